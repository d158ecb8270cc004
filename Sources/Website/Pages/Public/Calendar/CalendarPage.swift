import HTML
import Office
import Procedures
import WorkingTime

/// A year of the office for anybody: months as grids, days off as a list, hours, and a feed.
struct CalendarPage: Page {
  static let year = "tahun"

  let words: Words
  let time: TimeText
  let office: OfficeFile
  let asked: Int
  let year: YearOfDays?

  var title: String { "\(words.calendar.heading) \(asked)" }

  var body: some HTML {
    let say = words.calendar
    PageHead(title) {
    } below: {
      p(.class("lead mb-0")) { say.lead(office.shortName) }
    }
    YearWays(years: office.calendar.years, asked: asked, address: .calendar, words: say)
    if let year {
      YearView(year: year, usual: .init(asked, of: office.calendar), words: say, time: time)
    } else {
      Notice(.attention) { say.missing(asked) }
    }
    Element(.section, .class("mt-5"), .ariaLabelledby("feed")) {
      h2(.id("feed")) { say.subscribe }
      p { say.subscribeText }
      p { a(.href(Address.calendarFeed.path)) { Address.calendarFeed.path } }
    }
  }
}

/// Links to the years that have a calendar.
struct YearWays: Component {
  let years: Set<Int>
  let asked: Int
  let address: Address
  let words: CalendarWords

  var body: some HTML {
    nav(.class("year-ways"), .ariaLabel(words.years)) {
      for year in years.sorted() {
        a(
          .class("btn btn-sm"), .class(year == asked ? "btn-primary" : "btn-outline-primary"),
          .href(address.path([(CalendarPage.year, String(year))])), .ariaCurrent(year == asked ? "page" : nil)
        ) { "\(year)" }
      }
    }
  }
}

/// One year: how many working days, the months, the list and the hours.
struct YearView: Component {
  let year: YearOfDays
  let usual: UsualHours
  let words: CalendarWords
  let time: TimeText
  /// Where a day off is changed; nil for readers.
  var change: (@Sendable (CivilDate) -> String)?
  /// Where a season is changed, by its name.
  var changeSeason: (@Sendable (String) -> String?)?

  var body: some HTML {
    p(.class("lead")) { words.summary(year.year, year.workingDays) }
    Element(.section, .ariaLabelledby("months")) {
      h2(.id("months"), .class("visually-hidden")) { words.monthsHeading }
      YearGrid(year: year, words: words, time: time)
    }
    Element(.section, .class("mt-5"), .ariaLabelledby("days")) {
      h2(.id("days")) { words.listHeading }
      if year.closures.contains(where: \.closure.isEstimate) { p { words.estimateNote } }
      if year.closures.isEmpty {
        p { words.none }
      } else {
        DataTable(caption: words.listHeading, columns: columns, rows: year.closures.map { row($0.date, $0.closure) })
      }
    }
    Element(.section, .class("mt-5"), .ariaLabelledby("hours")) {
      h2(.id("hours")) { words.hoursHeading }
      RowsList(
        usual.weeks.map { week in
          RowsList.Row(
            week.from.map { words.usualHoursSince(time.date($0)) } ?? words.usualHours, WeekText.short(week.hours))
        }
          + year.seasons.map { season in
            let span = words.seasonSpan(time.date(season.from), time.date(season.through))
            let link = changeSeason?(season.name).map {
              RowsList.ChangeLink(words: words.change, hiddenWords: " \(season.name)", address: $0)
            }
            return RowsList.Row("\(season.name), \(span)", WeekText.short(season.hours), change: link)
          })
    }
  }

  private var columns: [DataTable.Column] {
    var columns: [DataTable.Column] = [
      .init(words.date), .init(words.name), .init(words.kindColumn, visibility: .fromTablet),
    ]
    if change != nil { columns.append(.init(words.change, isHiddenHeading: true)) }
    return columns
  }

  private func row(_ date: CivilDate, _ closure: Closure) -> [AnyHTML] {
    let kind = words.kind(closure.kind) + (closure.isEstimate ? ", \(words.estimate)" : "")
    var cells = [
      AnyHTML(time.weekdayAndDate(date)),
      AnyHTML {
        closure.name
        span(.class("muted d-md-none")) { " (\(kind))" }
      },
      AnyHTML(kind),
    ]
    if let change {
      cells.append(
        AnyHTML {
          a(.href(change(date))) {
            words.change
            HiddenWords(" \(time.date(date))")
          }
        })
    }
    return cells
  }
}

/// The hours outside all seasons in one year.
struct UsualHours: Sendable {
  /// Each from its day on; the first from the year's begin.
  let weeks: [(from: CivilDate?, hours: WeeklyHours)]

  init(_ year: Int, of calendar: OfficeCalendar) {
    let first = CivilDate(year: year, month: 1, day: 1)
    let begin = first.map(calendar.regular(on:)) ?? calendar.regular
    weeks =
      [(nil, begin)]
      + calendar.changes.filter { $0.from.year == year && $0.from != first }.map { ($0.from, $0.hours) }
  }
}
