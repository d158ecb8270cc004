import Foundation

/// The file beside an SQLite database that holds its latest commits, read without SQLite (sqlite.org/fileformat2.html,
/// 4: "The Write-Ahead Log").
///
/// A frame counts when its salts are the header's and its running checksum is right, and is committed when it, or a later
/// one, ends a transaction. So a frame that is just being written is not taken for one.
struct WriteAheadLog {
  struct Header: Hashable {
    static let size = 32

    let bytes: [UInt8]
    let pageSize: Int
    let salts: Salts
    let checksum: Checksum
    /// Of the words that the checksums run over.
    fileprivate let isBigEndian: Bool

    var frameSize: Int { Frame.headerSize + pageSize }

    /// Nil when these bytes are no header, or one that is just being written.
    init?(_ bytes: [UInt8]) {
      guard bytes.count == Self.size, bytes.word(0) & ~1 == 0x377f_0682 else { return nil }
      isBigEndian = bytes.word(0) & 1 == 1
      pageSize = Int(bytes.word(8))
      guard pageSize >= 512, pageSize & (pageSize - 1) == 0 else { return nil }
      salts = Salts(first: bytes.word(16), second: bytes.word(20))
      checksum = Checksum(bytes.word(24), bytes.word(28))
      guard Checksum().over(bytes[0..<24], isBigEndian: isBigEndian) == checksum else { return nil }
      self.bytes = bytes
    }
  }

  /// Of one run of the log from its beginning: the next run's first one is one more, and the second one random.
  struct Salts: Hashable, Codable {
    let first: UInt32
    let second: UInt32
  }

  /// Runs over everything before it, so that it names one history of the log.
  struct Checksum: Hashable, Codable {
    var a: UInt32 = 0
    var b: UInt32 = 0

    init() {}

    init(_ a: UInt32, _ b: UInt32) {
      self.a = a
      self.b = b
    }

    func over(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> Checksum {
      var (a, b) = (self.a, self.b)
      bytes.withUnsafeBytes { raw in
        for place in stride(from: 0, to: raw.count - 7, by: 8) {
          let first = raw.loadUnaligned(fromByteOffset: place, as: UInt32.self)
          let second = raw.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self)
          a = a &+ (isBigEndian ? UInt32(bigEndian: first) : UInt32(littleEndian: first)) &+ b
          b = b &+ (isBigEndian ? UInt32(bigEndian: second) : UInt32(littleEndian: second)) &+ a
        }
      }
      return Checksum(a, b)
    }
  }

  private enum Frame {
    static let headerSize = 24
  }

  /// Committed frames in a row.
  struct Run {
    var bytes: [UInt8]
    var frames: Int
    /// At the last of them.
    var checksum: Checksum
  }

  private let file: FileHandle
  let header: Header

  /// - Returns: nil when there is no log, or none yet.
  init?(path: String) throws {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    guard let start = try file.read(upToCount: Header.size), let header = Header([UInt8](start)) else {
      try file.close()
      return nil
    }
    self.file = file
    self.header = header
  }

  func close() { try? file.close() }

  /// The checksum that the log holds at a frame now, the first being 1; at 0 the header's.
  func checksum(at frame: Int) throws -> Checksum? {
    if frame == 0 { return header.checksum }
    let bytes = try read(Frame.headerSize, at: Header.size + (frame - 1) * header.frameSize)
    guard bytes.count == Frame.headerSize, Salts(first: bytes.word(8), second: bytes.word(12)) == header.salts else {
      return nil
    }
    return Checksum(bytes.word(16), bytes.word(20))
  }

  /// Up to `limit` frames behind `frame`, as far as they are committed; fewer only when there are no more, but always
  /// whole transactions.
  func committed(behind frame: Int, _ checksum: Checksum, limit: Int) throws -> Run {
    var all: [UInt8] = []
    var running = checksum
    var read = 0
    var run = Run(bytes: [], frames: 0, checksum: checksum)
    while run.frames < limit {
      let bytes = try self.read(header.frameSize, at: Header.size + (frame + read) * header.frameSize)
      guard bytes.count == header.frameSize, Salts(first: bytes.word(8), second: bytes.word(12)) == header.salts else {
        break
      }
      let next = running.over(bytes[0..<8], isBigEndian: header.isBigEndian)
        .over(bytes[Frame.headerSize...], isBigEndian: header.isBigEndian)
      guard next == Checksum(bytes.word(16), bytes.word(20)) else { break }
      running = next
      all += bytes
      read += 1
      // The size of the database after the commit; 0 within a transaction.
      if bytes.word(4) != 0 { run = Run(bytes: all, frames: read, checksum: running) }
    }
    return run
  }

  private func read(_ count: Int, at offset: Int) throws -> [UInt8] {
    try file.seek(toOffset: UInt64(offset))
    return [UInt8](try file.read(upToCount: count) ?? Data())
  }
}

extension [UInt8] {
  /// Four bytes, the most significant first.
  fileprivate func word(_ place: Int) -> UInt32 {
    self[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
