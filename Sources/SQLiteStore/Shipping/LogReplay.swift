import CaseStore
import Foundation
import GRDB

/// Makes a database again from what ``LogCapture`` captured. The log's runs are laid beside the base one after the other,
/// and SQLite itself takes them over, as it does after a crash, checking each frame.
public enum LogReplay {
  public struct Report: Hashable, Sendable {
    public let generation: Int
    public let frames: Int
    /// Files behind a missing one, which are of no use.
    public let unused: Int
  }

  /// - Parameters:
  ///   - folder: the captured files, by their paths.
  ///   - target: where the database is made; nothing may be there.
  /// - Throws: ``StoreError/unavailable(_:)`` when no generation has its base, or a file is not what its name says.
  public static func make(from folder: String, at target: String) throws -> Report {
    let files = FileManager.default
    guard !files.fileExists(atPath: target) else { throw StoreError.unavailable("\(target) exists already") }
    let shipped = try files.subpathsOfDirectory(atPath: folder).compactMap { ShippedFile(path: $0) }
    // A generation that had only begun to arrive is none yet; the one before it is.
    for generation in Set(shipped.map(\.generation)).sorted(by: >) {
      let own = shipped.filter { $0.generation == generation }
      guard let base = own.first(where: { isUsable($0, with: own) }) else { continue }
      return try StoreFailure.translated { try make(generation, base, own, from: folder, at: target) }
    }
    throw StoreError.unavailable("\(folder) holds no whole copy of a database")
  }

  private static func make(
    _ generation: Int, _ base: ShippedFile, _ own: [ShippedFile], from folder: String, at target: String
  ) throws -> Report {
    let partial = target + ".partial"
    for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: partial + suffix) }
    guard try PrivateFile.make(partial) else { throw StoreError.unavailable("\(partial) is being written") }
    try bytes(of: base, in: folder).write(to: URL(filePath: partial))
    var used = 1
    var frames = 0
    for run in 1... {
      let parts = contiguous(own, run: run)
      guard let last = parts.last else { break }
      var log = Data()
      for part in parts { log += try bytes(of: part.file, in: folder) }
      try log.write(to: URL(filePath: partial + "-wal"))
      try takeOver(partial, frames: last.to)
      used += parts.count
      frames += last.to
    }
    try FileManager.default.moveItem(atPath: partial, toPath: target)
    return Report(generation: generation, frames: frames, unused: own.count - used)
  }

  private static func isUsable(_ file: ShippedFile, with others: [ShippedFile]) -> Bool {
    guard case .base(_, let needs, _) = file else { return false }
    return (contiguous(others, run: 1).last?.to ?? 0) >= needs
  }

  /// The files of a run that follow one another from its first frame on.
  private static func contiguous(_ files: [ShippedFile], run: Int) -> [(file: ShippedFile, to: Int)] {
    var found: [(file: ShippedFile, to: Int)] = []
    while true {
      let next = (found.last?.to ?? 0) + 1
      let file = files.first { file in
        if case .log(_, run, next, _, _) = file { true } else { false }
      }
      guard let file, case .log(_, _, _, let to, _) = file else { return found }
      found.append((file, to))
    }
  }

  private static func bytes(of file: ShippedFile, in folder: String) throws -> Data {
    let path = folder + "/" + file.path
    let data = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
    guard Chain.sha256(data).hex == file.digest else {
      throw StoreError.unavailable("\(path) is damaged: its bytes are not what its name says")
    }
    return data
  }

  private static func takeOver(_ path: String, frames: Int) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      let result = try db.checkpoint(.full)
      guard result.walFrameCount == frames, result.checkpointedFrameCount == frames else {
        throw StoreError.unavailable("SQLite took \(result.walFrameCount) of \(frames) frames of the log")
      }
    }
    try queue.close()
    try? FileManager.default.removeItem(atPath: path + "-wal")
  }
}
