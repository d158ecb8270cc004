extension OfficeReader {
  /// `bsre` of an official; whoever has none signs with a key that was imported.
  func signerChoice(_ map: YAMLMap) -> SignerChoice {
    map.optionalMap("bsre") { .esign(esignRule($0)) } ?? .local
  }

  private func esignRule(_ map: YAMLMap) -> ESignRule {
    let rule = ESignRule(
      address: address(map), client: map.text("klien"), version: map.count("versi", 1...2), nik: nik(map),
      batchSize: map.optionalCount("sekali_kirim", 1...200) ?? 20,
      timeLimit: map.optionalCount("batas_detik", 10...600) ?? 120,
      usesOneTimeCode: map.optional("bukti")?.word(["frasa_sandi": false, "totp": true]) ?? false)
    if rule.usesOneTimeCode, rule.version == 1 {
      map.report(
        "versi 1 tidak mengenal kode sekali pakai", instead: "`versi: 2`, atau `bukti: frasa_sandi`", at: "bukti")
    }
    map.finish()
    return rule
  }

  /// A passphrase goes there: nobody on the way may read it.
  private func address(_ map: YAMLMap) -> String {
    var text = map.text("alamat", like: "https://esign.contoh.go.id")
    while text.hasSuffix("/") { text.removeLast() }
    let isHere = ["http://127.0.0.1", "http://localhost"].contains { text == $0 || text.hasPrefix($0 + ":") }
    let host = text.hasPrefix("https://") ? text.dropFirst("https://".count) : ""
    let isPlain = !text.contains { $0.isWhitespace || "?#@".contains($0) }
    guard isPlain, isHere || !(host.isEmpty || host.hasPrefix("/")) else {
      map.report(
        "“\(text)” bukan alamat layanan yang aman", instead: "diawali https://, misalnya https://esign.contoh.go.id",
        at: "alamat")
      return ""
    }
    return text
  }

  private func nik(_ map: YAMLMap) -> String {
    let text = map.text("nik", like: "\"1471010808700001\"")
    guard text.utf8.count == 16, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      map.report("“\(text)” bukan NIK", instead: "16 angka di antara tanda kutip", at: "nik")
      return ""
    }
    return text
  }
}
