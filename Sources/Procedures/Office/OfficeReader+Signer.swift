extension OfficeReader {
  /// `bsre` or `token` of an official; whoever has neither signs with a key that was imported.
  func signerChoice(_ map: YAMLMap) -> SignerChoice {
    let service = map.optionalMap("bsre") { SignerChoice.esign(esignRule($0)) }
    let token = map.optionalMap("token") { SignerChoice.token(tokenRule($0)) }
    return service ?? token ?? .local
  }

  private func tokenRule(_ map: YAMLMap) -> TokenRule {
    let rule = TokenRule(
      module: map.text("modul", like: "softhsm"), token: map.text("nama"), key: map.optionalText("kunci"))
    map.finish()
    return rule
  }

  private func esignRule(_ map: YAMLMap) -> ESignRule {
    let rule = ESignRule(
      address: address(map), client: map.text("klien"), version: map.count("versi", 1...2), nik: nik(map),
      batchSize: map.optionalCount("sekali_kirim", 1...200) ?? 20,
      timeLimit: map.optionalCount("batas_detik", 10...600) ?? 120,
      usesOneTimeCode: map.optional("bukti")?.word(["frasa_sandi": false, "totp": true]) ?? false,
      look: look(map))
    if rule.usesOneTimeCode, rule.version == 1 {
      map.report(
        "versi 1 tidak mengenal kode sekali pakai", instead: "`versi: 2`, atau `bukti: frasa_sandi`", at: "bukti")
    }
    if rule.look == .code, rule.version == 2 {
      map.report(
        "versi 2 tidak menggambar kode QR", instead: "`tampilan: gambar` dengan `gambar`, atau `tak_tampak`",
        at: "tampilan")
    }
    map.finish()
    return rule
  }

  private func look(_ map: YAMLMap) -> ESignRule.Look {
    enum Word { case invisible, code, picture }
    let word = map.optional("tampilan")?.word(["tak_tampak": Word.invisible, "kode_qr": .code, "gambar": .picture])
    let bytes = picture(map, "gambar")
    switch word ?? .invisible {
    case .invisible, .code:
      if bytes != nil {
        map.report("`gambar` tidak dipakai", instead: "`tampilan: gambar`, atau hapus `gambar`", at: "gambar")
      }
      return word == .code ? .code : .invisible
    case .picture:
      guard let bytes, bytes.first == 0x89 else {
        map.report(
          "`tampilan: gambar` perlu gambar PNG", instead: "`gambar: |` lalu keluaran `base64 tanda.png`, menjorok",
          at: "tampilan")
        return .invisible
      }
      return .picture(bytes)
    }
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
