import AsyncHTTPClient
import Crypto
import Foundation
import NIOCore

/// Files of any length: they travel in pieces, and are never held whole.
extension S3Bucket {
  /// Keeps a file's bytes; it must not change meanwhile.
  public func put(file path: String, at key: String) async throws {
    try await ask(.PUT, key, body: .file(try await FilePieces.describe(path))).requireSuccess()
  }

  /// Fetches an object into a file, which is made anew.
  /// - Returns: false when there is no such object.
  public func get(_ key: String, into path: String) async throws -> Bool {
    let answer = try await ask(.GET, key, into: path)
    if answer.status == 404, answer.code == "NoSuchKey" { return false }
    try answer.requireSuccess()
    return true
  }
}

/// What goes along with a request.
enum S3Body: Sendable {
  case bytes([UInt8])
  case file(FilePieces)

  var digest: SHA256Digest {
    switch self {
    case .bytes(let bytes): SHA256.hash(data: bytes)
    case .file(let pieces): pieces.digest
    }
  }

  var count: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .file(let pieces): pieces.count
    }
  }

  var request: HTTPClientRequest.Body {
    switch self {
    case .bytes(let bytes): .bytes(bytes)
    case .file(let pieces): .stream(pieces, length: .known(Int64(pieces.count)))
    }
  }
}

/// A file's bytes, piece by piece; each pass over them opens it anew.
struct FilePieces: AsyncSequence, Sendable {
  typealias Element = ByteBuffer

  static let size = 1 << 20

  let path: String
  let count: Int
  let digest: SHA256Digest

  static func describe(_ path: String) async throws -> FilePieces {
    let file = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { try? file.close() }
    var (hash, count) = (SHA256(), 0)
    while let piece = try file.read(upToCount: size), !piece.isEmpty {
      hash.update(data: piece)
      count += piece.count
      await Task.yield()
    }
    return FilePieces(path: path, count: count, digest: hash.finalize())
  }

  func makeAsyncIterator() -> Iterator { Iterator(path: path) }

  struct Iterator: AsyncIteratorProtocol {
    let path: String
    private var file: FileHandle?

    init(path: String) { self.path = path }

    mutating func next() async throws -> ByteBuffer? {
      let open = try file ?? FileHandle(forReadingFrom: URL(filePath: path))
      file = open
      guard let piece = try open.read(upToCount: FilePieces.size), !piece.isEmpty else {
        try open.close()
        return nil
      }
      return ByteBuffer(bytes: piece)
    }
  }
}
