/// Reads the wording of a paper and checks every name in it.
struct PaperReader {
  let names: PaperNames
  let problems: ProblemList
  /// The fields are not known, because the file that names them cannot be read.
  var ignoresFields = false
  /// What the paper would be worthless without.
  var mustName: [String] = []
  /// The signature names its official by `{{signer.…}}` and by nothing else.
  var isSignedByOfficial = false
  private let used = UsedNames()

  init(
    names: PaperNames, problems: ProblemList, ignoresFields: Bool = false, mustName: [String] = [],
    isSignedByOfficial: Bool = false
  ) {
    self.names = names
    self.problems = problems
    self.ignoresFields = ignoresFields
    self.mustName = mustName
    self.isSignedByOfficial = isSignedByOfficial
  }

  /// Names that occur in the texts read so far.
  private final class UsedNames {
    var all: Set<String> = []
  }

  func read(_ root: YAMLMap) -> PaperTemplate {
    let before = problems.all.count
    let template = PaperTemplate(
      title: text("judul", root), hasLetterhead: root.flag("kop", default: true), blocks: blocks(root),
      footer: texts("kaki", root))
    root.finish()
    // A name that is only misspelt has been told already.
    let isSound = !root.isMissing && problems.all.count == before
    for name in mustName where isSound && !used.all.contains(name) {
      root.report("surat ini tidak memuat `{{\(name)}}`", instead: "`{{\(name)}}` di salah satu bagian", at: "isi")
    }
    return template
  }

  private func blocks(_ root: YAMLMap) -> [TemplateBlock] {
    guard let item = root.required("isi", like: "[…]"), let items = item.items() else { return [] }
    if items.isEmpty { item.report("daftar `isi` kosong", instead: "paling sedikit satu bagian") }
    return items.compactMap(block)
  }

  /// One key names the block, its value says the rest.
  private func block(_ item: YAMLItem) -> TemplateBlock? {
    guard let map = item.map() else { return nil }
    guard map.keys.count == 1, let key = map.keys.first else {
      map.report("bagian surat memuat \(map.keys.count) kunci", instead: "satu kunci untuk tiap `- `")
      return nil
    }
    let block = block(key, map)
    map.finish()
    return block
  }

  private func block(_ key: String, _ map: YAMLMap) -> TemplateBlock? {
    switch key {
    case "kepala":
      return map.map(key) { .heading(title: text("judul", $0), subtitle: optional("bawah", $0)) }
    case "paragraf", "paragraf_menjorok", "paragraf_kiri", "paragraf_tengah":
      let style: TemplateParagraphStyle =
        switch key {
        case "paragraf_menjorok": .indented
        case "paragraf_kiri": .plain
        case "paragraf_tengah": .centred
        default: .justified
        }
      return .paragraph(text(key, map), style: style)
    case "baris": return .rows(rows(key, map))
    case "baris_dengan_foto": return .rowsBesidePhoto(rows(key, map))
    case "nama": return .name(text(key, map))
    case "bernomor":
      return map.map(key) { .numbered(intro: optional("pengantar", $0), items: items($0)) }
    case "tabel":
      return map.map(key) { map in
        let list = list(map)
        return .table(columns: map.list("kolom") { column($0, of: list) }, each: list)
      }
    case "tanda_tangan": return map.map(key) { .signature(signature($0)) }
    case "dua_tanda_tangan":
      return map.map(key) {
        .twoSignatures(left: $0.map("kiri", signature), right: $0.map("kanan", signature))
      }
    case "kode":
      return map.map(key) { .code(label: text("label", $0), text: text("teks", $0), qr: optional("qr", $0)) }
    case "tembusan": return map.map(key) { .copies(title: text("judul", $0), items: items($0)) }
    case "catatan": return .note(text(key, map))
    case "jarak": return .space(mm: Double(map.count(key, 1...200)))
    default:
      map.report(
        "bagian `\(key)` tidak dikenal", instead: Suggestion.text(for: key, among: Self.blockNames), at: key)
      _ = map.has(key)
      return nil
    }
  }

