/// A day of the week, numbered as in ISO 8601: Monday is 1, Sunday is 7. Coded as that number.
public enum Weekday: Int, CaseIterable, Hashable, Comparable, Sendable, Codable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  public static func < (left: Weekday, right: Weekday) -> Bool {
    left.rawValue < right.rawValue
  }
}
