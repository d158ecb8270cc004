import Casework
import WorkingTime

/// Checking one value. The first thing that is wrong is told.
extension Field {
  func problem(in value: String?, all values: [FieldID: String], on day: CivilDate) -> String? {
    guard let value, !value.isEmpty else { return isRequired ? missing : nil }
    return unseen(value) ?? tooLong(value) ?? wrongKind(value, values, day) ?? strange(value) ?? tooShort(value)
      ?? mismatch(value)
  }

  /// What the field is called inside a sentence.
  var called: String { label.hasSuffix("?") ? "“\(label)”" : label }

  private var missing: String {
    let options = choices.map(\.label)
    return switch kind {
    case .choice where options.count <= 3: "\(called) belum dipilih; pilih \(Self.either(options))"
    case .choice: "\(called) belum dipilih; pilih salah satu"
    case .date: "\(called) belum diisi; isi hari, bulan, dan tahun"
    default: "\(called) belum diisi"
    }
  }

  private static func either(_ options: [String]) -> String {
    guard let last = options.last, options.count > 1 else { return options.first ?? "" }
    return options.dropLast().joined(separator: ", ") + " atau " + last
  }

  /// Control characters, and those that turn the direction of the text or cannot be seen.
  private func unseen(_ value: String) -> String? {
    // What stands for bytes and characters that a program before us could not read.
    if value.unicodeScalars.contains("\u{FFFD}") {
      return "\(called) memuat tanda yang tidak dapat dibaca (\u{FFFD}); hapus atau ketik ulang bagian itu"
    }
    for scalar in value.unicodeScalars where !(scalar == "\n" && kind == .multiline) {
      switch scalar.properties.generalCategory {
      case .control, .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
        let code = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
        return "\(called) memuat karakter yang tidak terlihat (\(name)); kosongkan isian ini lalu ketik ulang"
      default: continue
      }
    }
    return nil
  }

  private func tooLong(_ value: String) -> String? {
    if case .nik = kind { return nil }
    guard value.count > maxLength else { return nil }
    return "\(called) memuat \(value.count) huruf; paling banyak \(maxLength)"
  }

  private func tooShort(_ value: String) -> String? {
    guard let minLength, value.count < minLength else { return nil }
    return "\(called) hanya memuat \(value.count) huruf; paling sedikit \(minLength)"
  }

  private func wrongKind(_ value: String, _ values: [FieldID: String], _ day: CivilDate) -> String? {
    switch kind {
    case .text, .multiline: return nil
    case .nik: return wrongNIK(value)
    case .date: return wrongDate(value, values, day)
    case .choice(let choices):
      if choices.contains(where: { $0.id == value }) { return nil }
      return "“\(value)” bukan pilihan untuk \(called); pilih \(Self.either(choices.map(\.label)))"
    case .phone:
      return PhoneNumber(value) == nil
        ? "\(called) “\(value)” tidak dapat dihubungi; isi angka yang diawali 08 atau +62, misalnya 0812 3456 7890"
        : nil
    case .email:
      return Self.isEmail(value) ? nil : "\(called) “\(value)” belum lengkap; isi seperti nama@contoh.id"
    case .number:
      return value.utf8.allSatisfy({ (48...57).contains($0) })
        ? wrongNumber(value) : "\(called) “\(value)” bukan bilangan; isi angka saja, tanpa titik atau koma"
    }
  }

  private func wrongNumber(_ value: String) -> String? {
    guard let number = Int(value) else { return "\(called) “\(value)” terlalu besar" }
    if let leastNumber, number < leastNumber {
      return "\(called) “\(value)” terlalu kecil; paling kecil \(leastNumber)"
    }
    if let mostNumber, number > mostNumber { return "\(called) “\(value)” terlalu besar; paling besar \(mostNumber)" }
    return nil
  }

  private func wrongNIK(_ value: String) -> String? {
    if let other = value.first(where: { !($0.isASCII && $0.isNumber) }) {
      return "\(called) tidak boleh memuat \(Self.quoted(other)); isi 16 angka pada KTP"
    }
    if value.count != 16 { return "\(called) terdiri dari \(value.count) angka; isi 16 angka pada KTP" }
    return nil
  }

  private func strange(_ value: String) -> String? {
    guard let other = characters?.firstStrange(in: value) else { return nil }
    return "\(called) tidak boleh memuat \(Self.quoted(other))"
  }

  private func mismatch(_ value: String) -> String? {
    guard let pattern, let regex = try? Regex(pattern.pattern), value.wholeMatch(of: regex) == nil else { return nil }
    return pattern.message
  }

  private static func quoted(_ character: Character) -> String {
    character.isLetter ? "huruf \(character)" : "tanda \(character)"
  }

  /// One @ between a name and a domain with a dot, no spaces; the mail itself shows the rest.
  private static func isEmail(_ value: String) -> Bool {
    let parts = value.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...64).contains(parts[0].utf8.count), !value.contains(where: \.isWhitespace) else {
      return false
    }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty } && (labels.last?.count ?? 0) >= 2
  }
}
