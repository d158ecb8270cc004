/// The letter that an application is about.
public struct EarlierLetter: Hashable, Sendable, Codable {
  /// As printed.
  public let number: String
  /// The case that it came from; nil for a letter from before the register.
  public let from: CaseID?
  public let effect: Effect
  /// `2026-11-23`: its date and its last day, as the register has them.
  public let date: String?
  public let validUntil: String?

  /// What the new letter does to the earlier one.
  public enum Effect: String, Hashable, Sendable, Codable, CaseIterable {
    /// Digantikan.
    case supersedes
    /// Dicabut.
    case revokes
    /// A second copy; the earlier letter stays what it is.
    case repeats
  }

  public init(
    number: String, from: CaseID?, effect: Effect, date: String? = nil, validUntil: String? = nil
  ) {
    self.number = number
    self.from = from
    self.effect = effect
    self.date = date
    self.validUntil = validUntil
  }
}

/// How a letter's life ended before its last day.
public struct LetterEnding: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable {
    case superseded, revoked
  }

  public let kind: Kind
  /// The number of the letter that did it.
  public let by: String
  public let from: CaseID
  /// `2026-11-23`, the office's local date.
  public let date: String

  public init(kind: Kind, by number: String, from: CaseID, date: String) {
    self.kind = kind
    by = number
    self.from = from
    self.date = date
  }
}
