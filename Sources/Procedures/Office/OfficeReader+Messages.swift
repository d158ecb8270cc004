import Casework

/// `pesan` in an office's file.
extension OfficeReader {
  func messages(_ map: YAMLMap) -> OfficeMessages {
    let rules = map.list("pengingat", orNone: true, reminder)
    return OfficeMessages(
      mail: map.optionalMap("surel", mail), usesGateway: map.flag("gerbang"), closing: map.optionalText("penutup"),
      supervisors: map.texts("atasan", orNone: true).map { AccountID($0) },
      reminders: rules.enumerated().sorted { ($0.element.percent, $0.offset) < ($1.element.percent, $1.offset) }
        .map(\.element),
      passwordReset: map.optionalMap("sandi_diatur_ulang") { map in
        .init(
          subject: template("judul", map, .passwordReset), text: template("bunyi", map, .passwordReset))
      })
  }

  private func mail(_ map: YAMLMap) -> MailSettings {
    let host = map.text("peladen", like: "smtp.contoh.example")
    let item = map.required("keamanan", like: "starttls")
    let security = item?.word(Self.securities) ?? .startTLS
    if security == .none, !["localhost", "127.0.0.1", "::1"].contains(host) {
      item?.report("surat dikirim ke \(host) tanpa sandi", instead: "`starttls` atau `tls`; `tanpa` hanya di localhost")
    }
    let sender = map.required("pengirim", like: "izin@contoh.example")
    let address = sender?.text() ?? ""
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    if !address.isEmpty, parts.count != 2 || parts.contains("") || address.contains(where: \.isWhitespace) {
      sender?.report("“\(address)” bukan alamat surel", instead: "misalnya `izin@contoh.example`")
    }
    return MailSettings(
      host: host, port: map.count("porta", 1...65_535), security: security, sender: address,
      senderName: map.text("nama_pengirim"), user: map.optionalText("pengguna"))
  }

  private func reminder(_ map: YAMLMap) -> ReminderRule {
    let recipients = (map.required("kepada", like: "[meja]")?.items() ?? []).compactMap { $0.word(Self.recipients) }
    return ReminderRule(
      percent: map.count("pada", 1...1_000), recipients: recipients, subject: template("judul", map, .reminder),
      text: template("bunyi", map, .reminder))
  }

  private func template(_ key: String, _ map: YAMLMap, _ names: PaperNames) -> String {
    guard let item = map.required(key, like: "…"), let text = item.text() else { return "" }
    MustacheCheck(names: names, problems: problems).check(text, at: item)
    return text
  }

  private static let securities: KeyValuePairs<String, MailSettings.Security> = [
    "starttls": .startTLS, "tls": .tls, "tanpa": .none,
  ]
  private static let recipients: KeyValuePairs<String, ReminderRule.Recipient> = [
    "pemegang": .holder, "meja": .desk, "atasan": .supervisor, "pemohon": .applicant,
  ]
}
