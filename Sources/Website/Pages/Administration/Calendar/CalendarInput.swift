import Procedures
import WorkingTime

/// A change of the calendar as typed into its form.
struct CalendarInput {
  var state: FormState
  /// Nil where something is wrong; the state says what.
  var edit: CalendarEdit?
  let task: OfficeCalendarPage.Task
  let why: String

  init?(_ form: FormData, year: Int, words: Words) {
    let say = words.calendar
    typealias Form = CalendarEditForm
    state = FormState(typed: form, words)
    why = form.trimmed(Form.why) ?? ""
    switch Form.Act(rawValue: form[Form.act]) {
    case .add:
      task = .add
      var date: CivilDate?
      if case .date(let typed) = TypedDate(form, Form.date) { date = typed }
      state.check(Form.date, date == nil ? say.dateMissing : nil)
      if let closure = Self.closure(form, &state, say), let date { edit = .close(date, closure) }
    case .change, .remove:
      guard let date = CivilDate(form[OfficeCalendarPage.day]) else { return nil }
      task = .day(date)
      if form[Form.act] == Form.Act.remove.rawValue {
        edit = .open(date)
      } else if let closure = Self.closure(form, &state, say) {
        edit = .rename(date, closure)
      }
    case .season:
      let id = form[OfficeCalendarPage.season]
      task = .season(id)
      edit = Self.season(id, year, form, &state, say)
    case nil: return nil
    }
    state.check(Form.why, why.isEmpty ? say.whyMissing : nil)
    if !state.isGood { edit = nil }
  }

  private static func closure(_ form: FormData, _ state: inout FormState, _ say: CalendarWords) -> Closure? {
    let name = form.trimmed(CalendarEditForm.name)
    let kind = Closure.Kind(rawValue: form[CalendarEditForm.kind])
    state.check(CalendarEditForm.kind, kind == nil ? say.kindMissing : nil)
    state.check(CalendarEditForm.name, name == nil ? say.nameMissing : nil)
    guard let name, let kind else { return nil }
    return Closure(kind: kind, name: name, isEstimate: form.value(CalendarEditForm.estimate) != nil)
  }

  private static func season(
    _ id: String, _ year: Int, _ form: FormData, _ state: inout FormState, _ say: CalendarWords
  ) -> CalendarEdit? {
    var dates: [CivilDate] = []
    for name in [CalendarEditForm.from, CalendarEditForm.through] {
      if case .date(let date) = TypedDate(form, name) { dates.append(date) } else { state.check(name, say.dateMissing) }
    }
    var week: [Weekday: [OpenInterval]] = [:]
    for day in Weekday.allCases {
      let name = CalendarEditForm.hours(day)
      let parts = (form.trimmed(name) ?? "").split(separator: ",").map { String($0.filter { !$0.isWhitespace }) }
      let intervals = parts.compactMap(OpenInterval.init)
      state.check(name, intervals.count < parts.count ? say.dayHoursWrong : nil)
      week[day] = intervals
    }
    guard state.isGood, dates.count == 2 else { return nil }
    return .season(id, year: year, from: dates[0], through: dates[1], WeeklyHours(week))
  }
}
