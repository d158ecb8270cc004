import Casework
import Foundation

@testable import CaseStore

/// What our reader and Foundation's say of the same bytes.
enum BothReaders {
  enum Verdict: Equatable {
    /// Our reader leaves it to `JSONDecoder`.
    case left
    case same
    /// Our reader takes it, and `JSONDecoder` does not, or as something else.
    case different
  }

  static func judge<T: JournalReadable & Codable & Equatable>(_ type: T.Type, _ bytes: [UInt8]) -> Verdict {
    guard let ours = try? bytes.withUnsafeBufferPointer({ try JSONReader.read(type, from: $0) }) else { return .left }
    guard let theirs = try? JSONDecoder().decode(type, from: Data(bytes)) else { return .different }
    // Strings are equal when they only look the same, their bytes are not.
    let isSame = ours == theirs && (try? JournalCoding.text(ours)) == (try? JournalCoding.text(theirs))
    return isSame ? .same : .different
  }

  static func judge<T: JournalReadable & Codable & Equatable>(_ type: T.Type, _ text: String) -> Verdict {
    judge(type, Array(text.utf8))
  }
}

extension Envelope: Equatable where Fact: Equatable {
  public static func == (a: Self, b: Self) -> Bool {
    (a.office, a.stream, a.version, a.at, a.by) == (b.office, b.stream, b.version, b.at, b.by)
      && a.fact == b.fact && a.payloadHash == b.payloadHash
  }
}
