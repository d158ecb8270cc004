/// Names of months and days, units, and how they are put together.
struct TimeWords: WordArea {
  let months: [String]
  /// From Monday.
  let days: [String]
  let date: @Sendable (_ day: Int, _ month: String, _ year: Int) -> String
  let clock: @Sendable (_ hour: String, _ minute: String) -> String
  let minutes: @Sendable (Int) -> String
  let hours: @Sendable (Int) -> String
  let workingDays: @Sendable (Int) -> String
  let ofMinutes: @Sendable (_ taken: Int, _ allowed: Int) -> String
  let of: @Sendable (_ taken: String, _ allowed: String) -> String
  let left: @Sendable (String) -> String
  let late: @Sendable (String) -> String
  let thousands: String
  let decimalPoint: String
}
