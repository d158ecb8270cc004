/// Days on which an office keeps other hours than usual, such as Ramadan.
public struct Season: Hashable, Sendable, Codable {
  public let name: String
  /// Its first day.
  public let from: CivilDate
  /// Its last day; a season that ends before it begins has no day.
  public let through: CivilDate
  public let hours: WeeklyHours

  public init(name: String, from: CivilDate, through: CivilDate, hours: WeeklyHours) {
    self.name = name
    self.from = from
    self.through = through
    self.hours = hours
  }

  public func contains(_ date: CivilDate) -> Bool {
    from <= date && date <= through
  }
}
