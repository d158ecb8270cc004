import CaseStore
import Casework
import Foundation

/// The bytes of documents and letters: one file each under `root/office/case/hash`, outside every web root.
///
/// ``keep(_:of:)`` returns only when the bytes would survive a power cut; it goes before the commit that names them.
/// The file's name is the SHA-256 of its bytes, and reading checks it.
public struct BlobStore: Sendable {
  public let root: String
  public let office: OfficeID
  private let work: BlockingWork

  public init(
    root: String, office: OfficeID, work: BlockingWork = BlockingWork(name: "documents", atOnce: 4)
  ) throws(BlobError) {
    self.root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
    self.office = office
    self.work = work
    try Self.check(office.rawValue)
  }

  /// Keeps `bytes` for a case. Keeping the same bytes again changes nothing, unless the file was damaged.
  /// - Throws: ``BlobError``, or ``BlockingWork/Full``.
  public func keep(_ bytes: [UInt8], of id: CaseID) async throws -> Digest {
    try Self.check(id.rawValue)
    return try await work.run {
      let digest = Chain.sha256(bytes)
      let folder = folder(of: id)
      if let there = try DurableFile.read(folder + "/" + digest.hex), there == bytes { return digest }
      // Two uploads of the same bytes may be under way: each writes beside under a name of its own.
      try DurableFile.write(bytes, name: digest.hex, in: folder, temporary: ".new-" + UUID().uuidString)
      return digest
    }
  }

  /// - Throws: ``BlobError/missing(_:_:)``, ``BlobError/damaged(_:_:)`` and other ``BlobError``s.
  public func bytes(_ digest: Digest, of id: CaseID) async throws -> [UInt8] {
    try Self.check(id.rawValue)
    return try await work.run {
      guard let bytes = try DurableFile.read(path(digest, of: id)) else { throw BlobError.missing(id, digest) }
      guard Chain.sha256(bytes) == digest else { throw BlobError.damaged(id, digest) }
      return bytes
    }
  }

  /// Removes every document of a case or draft; nothing happens when there is none.
  public func remove(_ id: CaseID) async throws {
    try Self.check(id.rawValue)
    try await work.run {
      let folder = folder(of: id)
      guard FileManager.default.fileExists(atPath: folder) else { return }
      try FileManager.default.removeItem(atPath: folder)
      try DurableFile.flush(root + "/" + office.rawValue)
    }
  }

  /// What lies on disk, by case; files under other names, such as of an upload that was cut off, are left out.
  public func allDigests() async throws -> [CaseID: Set<Digest>] {
    try await work.run {
      let home = root + "/" + office.rawValue
      guard FileManager.default.fileExists(atPath: home) else { return [:] }
      var found: [CaseID: Set<Digest>] = [:]
      for name in try FileManager.default.contentsOfDirectory(atPath: home) {
        let files = try FileManager.default.contentsOfDirectory(atPath: home + "/" + name)
        found[CaseID(name)] = Set(files.compactMap { Digest(hex: $0) })
      }
      return found
    }
  }

  /// Where the file lies. Only for a case whose name was checked by keeping something under it.
  func path(_ digest: Digest, of id: CaseID) -> String { folder(of: id) + "/" + digest.hex }

  private func folder(of id: CaseID) -> String { "\(root)/\(office.rawValue)/\(id.rawValue)" }

  /// A name becomes a folder's only if it can mean nothing else: 1–64 of `a-z A-Z 0-9 - _`.
  static func check(_ name: String) throws(BlobError) {
    let isPlain = name.utf8.allSatisfy { c in
      (48...57).contains(c) || (65...90).contains(c) || (97...122).contains(c) || c == 45 || c == 95
    }
    guard (1...64).contains(name.utf8.count), isPlain else { throw .unsafeName(name) }
  }
}
