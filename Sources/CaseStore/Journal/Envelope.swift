import Casework
import Foundation
import WorkingTime

/// The hashed part of an entry: where it stands, when, who, what, and the salted hash of the personal part.
public struct Envelope<Fact: Codable & Sendable>: Codable, Sendable {
  public let office: OfficeID
  public let stream: String
  public let version: Int
  public let at: Moment
  public let by: Doer
  public let fact: Fact
  public let payloadHash: Digest
}

/// A fact about to be written to a journal.
public struct NewEntry<Fact: Codable & Sendable>: Sendable {
  public let at: Moment
  public let by: Doer
  public let fact: Fact
  public let payload: Payload

  public init(at: Moment, by: Doer, fact: Fact, payload: Payload = Payload()) {
    self.at = at
    self.by = by
    self.fact = fact
    self.payload = payload
  }
}

/// Between facts and the bytes of a journal.
public enum JournalCoding {
  /// The entry that follows `head`. `salt` is 32 random bytes.
  public static func entry<Fact>(
    _ new: NewEntry<Fact>, office: OfficeID, stream: JournalStream, after head: JournalHead, salt: [UInt8]
  ) throws -> JournalEntry {
    let payload = try text(new.payload)
    let envelope = Envelope(
      office: office, stream: stream.description, version: head.version + 1, at: new.at, by: new.by, fact: new.fact,
      payloadHash: Chain.payloadHash(salt: salt, payload: payload))
    let bytes = try text(envelope)
    return JournalEntry(
      office: office, stream: stream, version: head.version + 1, envelope: bytes, payload: payload, salt: salt,
      hash: Chain.link(previous: head.hash, envelope: bytes))
  }

  /// The case's event that an entry holds.
  public static func event(_ entry: JournalEntry) throws -> Event {
    let envelope = try JSONReader.read(Envelope<Fact>.self, from: entry.envelope) ?? decode(Envelope<Fact>.self, entry)
    return Event(
      version: envelope.version, at: envelope.at, by: envelope.by, fact: envelope.fact, payload: try payload(entry))
  }

  /// The act that an entry of ``JournalStream/acts``, ``JournalStream/access(day:)`` or ``JournalStream/seals`` holds.
  public static func act(_ entry: JournalEntry) throws -> (Envelope<Act>, Payload) {
    (try decode(Envelope<Act>.self, entry), try payload(entry))
  }

  public static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private static func payload(_ entry: JournalEntry) throws -> Payload {
    guard let payload = entry.payload else { return Payload() }
    return try JSONReader.read(from: payload) ?? JSONDecoder().decode(Payload.self, from: Data(payload.utf8))
  }

  private static func decode<T: Decodable>(_ type: T.Type, _ entry: JournalEntry) throws -> T {
    do {
      return try JSONDecoder().decode(type, from: Data(entry.envelope.utf8))
    } catch {
      throw StoreError.unreadableEntry(entry.stream, version: entry.version, "\(error)")
    }
  }
}
