import Casework

/// Kinds of application.
extension ProcedureReader {
  func applicationKind(_ map: YAMLMap) -> ApplicationKind {
    let path = map.optional("surat").flatMap(letterPath)
    return ApplicationKind(
      id: KindID(unique("jenis permohonan", in: map).value), label: map.text("label", like: "Baru"),
      hint: map.optionalText("petunjuk"), earlier: map.optionalMap("surat_lama", earlier),
      letterPath: path ?? PaperKind.letter.path,
      series: map.optionalIdentifier("seri_nomor").map { SeriesID($0.value) })
  }

  private func letterPath(_ item: YAMLItem) -> String? {
    guard let text = item.text() else { return nil }
    let isPlain = text.hasSuffix(".yaml") && text.dropLast(5).allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-") }
    if !isPlain || text.count < 6 {
      item.report("`\(text)` bukan nama berkas surat", instead: "misalnya `surat: revocation.yaml`")
    }
    return text
  }

  /// What the office does by itself, so that nobody can apply for it.
  func revocation(_ map: YAMLMap) -> OfficeRevocation {
    let id = KindID(unique("jenis permohonan", in: map).value)
    let proposers = map.located(texts: "pengusul")
    performers += proposers
    let letter = map.required("surat", like: "office-revocation.yaml").flatMap(letterPath)
    return OfficeRevocation(
      kind: ApplicationKind(
        id: id, label: map.text("label", like: "Pencabutan oleh kantor"), hint: nil, earlier: nil,
        letterPath: letter ?? PaperKind.letter.path,
        series: SeriesID(map.identifier("seri_nomor", like: "pencabutan_kantor").value)),
      proposers: Set(proposers.map { RoleID($0.value) }),
      series: SeriesID(map.identifier("seri_usul", like: "usul_pencabutan").value))
  }

  private func earlier(_ map: YAMLMap) -> EarlierRule {
    let field = map.identifier("isian", like: "nomor_izin_lama")
    fieldUses.append(FieldUse(name: field, mustBe: .text))
    let anew = map.located(texts: "tanpa_isi_lama", orNone: true)
    groupUses += anew
    return EarlierRule(
      field: FieldID(field.value),
      effect: map.required("akibat", like: "menggantikan")?.word(Self.effects) ?? .supersedes,
      fillsIn: map.flag("isi_dari_surat_lama", default: true), asksAnew: Set(anew.map { GroupID($0.value) }),
      mayBeUnregistered: map.flag("boleh_di_luar_register"), keepsValidity: map.flag("masa_berlaku_tetap"))
  }

  static let effects: KeyValuePairs<String, EarlierLetter.Effect> = [
    "menggantikan": .supersedes, "mencabut": .revokes, "menyalin": .repeats,
  ]
}
