import WorkingTime

/// The letters of an office that ended before their last day, signed, for those who check without a network.
public struct RevocationList: Hashable, Sendable {
  /// How a letter ended; the number in the payload.
  public enum Ending: Int, Hashable, Sendable, Codable {
    /// Dicabut.
    case revoked = 1
    /// Digantikan.
    case superseded = 2
    /// The number ended without a letter: its QR code may stand on a draft.
    case void = 3
  }

  public struct Entry: Hashable, Sendable, Codable {
    /// The letter's, as printed.
    public let number: String
    public let ending: Ending
    /// Since when.
    public let since: CivilDate
    /// The letter that did it; nil where none did.
    public let by: String?

    public init(number: String, ending: Ending, since: CivilDate, by: String? = nil) {
      self.number = number
      self.ending = ending
      self.since = since
      self.by = by
    }
  }

  /// When it was made; what ended later is not in it.
  public let issued: Moment
  /// By number.
  public let entries: [Entry]

  /// - Parameter issued: whole seconds are kept.
  public init(issued: Moment, entries: [Entry]) {
    self.issued = Moment(milliseconds: issued.milliseconds / 1_000 * 1_000)
    self.entries = entries.sorted { $0.number < $1.number }
  }

  public func entry(_ number: String) -> Entry? { entries.first { $0.number == number } }
}
