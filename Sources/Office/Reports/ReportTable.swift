import Casework
import WorkingTime

/// A report as one flat table: a line for each service, and below it one for each of its steps
/// (docs/formats/report.md).
public enum ReportTable {
  public static let columns = [
    "bulan", "layanan", "langkah", "nama", "masuk", "dikembalikan", "terbit", "ditolak", "ditarik",
    "ditarik_di_loket", "batal", "janji_berpindah", "lewat_janji_belum_selesai", "standar", "jumlah", "tepat_waktu",
    "median_detik", "p90_detik",
  ]

  public static func csv(_ report: ServiceReport) -> [UInt8] { RegisterExport.csv(columns, rows(report)) }

  public static func rows(_ report: ServiceReport) -> [[String]] {
    report.services.flatMap { service in
      [line(report.month, service)] + service.steps.map { line(report.month, service, $0) }
    }
  }

  private static func line(_ month: String, _ service: ServiceFigures) -> [String] {
    let counts = [
      service.received, service.returned, service.issued, service.refused, service.withdrawn,
      service.withdrawnAtCounter, service.voided, service.promisesMoved, service.overdue,
    ]
    return [month, service.procedure.rawValue, "", service.name] + counts.map { String($0) }
      + [standard(service.promise), String(service.whole.count), String(service.kept)] + durations(service.whole)
  }

  private static func line(_ month: String, _ service: ServiceFigures, _ step: StepFigures) -> [String] {
    [month, service.procedure.rawValue, step.id.rawValue, step.act] + Array(repeating: "", count: 9)
      + [standard(step.standard), String(step.durations.count), String(step.inTime)] + durations(step.durations)
  }

  private static func durations(_ durations: Durations) -> [String] {
    [durations.median, durations.ninetieth].map { $0.map { String($0 / 1_000) } ?? "" }
  }

  /// As procedure files write it: `20 menit`, `2 hari kerja`.
  static func standard(_ time: ServiceTime) -> String {
    switch time {
    case .minutes(let count): "\(count) menit"
    case .workingDays(let count): "\(count) hari kerja"
    }
  }
}
