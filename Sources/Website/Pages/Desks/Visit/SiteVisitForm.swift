import Casework
import WorkingTime

/// Fields of the forms about a visit.
enum SiteVisitForm {
  static let day = "visit"
  static let clock = "clock"
  static let why = "why"
  static let verdict = "verdict"
  static let findings = "findings"
  static let photos = "photos"
  static let target = "target"
  static let reason = "reason"
  static let yes = "yes"
  static let no = "no"
}

extension FormState {
  /// A local day and time, or what is wrong with them.
  mutating func moment(_ form: FormData, _ words: SiteVisitWords, in calendar: OfficeCalendar) -> Moment? {
    guard case .date(let day) = TypedDate(form, SiteVisitForm.day) else {
      check(SiteVisitForm.day, words.dayMissing)
      return nil
    }
    let text = (form.trimmed(SiteVisitForm.clock) ?? "").replacing(":", with: ".")
    guard let time = TimeOfDay(text) ?? TimeOfDay("0" + text) else {
      check(SiteVisitForm.clock, words.clockMissing)
      return nil
    }
    return calendar.moment(day, time)
  }
}
