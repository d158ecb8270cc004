import Casework

/// Kinds of application, and what is collected.
extension ProcedureReader {
  func applicationKind(_ map: YAMLMap) -> ApplicationKind {
    let path = map.optional("surat").flatMap { item -> String? in
      guard let text = item.text() else { return nil }
      let isPlain = text.hasSuffix(".yaml") && text.dropLast(5).allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-") }
      if !isPlain || text.count < 6 {
        item.report("`\(text)` bukan nama berkas surat", instead: "misalnya `surat: revocation.yaml`")
      }
      return text
    }
    return ApplicationKind(
      id: KindID(unique("jenis permohonan", in: map).value), label: map.text("label", like: "Baru"),
      hint: map.optionalText("petunjuk"), earlier: map.optionalMap("surat_lama", earlier),
      letterPath: path ?? PaperKind.letter.path,
      series: map.optionalIdentifier("seri_nomor").map { SeriesID($0.value) })
  }

  private func earlier(_ map: YAMLMap) -> EarlierRule {
    let field = map.identifier("isian", like: "nomor_izin_lama")
    fieldUses.append(FieldUse(name: field, mustBe: .text))
    return EarlierRule(
      field: FieldID(field.value),
      effect: map.required("akibat", like: "menggantikan")?.word(Self.effects) ?? .supersedes,
      fillsIn: map.flag("isi_dari_surat_lama", default: true),
      mayBeUnregistered: map.flag("boleh_di_luar_register"), keepsValidity: map.flag("masa_berlaku_tetap"))
  }

  static let effects: KeyValuePairs<String, EarlierLetter.Effect> = [
    "menggantikan": .supersedes, "mencabut": .revokes, "menyalin": .repeats,
  ]

  func levy(_ map: YAMLMap) -> Levy {
    Levy(
      formula: formula(map), text: map.text("teks"), dueDays: map.count("jatuh_tempo_hari", 1...366),
      surcharge: hundredths(map), series: SeriesID(map.identifier("seri_nomor", like: "skrd").value),
      payTo: map.text("cara_bayar"))
  }

  /// Percent with at most two decimals, `1` or `0,5`.
  private func hundredths(_ map: YAMLMap) -> Int {
    guard let item = map.optional("denda_persen_per_bulan"), let text = item.text() else { return 0 }
    let parts = text.replacing(".", with: ",").split(separator: ",", omittingEmptySubsequences: false)
    let digits = parts.count == 2 ? String(parts[1]) : ""
    guard (1...2).contains(parts.count), let whole = Int(parts[0]), (0...100).contains(whole), digits.count <= 2,
      digits.allSatisfy(\.isNumber), let rest = Int((digits + "00").prefix(2))
    else {
      item.report("`\(text)` bukan persen", instead: "misalnya `1` atau `0,5`")
      return 0
    }
    return whole * 100 + rest
  }

  private func formula(_ map: YAMLMap) -> Formula {
    var tables: [String: Formula.Table] = [:]
    for table in map.list("tarif", orNone: true, table) { tables[table.name] = table.table }
    guard let item = map.required("rumus", like: "luas * tarif_lokasi"), let text = item.text() else {
      return Formula.zero
    }
    do {
      let formula = try Formula(text, tables: tables)
      for name in formula.fields.sorted() {
        fieldUses.append(FieldUse(name: Located(value: name.rawValue, place: item.place), mustBe: .number))
      }
      return formula
    } catch {
      item.report(error.what, instead: error.instead)
      return Formula.zero
    }
  }

  private func table(_ map: YAMLMap) -> (name: String, table: Formula.Table) {
    let name = unique("tarif", in: map)
    let field = map.identifier("isian")
    fieldUses.append(FieldUse(name: field, mustBe: .choice))
    let values = map.list("nilai") { ($0.identifier("bila").value, $0.count("rupiah")) }
    return (
      name.value,
      Formula.Table(
        field: FieldID(field.value), amounts: Dictionary(values, uniquingKeysWith: { first, _ in first }))
    )
  }
}
