import Foundation
import WorkingTime
import Yams

/// One value of a file, and what it may be read as. A value of another kind is reported, and read as nothing.
struct YAMLItem {
  let node: Node
  /// The key it stands under, for messages.
  let name: String
  let place: Place
  let problems: ProblemList

  init(_ node: Node, name: String, file: String, problems: ProblemList) {
    self.node = node
    self.name = name
    self.place = Place(file: file, mark: node.mark)
    self.problems = problems
  }

  var isEmpty: Bool {
    guard let scalar = node.scalar, scalar.style == .plain else { return false }
    return ["", "~", "null"].contains(scalar.string)
  }

  func report(_ what: String, instead: String) {
    problems.add(FileProblem(file: place.file, line: place.line, column: place.column, what: what, instead: instead))
  }

  /// Any single value as it is written, whatever YAML would take it for.
  func text() -> String? {
    guard let scalar = node.scalar else {
      // What was meant as a sentence, and has a colon in it.
      let hint = node.mapping == nil ? "" : "; di antara tanda kutip bila ada titik dua di dalamnya"
      report("`\(name)` berisi \(kindOfNode)", instead: "satu teks\(hint)")
      return nil
    }
    let text = scalar.string.trimmingCharacters(in: .whitespacesAndNewlines)
    if text.isEmpty { report("`\(name)` berisi teks kosong", instead: "teks di antara tanda kutip itu") }
    return text.isEmpty ? nil : text
  }

  /// A number without a sign.
  func count(_ range: ClosedRange<Int> = 0...Int(Int32.max)) -> Int? {
    guard let text = text() else { return nil }
    guard text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text), range.contains(number) else {
      let digits = text.filter { $0 != "." && $0 != "," && $0 != " " }
      if digits != text, digits.utf8.allSatisfy({ (48...57).contains($0) }), let meant = Int(digits),
        range.contains(meant)
      {
        report("`\(name)` berisi “\(text)”", instead: "tanpa titik: `\(meant)`")
        return nil
      }
      let most = range.upperBound == Int(Int32.max) ? "" : " sampai \(range.upperBound)"
      report("`\(name)` berisi “\(text)”", instead: "bilangan bulat, dari \(range.lowerBound)\(most)")
      return nil
    }
    return number
  }

  func flag() -> Bool? {
    guard let text = text() else { return nil }
    switch text {
    case "ya", "true": return true
    case "tidak", "false": return false
    default:
      report("`\(name)` berisi “\(text)”", instead: "`ya` atau `tidak`")
      return nil
    }
  }

  func date() -> CivilDate? {
    guard let text = text() else { return nil }
    guard let date = CivilDate(text) else {
      report("“\(text)” bukan tanggal", instead: "tanggal yang ada, ditulis tahun-bulan-hari, misalnya `2026-11-23`")
      return nil
    }
    return date
  }

  /// A short name: small letters, digits and underscores, a letter first.
  func identifier() -> String? {
    guard let text = text() else { return nil }
    let isName =
      text.utf8.count <= 40 && text.utf8.first.map { (97...122).contains($0) } == true
      && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
    guard isName else {
      let rule = "huruf kecil, angka, dan _, diawali huruf, paling banyak 40"
      let meant = text.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 }
      let isClose = meant.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") } && meant.count <= 40
      let guess = isClose && meant.first?.isLetter ?? false ? "barangkali `\(String(meant))`; " : ""
      report("“\(text)” bukan nama singkat", instead: guess + rule)
      return nil
    }
    return text
  }

  /// One of a few words.
  func word<T>(_ words: KeyValuePairs<String, T>) -> T? {
    guard let text = text() else { return nil }
    if let found = words.first(where: { $0.key == text }) { return found.value }
    report(
      "`\(name)` berisi “\(text)”, yang tidak dikenal", instead: Suggestion.text(for: text, among: words.map(\.key)))
    return nil
  }

  /// `5 menit`, `1 hari kerja`, `1 hari`: a day of the SOP is a working day.
  func serviceTime() -> ServiceTime? {
    guard let text = text() else { return nil }
    if let time = ServiceTime(indonesian: text) { return time }
    report("“\(text)” bukan waktu", instead: "misalnya `10 menit`, `1 jam`, atau `2 hari kerja`")
    return nil
  }

  func map() -> YAMLMap? {
    guard let mapping = node.mapping else {
      report("`\(name)` berisi \(kindOfNode)", instead: "isian di bawahnya, seperti `kunci: …`")
      return nil
    }
    return YAMLMap(mapping, file: place.file, problems: problems)
  }

  /// The members of a list.
  func items() -> [YAMLItem]? {
    guard let sequence = node.sequence else {
      report("`\(name)` berisi \(kindOfNode)", instead: "daftar, tiap butir diawali `- `")
      return nil
    }
    return sequence.map { YAMLItem($0, name: name, file: place.file, problems: problems) }
  }

  private var kindOfNode: String {
    switch node {
    case .scalar: "teks"
    case .mapping: "isian"
    case .sequence: "daftar"
    case .alias: "rujukan"
    }
  }
}
