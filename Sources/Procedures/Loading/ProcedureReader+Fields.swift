import Casework
import WorkingTime

/// The application's form.
extension ProcedureReader {
  func group(_ map: YAMLMap) -> FieldGroup {
    let kinds = map.located(texts: "jenis_permohonan", orNone: true)
    kindUses += kinds
    return FieldGroup(
      id: GroupID(unique("kelompok isian", in: map).value), title: map.text("judul"),
      intro: map.optionalText("pengantar"), fields: map.list("isian", field),
      kinds: kinds.isEmpty ? nil : Set(kinds.map { KindID($0.value) }))
  }

  private func field(_ map: YAMLMap) -> Field {
    let id = FieldID(unique("isian", in: map).value)
    let kind = kind(map)
    let most = map.optionalCount("paling_banyak", 1...10_000)
    let least = map.optionalCount("paling_sedikit", 1...10_000)
    if let most, let least, most < least {
      map.report(
        "`paling_sedikit` melebihi `paling_banyak`", instead: "paling banyak \(most) huruf", at: "paling_sedikit")
    }
    let (low, high) = (number("nilai_terkecil", map, kind), number("nilai_terbesar", map, kind))
    if let low, let high, high < low {
      map.report("`nilai_terkecil` melebihi `nilai_terbesar`", instead: "paling besar \(high)", at: "nilai_terkecil")
    }
    return Field(
      id: id, label: map.text("label"), hint: map.optionalText("petunjuk"), kind: kind,
      isRequired: map.flag("wajib", default: true), onlyWhen: condition("hanya_bila", in: map, asker: id),
      minLength: least, maxLength: most ?? Self.usualLength(kind),
      leastNumber: low, mostNumber: high, characters: characters(map), pattern: pattern(map),
      dateRules: dateRules(map, kind), nikComparison: nikComparison(map, kind),
      autocomplete: map.optional("isi_otomatis").flatMap(autocomplete),
      width: map.optional("lebar")?.word(["pendek": .short, "sedang": .medium, "penuh": .full]) ?? .medium)
  }

  private static let numbers = 0...999_999_999_999_999

  private func number(_ key: String, _ map: YAMLMap, _ kind: Field.Kind) -> Int? {
    if map.has(key), kind != .number {
      map.report("`\(key)` hanya untuk bilangan", instead: "`jenis: angka`", at: key)
    }
    return map.optionalCount(key, Self.numbers)
  }

  private func kind(_ map: YAMLMap) -> Field.Kind {
    let kind: Field.Kind =
      map.optional("jenis")?.word([
        "teks": .text, "teks_panjang": .multiline, "nik": .nik, "tanggal": .date, "pilihan": .choice([]),
        "telepon": .phone, "surel": .email, "angka": .number,
      ]) ?? .text
    guard case .choice = kind else {
      if map.has("pilihan") {
        map.report("`pilihan` hanya untuk isian pilihan", instead: "`jenis: pilihan`", at: "pilihan")
      }
      return kind
    }
    let choices = map.list("pilihan") { Choice(id: $0.identifier().value, label: $0.text("label")) }
    if Set(choices.map(\.id)).count < choices.count {
      map.report("ada pilihan dengan `id` yang sama", instead: "satu `id` untuk tiap pilihan", at: "pilihan")
    }
    return .choice(choices)
  }

  private static func usualLength(_ kind: Field.Kind) -> Int {
    switch kind {
    case .multiline: 1_000
    case .nik: 16
    case .date: 10
    case .choice: 40
    case .phone: 20
    case .email: 254
    case .number: 15
    case .text: 200
    }
  }

  private func characters(_ map: YAMLMap) -> CharacterRule? {
    guard let item = map.optional("huruf"), let allowed = item.text() else { return nil }
    if (try? Regex("[\(allowed)]")) == nil {
      item.report("“\(allowed)” bukan kumpulan huruf", instead: "misalnya `A-Za-z0-9 ./-`")
    }
    return CharacterRule(allowed: allowed)
  }

