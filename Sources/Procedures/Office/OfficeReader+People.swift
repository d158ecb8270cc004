import Casework
import WorkingTime

/// Who works at the office, and the made-up people of an example office.
extension OfficeReader {
  struct Officials {
    let desks: [Desk]
    let people: [Official]
    let passphrase: String?
  }

  func officials(_ root: YAMLMap, isExample: Bool) -> Officials {
    let desks = root.list("meja") { map in
      Desk(role: RoleID(map.identifier("peran").value), count: map.count("jumlah", 1...100))
    }
    var seen: Set<String> = []
    let people = root.list("pejabat") { map in
      let account = self.account(map)
      if !account.value.isEmpty, !seen.insert(account.value).inserted {
        map.report(
          "akun `\(account.value)` ada lebih dari satu", instead: "satu akun untuk tiap orang", at: account.place)
      }
      return official(map, account: AccountID(account.value), desks: desks, isExample: isExample)
    }
    let signers = people.filter(\.isSigner).count
    if signers != 1, !people.isEmpty {
      root.report(
        "ada \(signers) penanda tangan surat", instead: "tepat satu, dengan `penanda_tangan: ya`", at: "pejabat")
    }
    let passphrase = root.optionalText("frasa_sandi_contoh")
    if passphrase != nil, !isExample { reportSecret("frasa_sandi_contoh", root) }
    root.finish()
    return Officials(desks: desks, people: people, passphrase: passphrase)
  }

  private func official(_ map: YAMLMap, account: AccountID, desks: [Desk], isExample: Bool) -> Official {
    let roles = map.located(texts: "peran", orNone: true)
    let known = desks.map(\.role.rawValue)
    for role in roles where !known.contains(role.value) {
      map.report(
        "peran `\(role.value)` tidak ada dalam daftar meja", instead: Suggestion.text(for: role.value, among: known),
        at: role.place)
    }
    let official = Official(
      account: account, name: map.text("nama"), position: map.texts("jabatan"), rank: map.optionalText("pangkat"),
      nip: nip(map), roles: roles.map { RoleID($0.value) }, isSigner: map.flag("penanda_tangan"),
      signing: signerChoice(map),
      isAdministrator: map.flag("administrator"), isAuditor: map.flag("auditor"),
      email: map.optionalText("surel"), phone: map.optionalText("telepon"), proofs: proofs(map, known: known),
      examplePassword: map.optionalText("sandi_contoh"))
    if official.examplePassword != nil, !isExample { reportSecret("sandi_contoh", map) }
    if official.isAdministrator || official.isAuditor, !roles.isEmpty {
      map.report(
        "administrator dan auditor tidak memegang meja", instead: "tanpa `peran`, atau akun lain untuk orang itu",
        at: "peran")
    }
    return official
  }

  /// Eighteen digits that begin with a date of birth and a month of appointment.
  private func nip(_ map: YAMLMap) -> String? {
    guard let item = map.optional("nip"), let text = item.text() else { return nil }
    let digits = text.filter { $0 != " " }
    let isNumber = digits.utf8.count == 18 && digits.utf8.allSatisfy { (48...57).contains($0) }
    let year = Int(digits.prefix(4)) ?? 0
    let month = Int(digits.dropFirst(4).prefix(2)) ?? 0
    let day = Int(digits.dropFirst(6).prefix(2)) ?? 0
    guard isNumber, CivilDate(year: year, month: month, day: day) != nil else {
      item.report("“\(text)” bukan NIP", instead: "18 angka, diawali tanggal lahir (tahun, bulan, hari)")
      return nil
    }
    return digits
  }

  private func account(_ map: YAMLMap) -> Located<String> {
    let item = map.required("akun", like: "nama.pegawai")
    let text = item?.text() ?? ""
    let isName =
      text.utf8.count <= 60 && text.utf8.allSatisfy { (97...122).contains($0) || $0 == 46 || (48...57).contains($0) }
    if !isName { item?.report("“\(text)” bukan nama akun", instead: "huruf kecil, angka, dan titik") }
    return Located(value: text, place: item?.place ?? map.place)
  }

  func examples(_ root: YAMLMap, isExample: Bool) -> [ExampleApplicant] {
    if !isExample {
      root.report("orang contoh di kantor yang bukan contoh", instead: "hapus berkas ini, atau `kantor_contoh: ya`")
    }
    let applicants = root.list("pemohon") { map in
      let account = AccountID(self.account(map).value)
      let values = map.map("isian") { values in
        var all: [FieldID: String] = [:]
        for key in values.keys { all[FieldID(key)] = values.text(key) }
        return all
      }
      return ExampleApplicant(
        account: account, name: map.text("nama"), contact: map.text("kontak"), password: map.text("sandi_contoh"),
        values: values)
    }
    root.finish()
    return applicants
  }

  private func reportSecret(_ key: String, _ map: YAMLMap) {
    map.report(
      "`\(key)` di kantor yang bukan contoh", instead: "hapus; kata sandi tidak pernah disimpan dalam berkas", at: key)
  }
}
