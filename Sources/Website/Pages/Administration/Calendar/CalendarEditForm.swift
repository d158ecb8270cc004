import HTML
import Procedures
import WorkingTime

/// Adds a day off, changes or removes one, or changes a season; always with a reason.
struct CalendarEditForm: Component {
  static let id = "ubah"
  static let act = "aksi"
  static let edition = "edisi"
  static let date = "tanggal"
  static let kind = "jenis"
  static let name = "nama"
  static let estimate = "perkiraan"
  static let why = "alasan"
  static let from = "dari"
  static let through = "sampai"
  static func hours(_ day: Weekday) -> String { "jam-\(day.rawValue)" }

  enum Act: String {
    case add = "tambah"
    case change = "ganti"
    case remove = "hapus"
    case season = "musim"
  }

  let words: Words
  let time: TimeText
  let year: Int
  let task: OfficeCalendarPage.Task
  let files: CalendarFiles
  let state: FormState
  let hidden: HiddenFields

  private var say: CalendarWords { words.calendar }
  private var dateWords: DateField.Words {
    .init(day: words.common.day, month: words.common.month, year: words.common.year)
  }

  var body: some HTML {
    Element(.section, .class("panel mb-5"), .id(Self.id), .ariaLabelledby("edit-heading")) {
      h2(.id("edit-heading")) { heading }
      form(.method(.post), .action(Address.officeCalendar.path)) {
        hidden
        input(.type(.hidden), .name(CalendarPage.year), .value(String(year)))
        fields
        TextField(state, Self.why, say.why, hint: say.whyHint, maxLength: 300)
        buttons
      }
    }
  }

  private var heading: String {
    switch task {
    case .add: say.add
    case .day(let date): say.changeHeading(time.weekdayAndDate(date))
    case .season(let id): say.changeSeasonHeading(files.seasons.first { $0.id == id }?.label ?? id, year)
    }
  }

  @HTMLBuilder private var fields: some HTML {
    switch task {
    case .add:
      DateField(state, Self.date, say.date, words: dateWords, hint: say.addHint)
      closureFields
    case .day(let date):
      input(.type(.hidden), .name(OfficeCalendarPage.day), .value(date.description))
      closureFields
    case .season(let id):
      input(.type(.hidden), .name(OfficeCalendarPage.season), .value(id))
      DateField(state, Self.from, say.from, words: dateWords)
      DateField(state, Self.through, say.through, words: dateWords)
      p(.class("form-text")) { say.dayHoursHint }
      for day in Weekday.allCases {
        TextField(
          state, Self.hours(day), say.dayHours(time.words.days[day.rawValue - 1]), maxLength: 100, isNarrow: false)
      }
    }
  }

  @HTMLBuilder private var closureFields: some HTML {
    SelectField(
      state, Self.kind, say.kindColumn, choices: Closure.Kind.allCases.map { Choice($0.rawValue, say.kind($0)) })
    TextField(state, Self.name, say.name, maxLength: 120)
    CheckField(state, Self.estimate, say.estimateLabel)
  }

  @HTMLBuilder private var buttons: some HTML {
    div(.class("actions")) {
      switch task {
      case .add:
        button(.class("btn btn-primary"), .name(Self.act), .value(Act.add.rawValue)) { say.add }
      case .day:
        button(.class("btn btn-primary"), .name(Self.act), .value(Act.change.rawValue)) { say.save }
        button(.class("btn btn-outline-danger"), .name(Self.act), .value(Act.remove.rawValue)) { say.remove }
        back
      case .season:
        button(.class("btn btn-primary"), .name(Self.act), .value(Act.season.rawValue)) { say.save }
        back
      }
    }
  }

  private var back: some HTML {
    a(.class("btn btn-link"), .href(Address.officeCalendar.path([(CalendarPage.year, String(year))]))) { say.back }
  }
}
