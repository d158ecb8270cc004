import WorkingTime

/// A worst arrival in words.
public enum PromiseWords {
  /// Such as "berkas yang masuk Rabu, 11 November 2026, 15.59 WIB selesai …, tenggatnya …, sisa 0 menit".
  public static func told(_ run: PromiseCheck.Run, _ calendar: OfficeCalendar, zone: String?) -> String {
    func text(_ moment: Moment) -> String { Self.text(moment, calendar) + (zone.map { " \($0)" } ?? "") }
    return "berkas yang masuk \(text(run.arrival)) selesai \(text(run.finished)), tenggatnya \(text(run.due))"
      + (run.spare < 0 ? ", terlambat \(duration(-run.spare)) kerja" : ", sisa \(duration(run.spare)) kerja")
  }

  /// `Rabu, 11 November 2026, 15.59`
  private static func text(_ moment: Moment, _ calendar: OfficeCalendar) -> String {
    let (date, milliseconds) = calendar.local(moment)
    let time = TimeOfDay(minutes: milliseconds / 60_000) ?? .startOfDay
    return "\(days[date.weekday] ?? ""), \(date.longIndonesian), \(time)"
  }

  /// Rounded up to minutes.
  private static func duration(_ milliseconds: Int64) -> String {
    let minutes = (milliseconds + 59_999) / 60_000
    return minutes < 60 ? "\(minutes) menit" : "\(minutes / 60) jam \(minutes % 60) menit"
  }

  private static let days: [Weekday: String] = [
    .monday: "Senin", .tuesday: "Selasa", .wednesday: "Rabu", .thursday: "Kamis", .friday: "Jumat",
    .saturday: "Sabtu", .sunday: "Minggu",
  ]
}
