import Casework
import Foundation

/// One line of an export (`journal.jsonl`): a JSON object with `office`, `stream`, `version`, `envelope`, `payload`,
/// `salt` and `hash`. docs/formats/journal.md tells a stranger how to verify a file of them.
public enum JournalExport {
  /// The line of an entry, without the line feed that ends it.
  public static func line(_ entry: JournalEntry) throws -> String {
    try JournalCoding.text(Line(entry))
  }

  /// The entry that a line holds.
  /// - Throws: a `DecodingError` for a line of another format.
  public static func entry(_ line: String) throws -> JournalEntry {
    try JSONDecoder().decode(Line.self, from: Data(line.utf8)).entry
  }

  private struct Line: Codable {
    let entry: JournalEntry

    enum Key: String, CodingKey {
      case office, stream, version, envelope, payload, salt, hash
    }

    init(_ entry: JournalEntry) {
      self.entry = entry
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(entry.office, forKey: .office)
      try container.encode(entry.stream.description, forKey: .stream)
      try container.encode(entry.version, forKey: .version)
      try container.encode(entry.envelope, forKey: .envelope)
      // An erased payload is said to be null, not left out.
      try container.encode(entry.payload, forKey: .payload)
      try container.encode(entry.salt.map(Self.hex), forKey: .salt)
      try container.encode(entry.hash, forKey: .hash)
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      guard let stream = JournalStream(try container.decode(String.self, forKey: .stream)) else {
        throw DecodingError.dataCorruptedError(
          forKey: .stream, in: container, debugDescription: "a journal is case:…, acts, access:… or seals")
      }
      let salt = try container.decode(String?.self, forKey: .salt)
      entry = JournalEntry(
        office: try container.decode(OfficeID.self, forKey: .office), stream: stream,
        version: try container.decode(Int.self, forKey: .version),
        envelope: try container.decode(String.self, forKey: .envelope),
        payload: try container.decode(String?.self, forKey: .payload),
        salt: try salt.map { try Self.bytes($0, container) },
        hash: try container.decode(Digest.self, forKey: .hash))
    }

    /// A salt is as long as a digest, and is written like one.
    private static func hex(_ salt: [UInt8]) -> String? { Digest(bytes: salt)?.hex }

    private static func bytes(_ hex: String, _ container: KeyedDecodingContainer<Key>) throws -> [UInt8] {
      guard let digest = Digest(hex: hex) else {
        throw DecodingError.dataCorruptedError(
          forKey: .salt, in: container, debugDescription: "a salt is 64 hexadecimal digits")
      }
      return Chain.bytes(of: digest)
    }
  }
}