  private func pattern(_ map: YAMLMap) -> PatternRule? {
    map.optionalMap("pola") { map in
      let item = map.required("regex", like: "[A-Z]{2}[0-9]+")
      let pattern = item?.text() ?? ""
      if (try? Regex(pattern)) == nil {
        item?.report("“\(pattern)” bukan pola (regular expression)", instead: "misalnya `[A-Z]{2}[0-9]+`")
      }
      return PatternRule(pattern: pattern, message: map.text("pesan"))
    }
  }

  private func dateRules(_ map: YAMLMap, _ kind: Field.Kind) -> [DateRule] {
    if map.has("tanggal"), kind != .date {
      map.report("`tanggal` hanya untuk isian tanggal", instead: "`jenis: tanggal`", at: "tanggal")
    }
    return map.list("tanggal", orNone: true) { map in
      let kind: DateRule.Kind
      if let years = map.optionalCount("paling_sedikit_tahun_lalu", 1...150) {
        kind = .yearsAgo(atLeast: years)
      } else if let other = map.optionalIdentifier("tidak_sebelum") {
        fieldUses.append(FieldUse(name: other, mustBe: .date))
        kind = .notBefore(FieldID(other.value))
      } else {
        kind =
          map.required("tidak_boleh", like: "setelah_hari_ini")?.word([
            "setelah_hari_ini": .notFuture, "sebelum_hari_ini": .notPast,
          ]) ?? .notFuture
      }
      return DateRule(kind: kind, message: map.text("pesan"))
    }
  }

  private func nikComparison(_ map: YAMLMap, _ kind: Field.Kind) -> NIKComparison? {
    if map.has("cocokkan"), kind != .nik {
      map.report("`cocokkan` hanya untuk NIK", instead: "`jenis: nik`", at: "cocokkan")
    }
    return map.optionalMap("cocokkan") { map in
      let birth = map.identifier("tanggal_lahir")
      fieldUses.append(FieldUse(name: birth, mustBe: .date))
      let sex = map.optionalIdentifier("jenis_kelamin")
      if let sex {
        let female = map.located(texts: "perempuan")
        conditions.append(ConditionUse(field: sex, values: female, asker: nil))
        return NIKComparison(
          birthDate: FieldID(birth.value), sex: FieldID(sex.value), female: female.first?.value)
      }
      return NIKComparison(birthDate: FieldID(birth.value), sex: nil, female: nil)
    }
  }

  private func autocomplete(_ item: YAMLItem) -> String? {
    let tokens = [
      "name", "given-name", "family-name", "street-address", "postal-code", "tel", "email", "bday", "sex",
      "organization", "off",
    ]
    guard let text = item.text() else { return nil }
    if !tokens.contains(text) {
      item.report("`\(item.name)` berisi “\(text)”", instead: Suggestion.text(for: text, among: tokens))
    }
    return text
  }

  func keyFields(_ map: YAMLMap) -> KeyFields {
    func use(_ key: String, _ kind: Field.ValueKind?) -> FieldID? {
      guard let name = map.optionalIdentifier(key) else { return nil }
      fieldUses.append(FieldUse(name: name, mustBe: kind))
      return FieldID(name.value)
    }
    let name = map.identifier("nama", like: "nama")
    fieldUses.append(FieldUse(name: name, mustBe: nil))
    return KeyFields(
      name: FieldID(name.value), nik: use("nik", .nik), phone: use("telepon", .phone), email: use("surel", .email),
      workplace: use("tempat_kerja", nil))
  }
}

extension Field {
  /// A field's kind without what belongs to one field alone.
  enum ValueKind: String {
    case text = "teks"
    case multiline = "teks_panjang"
    case nik, date = "tanggal"
    case choice = "pilihan"
    case phone = "telepon"
    case email = "surel"
    case number = "angka"
  }

  var valueKind: ValueKind {
    switch kind {
    case .text: .text
    case .multiline: .multiline
    case .nik: .nik
    case .date: .date
    case .choice: .choice
    case .phone: .phone
    case .email: .email
    case .number: .number
    }
  }
}
