import CaseStore
import Casework

/// Where the bytes of documents lie, each under its office, case and hash. ``BlobStore`` checks what comes back, so a
/// shelf may be anybody's.
public protocol BlobShelf: Sendable {
  /// Returns when the bytes would survive a power cut. Keeping the same bytes again changes nothing, and mends damage.
  func keep(_ bytes: [UInt8], _ place: BlobPlace) async throws
  /// - Returns: nil when nothing is there.
  func read(_ place: BlobPlace) async throws -> [UInt8]?
  /// Every document of a case or draft; nothing happens when there is none.
  func remove(_ id: CaseID, of office: OfficeID) async throws
  func all(of office: OfficeID) async throws -> [CaseID: Set<Digest>]
}

/// What a document's bytes are found by. Its parts may each be a folder's name, and can mean nothing else.
public struct BlobPlace: Hashable, Sendable {
  public let office: OfficeID
  public let caseID: CaseID
  public let digest: Digest

  public init(office: OfficeID, caseID: CaseID, digest: Digest) throws(BlobError) {
    try Self.check(office.rawValue)
    try Self.check(caseID.rawValue)
    self.office = office
    self.caseID = caseID
    self.digest = digest
  }

  /// - Parameter path: `office/case/hash`; nil for any other.
  public init?(path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let digest = Digest(hex: parts[2]) else { return nil }
    guard let place = try? BlobPlace(office: OfficeID(parts[0]), caseID: CaseID(parts[1]), digest: digest) else {
      return nil
    }
    self = place
  }

  /// `office/case/hash`
  public var path: String { "\(office)/\(caseID)/\(digest)" }

  /// A name becomes a folder's only if it can mean nothing else: 1–64 of `a-z A-Z 0-9 - _`.
  static func check(_ name: String) throws(BlobError) {
    let isPlain = name.utf8.allSatisfy { c in
      (48...57).contains(c) || (65...90).contains(c) || (97...122).contains(c) || c == 45 || c == 95
    }
    guard (1...64).contains(name.utf8.count), isPlain else { throw .unsafeName(name) }
  }
}
