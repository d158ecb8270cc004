import CaseStore
import Casework
import Foundation

/// The bytes of one office's documents and letters.
///
/// ``keep(_:of:)`` returns only when the bytes would survive a power cut; it goes before the commit that names them.
/// They lie under their SHA-256, and reading checks it, wherever they lie.
public struct BlobStore: Sendable {
  public let office: OfficeID
  private let shelf: any BlobShelf
  /// For hashing: a large document takes a while.
  private let work = BlockingWork(name: "hashes", atOnce: 2)

  public init(shelf: any BlobShelf, office: OfficeID) throws(BlobError) {
    try BlobPlace.check(office.rawValue)
    self.shelf = shelf
    self.office = office
  }

  /// In a folder of this machine.
  public init(root: String, office: OfficeID) throws(BlobError) {
    try self.init(shelf: FolderShelf(root: root), office: office)
  }

  /// Keeps `bytes` for a case. Keeping the same bytes again changes nothing, unless they were damaged.
  /// - Throws: ``BlobError``, or ``BlockingWork/Full``.
  public func keep(_ bytes: [UInt8], of id: CaseID) async throws -> Digest {
    try BlobPlace.check(id.rawValue)
    let digest = try await work.run { Chain.sha256(bytes) }
    try await shelf.keep(bytes, try BlobPlace(office: office, caseID: id, digest: digest))
    return digest
  }

  /// - Throws: ``BlobError/missing(_:_:)``, ``BlobError/damaged(_:_:)`` and other ``BlobError``s.
  public func bytes(_ digest: Digest, of id: CaseID) async throws -> [UInt8] {
    let place = try BlobPlace(office: office, caseID: id, digest: digest)
    guard let bytes = try await shelf.read(place) else { throw BlobError.missing(id, digest) }
    guard try await work.run({ Chain.sha256(bytes) }) == digest else { throw BlobError.damaged(id, digest) }
    return bytes
  }

  /// Removes every document of a case or draft; nothing happens when there is none.
  public func remove(_ id: CaseID) async throws {
    try BlobPlace.check(id.rawValue)
    try await shelf.remove(id, of: office)
  }

  /// What is kept, by case.
  public func allDigests() async throws -> [CaseID: Set<Digest>] { try await shelf.all(of: office) }
}
