import Hummingbird
import Office
import Procedures
import WorkingTime

extension Routes {
  func addCalendar() {
    get(.calendar) { visit in
      let office = try visit.currentEditions.office
      let asked = visit.askedYear
      return visit.page(
        CalendarPage(
          words: visit.words, time: visit.time, office: office, asked: asked,
          year: YearOfDays(asked, of: office.calendar, today: visit.time.localDate(visit.now))))
    }
    get(.calendarFeed) { visit in
      let office = try visit.currentEditions.office
      let since = try visit.calendarDesk.current().since
      return Response.bytes(
        CalendarFeed.make(office, since: since).bytes, type: "text/calendar; charset=utf-8",
        headers: [.cacheControl: "public, max-age=3600"])
    }
  }
}

extension Visit {
  var calendarDesk: CalendarDesk { CalendarDesk(context: services.office, catalogue: services.catalogue) }

  /// The year that the address names, else this one.
  var askedYear: Int {
    let year = query.value(CalendarPage.year).flatMap { Int($0) }
    return year.flatMap { (1...9999).contains($0) ? $0 : nil } ?? time.localDate(now).year
  }
}
