import WorkingTime

/// Dates and times as official Indonesian papers write them.
public enum IndonesianText {
  private static let months = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
  ]
  private static let days = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]

  /// "23 November 2026"
  public static func date(_ date: CivilDate) -> String { "\(date.day) \(months[date.month - 1]) \(date.year)" }

  /// "Senin"
  public static func day(_ date: CivilDate) -> String { days[date.weekday.rawValue - 1] }

  /// "14.05 WIB"
  public static func time(_ moment: Moment, in calendar: OfficeCalendar, zone: String) -> String {
    let minutes = calendar.local(moment).millisecondsOfDay / 60_000
    return "\(padded(Int(minutes / 60))).\(padded(Int(minutes % 60))) \(zone)"
  }

  /// "23 November 2026, 14.05 WIB"
  public static func dateAndTime(_ moment: Moment, in calendar: OfficeCalendar, zone: String) -> String {
    "\(date(calendar.local(moment).date)), \(time(moment, in: calendar, zone: zone))"
  }

  private static func padded(_ n: Int) -> String { n < 10 ? "0\(n)" : String(n) }
}
