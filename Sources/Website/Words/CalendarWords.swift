import WorkingTime

/// The office's calendar, for the public and for administrators.
struct CalendarWords: WordArea {
  let heading: String
  let lead: @Sendable (_ office: String) -> String
  let years: String
  let summary: @Sendable (_ year: Int, _ workingDays: Int) -> String
  let letter: @Sendable (Closure.Kind) -> String
  let kind: @Sendable (Closure.Kind) -> String
  let estimate: String
  let estimateNote: String
  let estimateLabel: String
  let seasonHours: @Sendable (_ name: String) -> String
  let never: String
  let today: String
  let shortDay: @Sendable (Weekday) -> String
  let monthsHeading: String
  let listHeading: String
  let date: String
  let name: String
  let kindColumn: String
  let hoursHeading: String
  let usualHours: String
  let usualHoursSince: @Sendable (_ day: String) -> String
  let seasonSpan: @Sendable (_ from: String, _ through: String) -> String
  let subscribe: String
  let subscribeText: String
  let none: String
  let missing: @Sendable (_ year: Int) -> String

  // Editing
  let editHeading: String
  let editLead: String
  let add: String
  let addHint: String
  let change: String
  let changeHeading: @Sendable (_ date: String) -> String
  let changeSeasonHeading: @Sendable (_ name: String, _ year: Int) -> String
  let remove: String
  let removeHint: String
  let save: String
  let back: String
  let why: String
  let whyHint: String
  let whyMissing: String
  let nameMissing: String
  let dateMissing: String
  let kindMissing: String
  let from: String
  let through: String
  let dayHours: @Sendable (_ day: String) -> String
  let dayHoursHint: String
  let dayHoursWrong: String
  let saved: String
  let overtaken: String
  let wholeYear: @Sendable (_ next: Int) -> String
  let wholeYearLink: String
  let noYear: @Sendable (_ year: Int) -> String
  let alreadyClosed: @Sendable (_ date: String, _ closure: String) -> String
  let notClosed: @Sendable (_ date: String) -> String
  let wrongDays: String
  let noHours: String
}

extension Words {
  var calendar: CalendarWords { area() }
}
