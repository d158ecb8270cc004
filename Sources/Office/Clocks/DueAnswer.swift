import Procedures
import WorkingTime

/// A deadline in words, and every day on the way to it that does not count.
public struct DueAnswer: Sendable {
  public let reckoning: Reckoning
  let calendar: OfficeCalendar
  let zone: String

  init(_ reckoning: Reckoning, _ office: OfficeFile) {
    self.reckoning = reckoning
    calendar = office.calendar
    zone = office.timeZoneName
  }

  /// The deadline alone: "Kamis, 26 Maret 2026 16.00 WIB".
  public var due: String { moment(reckoning.due) }

  /// The deadline first, then why.
  public var text: String {
    var lines = [due, "", "Masuk \(moment(reckoning.arrived)), dihitung \(takes).", beginning]
    if reckoning.skipped.isEmpty {
      lines.append("Tidak ada hari yang dilewati.")
    } else {
      lines.append("Hari yang dilewati:")
      lines += reckoning.skipped.map { "  \(day($0.date)): \(Self.name($0))" }
    }
    if let season = calendar.season(on: calendar.local(reckoning.due).date) {
      lines.append("Jam \(season.name) berlaku pada hari tenggat.")
    }
    if reckoning.skipped.contains(where: { $0.closure?.isEstimate == true }) {
      lines.append("Tanggal bertanda perkiraan masih dapat bergeser; tenggatnya ikut bergeser.")
    }
    return lines.joined(separator: "\n")
  }

  /// When counting began, and why then.
  var beginning: String {
    let dayZero = day(reckoning.dayZero)
    let isDays = if case .workingDays = reckoning.takes { true } else { false }
    let counted = isDays ? "hari ke-0 adalah \(dayZero)" : "waktu berjalan mulai jam buka \(dayZero)"
    switch reckoning.beginning {
    case .atOnce: return isDays ? "Hari ke-0: \(dayZero)." : "Waktu langsung berjalan."
    case .beforeOpening(let opening): return "Masuk sebelum jam buka; waktu berjalan mulai pukul \(time(opening))."
    case .inBreak(let end): return "Masuk pada jam istirahat; waktu berjalan mulai pukul \(time(end))."
    case .onDayOff: return "Masuk pada hari libur, jadi \(counted)."
    case .afterClosing(let closing):
      let season = calendar.season(on: calendar.local(reckoning.arrived).date).map { " (jam \($0.name))" } ?? ""
      return "Masuk pada atau sesudah jam tutup pukul \(time(closing))\(season), jadi \(counted)."
    }
  }

  private var takes: String {
    switch reckoning.takes {
    case .minutes(let count): "\(count) menit kerja"
    case .workingDays(let count): "\(count) hari kerja"
    }
  }

  /// "Hari Suci Nyepi (libur nasional)", "akhir pekan".
  private static func name(_ skipped: Reckoning.SkippedDay) -> String {
    guard let closure = skipped.closure else {
      return skipped.date.weekday >= .saturday ? "akhir pekan" : "bukan hari kerja"
    }
    let kind = closure.kind.indonesian
    return "\(closure.name) (\(kind)\(closure.isEstimate ? ", perkiraan" : ""))"
  }

  private func day(_ date: CivilDate) -> String { "\(IndonesianText.day(date)), \(IndonesianText.date(date))" }

  private func time(_ moment: Moment) -> String { IndonesianText.time(moment, in: calendar, zone: zone) }

  private func moment(_ moment: Moment) -> String { "\(day(calendar.local(moment).date)) \(time(moment))" }
}

extension Closure.Kind {
  /// As papers call it: "libur nasional".
  public var indonesian: String {
    switch self {
    case .nationalHoliday: "libur nasional"
    case .jointLeave: "cuti bersama"
    case .local: "libur setempat"
    }
  }
}
