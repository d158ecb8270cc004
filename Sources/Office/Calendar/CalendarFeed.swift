import Procedures
import WorkingTime

/// The office's days off and its times of other hours as an iCalendar.
public enum CalendarFeed {
  /// - Parameter since: when the edition came into force that `office` is of.
  public static func make(_ office: OfficeFile, since: Moment) -> ICalendar {
    let id = office.id.rawValue
    let closures = office.calendar.closures.sorted { $0.key < $1.key }.map { date, closure in
      ICalendar.Event(
        uid: "tutup-\(date)@\(id).simple", first: date, last: date, summary: closure.name,
        description: closure.isEstimate ? "Perkiraan; tanggalnya masih dapat bergeser." : "",
        category: closure.kind.indonesian, isTentative: closure.isEstimate)
    }
    let seasons = office.calendar.seasons.filter { $0.from <= $0.through }.map { season in
      ICalendar.Event(
        uid: "musim-\(slug(season.name))-\(season.from.year)@\(id).simple", first: season.from,
        last: season.through, summary: "Jam kerja \(season.name)", description: WeekText.short(season.hours),
        category: "jam kerja", isTentative: false)
    }
    return ICalendar(
      name: "Kalender kerja \(office.shortName)", stamp: since,
      events: (closures + seasons).sorted { ($0.first, $0.uid) < ($1.first, $1.uid) })
  }

  private static func slug(_ name: String) -> String {
    String(name.lowercased().unicodeScalars.filter { $0.isASCII && $0.properties.isAlphabetic }.map(Character.init))
  }
}
