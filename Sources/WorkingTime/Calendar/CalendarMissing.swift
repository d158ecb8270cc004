/// No calendar has been entered for a year that the count comes upon, so that its holidays are not known.
///
/// The decree for a year appears in about September of the year before. Until then a date in it is not guessed.
public struct CalendarMissing: Error, Hashable, Sendable, CustomStringConvertible {
  public let year: Int

  public init(year: Int) {
    self.year = year
  }

  public var description: String { "no office calendar for \(year)" }
}
