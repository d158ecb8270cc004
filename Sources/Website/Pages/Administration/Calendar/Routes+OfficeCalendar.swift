import Casework
import Hummingbird
import Office
import Procedures
import WorkingTime

extension Routes {
  func addOfficeCalendar() {
    get(.officeCalendar, for: .administrator) { visit in
      visit.page(try visit.officeCalendarPage(year: visit.askedYear, visit.askedTask))
    }
    post(.officeCalendar, for: .administrator) { visit, form in try await visit.changeCalendar(form) }
  }
}

extension Visit {
  private static let saved = "tersimpan"

  fileprivate var askedTask: OfficeCalendarPage.Task {
    if let date = query.value(OfficeCalendarPage.day).flatMap({ CivilDate($0) }) { return .day(date) }
    if let season = query.value(OfficeCalendarPage.season) { return .season(season) }
    return .add
  }

  fileprivate func officeCalendarPage(
    year: Int, _ task: OfficeCalendarPage.Task, _ state: FormState? = nil, again form: FormData? = nil
  ) throws -> OfficeCalendarPage {
    let current = try calendarDesk.current()
    let calendar = try currentEditions.office.calendar
    let edition = (CalendarEditForm.edition, current.edition.hex)
    let known = try state ?? FormState(typed: filledIn(task, year, current.files), words)
    return OfficeCalendarPage(
      words: words, time: time, calendar: calendar, files: current.files, asked: year,
      year: YearOfDays(year, of: calendar, today: time.localDate(now)), task: task, state: known,
      hidden: form.map { hiddenFields(again: $0, [edition]) } ?? hiddenFields([edition]), warnings: try warnings(),
      news: query[OfficeCalendarPage.news] == Self.saved ? words.calendar.saved : nil)
  }

  /// What the form holds before anything was typed.
  private func filledIn(_ task: OfficeCalendarPage.Task, _ year: Int, _ files: CalendarFiles) throws -> FormData {
    typealias Form = CalendarEditForm
    var fields: [(name: String, value: String)] = []
    func date(_ name: String, _ date: CivilDate) {
      fields += [("\(name)-day", "\(date.day)"), ("\(name)-month", "\(date.month)"), ("\(name)-year", "\(date.year)")]
    }
    switch task {
    case .add: fields = [(Form.kind, Closure.Kind.local.rawValue), ("\(Form.date)-year", "\(year)")]
    case .day(let day):
      guard let closure = files.years[day.year]?.closures[day] else { throw SiteProblem.notFound }
      fields = [(Form.kind, closure.kind.rawValue), (Form.name, closure.name)]
      if closure.isEstimate { fields.append((Form.estimate, "yes")) }
    case .season(let id):
      guard let season = files.seasons.first(where: { $0.id == id }) else { throw SiteProblem.notFound }
      let days = files.years[year]?.seasons.first { $0.id == id }
      if let days {
        date(Form.from, days.from)
        date(Form.through, days.through)
      }
      fields += Weekday.allCases.map { day in
        (Form.hours(day), (days?.hours ?? season.hours)[day].map(\.description).joined(separator: ", "))
      }
    }
    return FormData(fields)
  }

  fileprivate func changeCalendar(_ form: FormData) async throws -> Response {
    let year = Int(form[CalendarPage.year]) ?? askedYear
    guard var input = CalendarInput(form, year: year, words: words),
      let expecting = Digest(hex: form[CalendarEditForm.edition])
    else { throw FormProblem.malformed("an unknown change of the calendar") }
    guard let edit = input.edit else {
      return formAgain(try officeCalendarPage(year: year, input.task, input.state, again: form))
    }
    let done = Address.officeCalendar.path([
      (CalendarPage.year, String(year)), (OfficeCalendarPage.news, Self.saved),
    ])
    do {
      let performed = try await calendarDesk.change(
        edit, because: input.why, expecting: expecting, by: try account.id,
        form: FormKey(key: key(of: form, leadingTo: .officeCalendar).key, outcome: done))
      if case .repeated(let outcome) = performed { return redirect(toLocal: outcome) }
      return redirect(toLocal: done)
    } catch let problem as CalendarEdit.Problem {
      input.state.check(field(of: problem), text(problem))
    } catch is EditionOvertaken {
      input.state.check(CalendarEditForm.why, words.calendar.overtaken)
    }
    return formAgain(try officeCalendarPage(year: year, input.task, input.state, again: form))
  }

  private func field(of problem: CalendarEdit.Problem) -> String {
    switch problem {
    case .noYear, .alreadyClosed: CalendarEditForm.date
    case .notClosed, .noSeason: CalendarEditForm.why
    case .wrongDays: CalendarEditForm.through
    case .noHours: CalendarEditForm.hours(.monday)
    }
  }

  private func text(_ problem: CalendarEdit.Problem) -> String {
    let say = words.calendar
    return switch problem {
    case .noYear(let year): say.noYear(year)
    case .alreadyClosed(let date, let closure): say.alreadyClosed(time.date(date), say.closure(closure))
    case .notClosed(let date): say.notClosed(time.date(date))
    case .noSeason: say.overtaken
    case .wrongDays: say.wrongDays
    case .noHours: say.noHours
    }
  }
}