  static let blockNames = [
    "kepala", "paragraf", "paragraf_menjorok", "paragraf_kiri", "paragraf_tengah", "baris", "baris_dengan_foto",
    "nama", "bernomor", "tabel", "tanda_tangan", "dua_tanda_tangan", "kode", "tembusan", "catatan", "jarak",
  ]

  private func rows(_ key: String, _ map: YAMLMap) -> [TemplateRow] {
    map.list(key) {
      TemplateRow(
        label: text("label", $0), value: text("isi", $0), isLeftOutWhenEmpty: $0.flag("hilang_bila_kosong"))
    }
  }

  private func column(_ map: YAMLMap, of list: PaperList) -> TemplateColumn {
    TemplateColumn(
      title: text("judul", map), width: Double(map.optionalCount("lebar", 1...100) ?? 1),
      cell: text("isi", map, memberNames: list.memberNames))
  }

  /// `butir: […]`, or `dari: reasons` with `teks`.
  private func items(_ map: YAMLMap) -> TemplateItems {
    if map.has("dari") {
      let list = list(map)
      return .each(list, text: text("teks", map, memberNames: list.memberNames))
    }
    return .fixed(texts("butir", map, isRequired: true))
  }

  private func list(_ map: YAMLMap) -> PaperList {
    let known = names.lists.map(\.rawValue).sorted()
    guard let item = map.required("dari", like: known.first ?? "…"), let name = item.text() else { return .reasons }
    guard let list = PaperList(rawValue: name), names.lists.contains(list) else {
      item.report("daftar `\(name)` tidak dikenal untuk surat ini", instead: Suggestion.text(for: name, among: known))
      return .reasons
    }
    return list
  }

  private func signature(_ map: YAMLMap) -> TemplateSignature {
    if isSignedByOfficial {
      for (key, name) in [
        ("jabatan", "signer.position"), ("nama", "signer.name"), ("pangkat", "signer.rank"), ("nip", "signer.nip"),
      ] {
        requireOnly(name, key, map)
      }
    }
    return TemplateSignature(
      placeAndDate: optional("tempat_tanggal", map) ?? "", lines: texts("jabatan", map), name: text("nama", map),
      rank: optional("pangkat", map), nip: optional("nip", map), qr: optional("qr", map),
      note: optional("catatan", map), stampBox: optional("meterai", map))
  }
}

/// Reading texts whose names are checked.
extension PaperReader {
  private func check(_ item: YAMLItem, _ memberNames: [String] = []) -> String? {
    guard let text = item.text() else { return nil }
    let check = MustacheCheck(
      names: names, problems: problems, memberNames: memberNames, ignoresFields: ignoresFields)
    used.all.formUnion(check.check(text, at: item))
    return text
  }

  private func text(_ key: String, _ map: YAMLMap, memberNames: [String] = []) -> String {
    map.required(key, like: "…").flatMap { check($0, memberNames) } ?? ""
  }

  private func optional(_ key: String, _ map: YAMLMap) -> String? {
    map.optional(key).flatMap { check($0) }
  }

  private func texts(_ key: String, _ map: YAMLMap, isRequired: Bool = false) -> [String] {
    guard let item = isRequired ? map.required(key, like: "[…]") : map.optional(key) else { return [] }
    if item.node.scalar != nil { return check(item).map { [$0] } ?? [] }
    return (item.items() ?? []).compactMap { check($0) }
  }

  /// A name written out would stand under a letter that somebody else has signed.
  private func requireOnly(_ name: String, _ key: String, _ map: YAMLMap) {
    guard map.has(key), let item = map.optional(key) else { return }
    let all = item.node.scalar != nil ? [item] : item.items() ?? []
    for one in all {
      guard let text = one.text(), text.filter({ !$0.isWhitespace }) != "{{\(name)}}" else { continue }
      one.report(
        "`\(key)` penanda tangan berisi “\(text)”; yang menandatangani dapat seorang Plh.",
        instead: "`{{\(name)}}` saja, yang diisi dari pejabat yang menandatangani")
    }
  }
}
