import Casework
import WorkingTime

extension Field {
  func wrongDate(_ value: String, _ values: [FieldID: String], _ day: CivilDate) -> String? {
    guard let date = CivilDate(value) else {
      return "\(called) “\(value)” bukan tanggal; isi hari, bulan, dan tahun dengan angka, misalnya 19 10 2026"
    }
    for rule in dateRules where !rule.kind.holds(date, values, day) {
      return rule.message.replacing("{tanggal}", with: date.longIndonesian)
    }
    return nil
  }
}

extension DateRule.Kind {
  fileprivate func holds(_ date: CivilDate, _ values: [FieldID: String], _ day: CivilDate) -> Bool {
    switch self {
    case .notFuture: date <= day
    case .notPast: date >= day
    case .yearsAgo(let years): date.adding(years: years) <= day
    case .notBefore(let other): values[other].flatMap { CivilDate($0) }.map { $0 <= date } ?? true
    }
  }
}
