import Casework
import HTML
import Office
import Procedures
import WorkingTime

/// A year of the office's calendar with a form that changes it.
struct OfficeCalendarPage: Page {
  /// What the form is for.
  enum Task: Sendable {
    case add
    /// A day off.
    case day(CivilDate)
    /// A season, by its id.
    case season(String)
  }

  static let day = "hari"
  static let season = "musim"
  static let news = "kabar"

  let words: Words
  let time: TimeText
  let calendar: OfficeCalendar
  let files: CalendarFiles
  let asked: Int
  let year: YearOfDays?
  let task: Task
  let state: FormState
  let hidden: HiddenFields
  let warnings: [String]
  let news: String?

  var title: String { "\(words.calendar.heading) \(asked)" }
  var section: Section? { .office }
  var isTool: Bool { true }
  var hasProblems: Bool { !state.isGood }

  var body: some HTML {
    let say = words.calendar
    if let news { Notice(.saved) { news } }
    state.summary()
    WarningNotices(warnings: warnings)
    Crumbs(
      name: words.common.breadcrumbs, [.init(words.edition.officeHeading, Address.office.path), .init(say.heading)])
    PageHead(title, isTool: true) {
    } below: {
      p(.class("muted mb-0")) { say.editLead }
    }
    YearWays(years: calendar.years, asked: asked, address: .officeCalendar, words: say)
    if let year {
      CalendarEditForm(
        words: words, time: time, year: asked, task: task, files: files, state: state, hidden: hidden)
      YearView(
        year: year, usual: .init(asked, of: calendar), words: say, time: time,
        change: { way(Self.day, $0.description) },
        changeSeason: { name in files.seasons.first { $0.label == name }.map { way(Self.season, $0.id) } })
    } else {
      Notice(.attention) { say.missing(asked) }
    }
    p(.class("mt-4")) {
      say.wholeYear((calendar.years.max() ?? asked) + 1)
      " "
      a(.href(Address.office.path)) { say.wholeYearLink }
    }
  }

  private func way(_ name: String, _ value: String) -> String {
    Address.officeCalendar.path([(CalendarPage.year, String(asked)), (name, value)]) + "#\(CalendarEditForm.id)"
  }
}
