import Office
import WorkingTime

/// A report for a terminal.
enum ReportText {
  static func text(_ report: ServiceReport) -> String {
    (["Laporan pelayanan \(report.month)"] + report.services.flatMap(lines)).joined(separator: "\n") + "\n"
  }

  private static func lines(_ service: ServiceFigures) -> [String] {
    let counts = [
      ("masuk", service.received), ("dikembalikan", service.returned), ("terbit", service.issued),
      ("ditolak", service.refused), ("ditarik", service.withdrawn),
      ("ditarik di loket", service.withdrawnAtCounter), ("batal", service.voided),
      ("janji berpindah", service.promisesMoved),
    ].map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    var lines = ["", "\(service.shortName): \(counts)"]
    if service.issued > 0 { lines.append("  tepat janji: \(service.kept) dari \(service.issued)") }
    if service.overdue > 0 { lines.append("  ! lewat janji dan belum selesai: \(service.overdue)") }
    if let median = service.whole.median, let ninetieth = service.whole.ninetieth {
      lines.append("  seluruh waktu kantor: median \(duration(median)), 90 % \(duration(ninetieth))")
    }
    let done = service.steps.filter { $0.durations.count > 0 }
    let width = done.map { label($0).count }.max() ?? 0
    return lines
      + done.map { step in
        let words = label(step)
        let name = words + String(repeating: " ", count: width - words.count)
        let times = [step.durations.median, step.durations.ninetieth].map { $0.map(duration) ?? "–" }
        return "  \(name)  median \(times[0]), 90 % \(times[1]), "
          + "tepat waktu \(step.inTime) dari \(step.durations.count)"
      }
  }

  private static func label(_ step: StepFigures) -> String { "\(step.number). \(step.act), \(step.desk)" }

  private static func duration(_ milliseconds: Int64) -> String {
    let minutes = milliseconds / 60_000
    return minutes < 60 ? "\(minutes) menit" : "\(minutes / 60) jam \(minutes % 60) menit"
  }
}
