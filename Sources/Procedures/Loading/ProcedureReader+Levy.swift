import Casework

/// What is collected, and how it is computed.
extension ProcedureReader {
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
      formulaPlace = item.place
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
    let values = map.list("nilai") { (choice: $0.identifier("bila"), amount: $0.count("rupiah")) }
    tariffs.append(
      TariffUse(name: name.value, field: field, choices: values.map(\.choice), place: map.placeOfKey("nilai")))
    return (
      name.value,
      Formula.Table(
        field: FieldID(field.value),
        amounts: Dictionary(values.map { ($0.choice.value, $0.amount) }, uniquingKeysWith: { first, _ in first }))
    )
  }

  /// Whatever an applicant answers, there is an amount: every choice has its tariff, and what the formula names is
  /// always answered.
  func checkLevy(_ procedure: Procedure, _ root: YAMLMap) {
    let collection = procedure.steps.first { $0.act == .collect }
    if let collection, procedure.levy == nil {
      root.report(
        "langkah `pungut` tanpa `retribusi`", instead: "`retribusi: {rumus: …}`",
        at: stepPlaces[collection.id] ?? root.placeOfKey("langkah"))
    } else if collection == nil, procedure.levy != nil {
      root.report("`retribusi` tanpa langkah yang memungutnya", instead: "langkah `tindakan: pungut`", at: "retribusi")
    }
    for tariff in tariffs { check(tariff, procedure, root) }
    guard let place = formulaPlace, let formula = procedure.levy?.formula else { return }
    for field in formula.fields.sorted() { checkAlwaysAnswered(field, procedure, root, at: place) }
    checkAmounts(formula, procedure, at: place)
  }

  private func check(_ tariff: TariffUse, _ procedure: Procedure, _ root: YAMLMap) {
    guard let field = procedure.field(FieldID(tariff.field.value)), field.valueKind == .choice else { return }
    checkAlwaysAnswered(field.id, procedure, root, at: tariff.field.place)
    let known = field.choices.map(\.id)
    var seen: Set<String> = []
    for choice in tariff.choices where !choice.value.isEmpty {
      if !known.contains(choice.value) {
        root.report(
          "`\(choice.value)` bukan pilihan dari isian `\(field.id)`",
          instead: Suggestion.text(for: choice.value, among: known), at: choice.place)
      } else if !seen.insert(choice.value).inserted {
        root.report(
          "tarif `\(tariff.name)` menyebut `\(choice.value)` dua kali", instead: "satu `rupiah` untuk tiap pilihan",
          at: choice.place)
      }
    }
    for choice in known where !seen.contains(choice) {
      root.report(
        "tarif `\(tariff.name)` tidak menyebut pilihan `\(choice)` dari isian `\(field.id)`",
        instead: "`{bila: \(choice), rupiah: …}` di sini", at: tariff.place)
    }
  }

  private func checkAlwaysAnswered(_ id: FieldID, _ procedure: Procedure, _ root: YAMLMap, at place: Place) {
    guard let field = procedure.field(id) else { return }
    let everywhere = procedure.kinds.allSatisfy { procedure.narrowed(to: $0.id).field(id) != nil }
    if !field.isRequired || field.onlyWhen != nil || !everywhere {
      root.report(
        "retribusi dihitung dari isian `\(id)`, yang tidak selalu diisi",
        instead: "isian wajib, tanpa `hanya_bila`, untuk semua jenis permohonan", at: place)
    }
  }
}
