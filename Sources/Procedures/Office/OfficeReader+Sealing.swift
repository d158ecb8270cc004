extension OfficeReader {
  /// `tanda_tangan`: level, timestamp authority, and what to do when it is silent.
  func sealing(_ map: YAMLMap) -> SealingRule {
    let level =
      map.required("tingkat", like: "B-LT")?
      .word(["B-B": SealingRule.Level.b, "B-T": .t, "B-LT": .lt, "B-LTA": .lta]) ?? .b
    let address = map.optionalText("cap_waktu")
    let roots = map.optionalText("akar_cap_waktu") ?? ""
    let silent = map.optional("bila_tidak_menjawab")?.word(
      ["tunggu": SealingRule.WhenSilent.wait, "terbitkan_dulu": .issueFirst])
    if level != .b, address == nil {
      map.report(
        "tingkat \(level.rawValue) perlu cap waktu", instead: "`cap_waktu: http://…`, alamat penyelenggara cap waktu",
        at: "tingkat")
    }
    if let address, !address.hasPrefix("http://"), !address.hasPrefix("https://") {
      map.report("“\(address)” bukan alamat", instead: "diawali http:// atau https://", at: "cap_waktu")
    }
    if !roots.isEmpty, !roots.contains("-----BEGIN CERTIFICATE-----") {
      map.report(
        "`akar_cap_waktu` bukan sertifikat PEM",
        instead: "`akar_cap_waktu: |` lalu baris BEGIN CERTIFICATE dan seterusnya",
        at: "akar_cap_waktu")
    }
    map.finish()
    return SealingRule(level: level, timestamps: address, roots: roots, whenSilent: silent ?? .wait)
  }
}
