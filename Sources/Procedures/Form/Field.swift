import Casework

/// A page of the form, and what a desk verifies as one.
public struct FieldGroup: Hashable, Sendable, Identifiable {
  public let id: GroupID
  public let title: String
  public let intro: String?
  public let fields: [Field]
  /// The kinds of application that ask for it; nil for all of them.
  public let kinds: Set<KindID>?
}

/// One thing that the form asks for. Its value is text; dates are kept as `2026-11-23`, choices by their id.
public struct Field: Hashable, Sendable, Identifiable {
  public let id: FieldID
  public let label: String
  public let hint: String?
  public let kind: Kind
  /// Must be filled in, where it is asked at all.
  public let isRequired: Bool
  /// Asked for only then; always without it.
  public let onlyWhen: FieldCondition?
  /// In characters.
  public let minLength: Int?
  public let maxLength: Int
  /// Of a number, the smallest and the largest that it may be.
  public let leastNumber: Int?
  public let mostNumber: Int?
  public let characters: CharacterRule?
  public let pattern: PatternRule?
  public let dateRules: [DateRule]
  public let nikComparison: NIKComparison?
  /// A token of HTML's `autocomplete` attribute.
  public let autocomplete: String?
  public let width: Width

  public enum Kind: Hashable, Sendable {
    case text
    case multiline
    /// Sixteen digits of the identity card.
    case nik
    case date
    case choice([Choice])
    case phone
    case email
    /// A whole number without a sign.
    case number
  }

  public enum Width: String, Hashable, Sendable, CaseIterable {
    case short = "pendek"
    case medium = "sedang"
    case full = "penuh"
  }

  public var choices: [Choice] {
    if case .choice(let choices) = kind { choices } else { [] }
  }
}

/// One answer to choose.
public struct Choice: Hashable, Sendable, Identifiable {
  public let id: String
  public let label: String
}

/// The characters that a field may hold, as the inside of a regular expression's brackets: `A-Za-z0-9 ./-`.
public struct CharacterRule: Hashable, Sendable {
  public let allowed: String
  /// Whether each ASCII character is allowed, by its code, so that plain text needs no regular expression.
  private let ascii: [Bool]

  public init(allowed: String) {
    self.allowed = allowed
    let one = try? Regex("[\(allowed)]")
    ascii = (0..<128).map { code in
      guard let one, let scalar = Unicode.Scalar(UInt32(code)) else { return false }
      return String(Character(scalar)).wholeMatch(of: one) != nil
    }
  }

  /// The first character that is not allowed; nil too for a rule that is none, which loading reports.
  func firstStrange(in value: String) -> Character? {
    if value.utf8.allSatisfy({ $0 < 128 && ascii[Int($0)] }) { return nil }
    guard let one = try? Regex("[\(allowed)]") else { return nil }
    return value.first { String($0).wholeMatch(of: one) == nil }
  }
}

/// A regular expression that the whole value must match, and what to say when it does not.
public struct PatternRule: Hashable, Sendable {
  public let pattern: String
  /// Says what would be right.
  public let message: String
}

/// What a date may be, and what to say otherwise; `{tanggal}` in the message stands for the date that was given.
public struct DateRule: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case notFuture
    case notPast
    /// At least so many years before the day on which it is checked.
    case yearsAgo(atLeast: Int)
    /// Not before the date of another field.
    case notBefore(FieldID)
  }

  public let kind: Kind
  public let message: String
}

/// Fields that a NIK (PPKKCC DDMMYY XXXX, women's days + 40) is compared with; a difference is a warning only, since
/// there are wrongly issued NIKs.
public struct NIKComparison: Hashable, Sendable {
  public let birthDate: FieldID
  public let sex: FieldID?
  /// The choice of `sex` that stands for women.
  public let female: String?
}
