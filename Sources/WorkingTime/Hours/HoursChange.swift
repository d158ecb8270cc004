/// Other hours than before, from a day on.
public struct HoursChange: Hashable, Sendable, Codable {
  /// The first day with these hours.
  public let from: CivilDate
  public let hours: WeeklyHours

  public init(from: CivilDate, hours: WeeklyHours) {
    self.from = from
    self.hours = hours
  }
}

extension [HoursChange] {
  /// Those of the last change on or before the day, of a list from early to late; nil before the first.
  func hours(on date: CivilDate) -> WeeklyHours? { last { $0.from <= date }?.hours }
}
