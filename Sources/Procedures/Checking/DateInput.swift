import WorkingTime

/// A date as it is typed: three boxes for day, month and year.
public enum DateInput: Hashable, Sendable {
  /// Nothing was typed.
  case empty
  case date(CivilDate)
  /// What is wrong and what would be right.
  case problem(String)

  /// Reads `3`, `03`, `2`, `Februari`, `feb`, `2026`; spaces around do not matter.
  public static func parse(day: String, month: String, year: String) -> DateInput {
    let texts = [day, month, year].map(trimmed)
    if texts.allSatisfy(\.isEmpty) { return .empty }
    let missing = zip(["hari", "bulan", "tahun"], texts).filter { $0.1.isEmpty }.map(\.0)
    if !missing.isEmpty {
      return .problem("Tanggal belum lengkap; isi juga \(missing.joined(separator: " dan "))")
    }
    guard let dayNumber = number(texts[0], digits: 2), (1...31).contains(dayNumber) else {
      return .problem("Hari “\(shown(texts[0]))” tidak ada; isi angka 1 sampai 31")
    }
    guard let monthNumber = monthNumber(texts[1]) else {
      return .problem("Bulan “\(shown(texts[1]))” tidak ada; isi angka 1 sampai 12")
    }
    guard let yearNumber = number(texts[2], digits: 4), texts[2].count == 4, (1900...2200).contains(yearNumber) else {
      return .problem("Tahun “\(shown(texts[2]))” bukan tahun yang lengkap; isi empat angka, misalnya 2026")
    }
    guard let date = CivilDate(year: yearNumber, month: monthNumber, day: dayNumber) else {
      let month = CivilDate.indonesianMonths[monthNumber - 1]
      let last = (28...30).last { CivilDate(year: yearNumber, month: monthNumber, day: $0) != nil } ?? 28
      return .problem(
        "Tanggal \(dayNumber) \(month) \(yearNumber) tidak ada; \(month) \(yearNumber) sampai tanggal \(last)")
    }
    return .date(date)
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  private static func number(_ text: String, digits: Int) -> Int? {
    guard text.utf8.count <= digits, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }

  /// Its number, its name, or the name's first letters, three at least.
  private static func monthNumber(_ text: String) -> Int? {
    if let number = number(text, digits: 2) { return (1...12).contains(number) ? number : nil }
    let name = text.lowercased()
    guard name.count >= 3 else { return nil }
    return CivilDate.indonesianMonths.firstIndex { $0.lowercased().hasPrefix(name) }.map { $0 + 1 }
  }

  private static func shown(_ text: String) -> String { String(text.prefix(20)) }
}
