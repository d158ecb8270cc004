import Casework

/// One row of a journal, byte for byte as stored. docs/formats/journal.md has the format.
public struct JournalEntry: Hashable, Sendable {
  public let office: OfficeID
  public let stream: JournalStream
  /// 1 for the first entry of a journal.
  public let version: Int
  /// Canonical JSON (keys sorted, no white space), hashed as it stands here.
  public let envelope: String
  /// JSON of the personal part; nil once erased.
  public let payload: String?
  /// 32 random bytes, erased with the payload.
  public let salt: [UInt8]?
  /// SHA-256(previous hash ‖ envelope); the first entry's previous hash is 32 zero bytes.
  public let hash: Digest

  public init(
    office: OfficeID, stream: JournalStream, version: Int, envelope: String, payload: String?, salt: [UInt8]?,
    hash: Digest
  ) {
    self.office = office
    self.stream = stream
    self.version = version
    self.envelope = envelope
    self.payload = payload
    self.salt = salt
    self.hash = hash
  }
}

/// Where a journal ends.
public struct JournalHead: Hashable, Sendable, Codable {
  public let version: Int
  public let hash: Digest

  public init(version: Int, hash: Digest) {
    self.version = version
    self.hash = hash
  }

  /// Before the first entry.
  public static let none = JournalHead(version: 0, hash: Chain.origin)
}

/// Where a journal ends, and how many of its entries still have their payload. The last hash says every envelope, and
/// each envelope the hash of its payload, so that whoever knew a journal at this standing knows it as it is.
public struct JournalStanding: Hashable, Sendable {
  public let head: JournalHead
  public let payloads: Int

  public init(head: JournalHead, payloads: Int) {
    self.head = head
    self.payloads = payloads
  }
}
