import Casework
import Office
import Testing

@testable import Website

@Suite("Accounts, by an administrator")
struct AccountsPagesTests {
  private static let deed = OfficeAccountPage.deed

  @Test func anOfficerIsAddedAndSignsIn() async throws {
    let site = try await SiteHarness()
    let role = try #require(site.procedure.roles.first).id
    try await site.run { browser in
      try await browser.signIn(site.administrator())
      try await browser.open(.newAccount)
      let missing = try await browser.send(to: .newAccount, [NewAccountPage.name: "Sinta Rekaan"])
      #expect(missing.status == .unprocessableContent)
      #expect(missing.html.contains("value=\"Sinta Rekaan\""))
      let page = try await browser.send(
        to: .newAccount,
        [
          NewAccountPage.name: "Sinta Rekaan", NewAccountPage.login: "Sinta", StandingFields.standing: "desks",
          StandingFields.desk: role.rawValue,
        ])
      let password = try #require(page.html.firstMatch(of: /user-select-all">([^<]+)</)).1
      let sinta = browser.another()
      #expect(try await sinta.signIn("sinta", String(password)).path.hasPrefix(Address.password.path))
      #expect(try await browser.open(Address.accounts.path([(AccountsPage.search, "sin")])).says("Sinta Rekaan"))
    }
  }

  @Test func anAccountIsDisabledEnabledAndReset() async throws {
    let site = try await SiteHarness()
    let officer = try site.officer(at: DeskWork(site: site).firstStep)
    let address = Address.officeAccount(try site.account(officer).id)
    try await site.run { browser in
      try await browser.signIn(site.administrator())
      let person = browser.another()
      try await person.signIn(officer)
      try await browser.open(address)
      try await browser.send(to: address, [Self.deed: OfficeAccountPage.Deed.disable.rawValue])
      #expect(try await person.open(.desks).path.hasPrefix(Address.signIn.path))
      try await browser.send(to: address, [Self.deed: OfficeAccountPage.Deed.enable.rawValue])
      #expect(try await person.signIn(officer).path == Address.desks.path)
      let reset = try await browser.send(to: address, [Self.deed: OfficeAccountPage.Deed.reset.rawValue])
      #expect(reset.html.contains("user-select-all"))
      #expect(try await person.open(.desks).path.hasPrefix(Address.signIn.path))
    }
  }

  @Test func nobodyIsTwoThingsAndNobodyChangesHimself() async throws {
    let site = try await SiteHarness()
    let administrator = try site.administrator()
    let own = Address.officeAccount(try site.account(administrator).id)
    let officer = Address.officeAccount(try site.account(site.officer(at: DeskWork(site: site).firstStep)).id)
    try await site.run { browser in
      try await browser.signIn(administrator)
      let page = try await browser.open(own)
      #expect(!page.forms.contains { $0.action == own.path })
      let other = try await browser.open(officer)
      let token = try #require(other.forms.first { $0.action == officer.path }?.fields.first { $0.name == "csrf" })
      let refused = try await browser.post(
        own.path,
        [
          token, (Self.deed, OfficeAccountPage.Deed.standing.rawValue), (StandingFields.standing, "desks"),
          (StandingFields.desk, site.procedure.roles[0].id.rawValue),
        ])
      #expect(refused.status == .unprocessableContent)
      #expect(try site.account(administrator).isAdministrator)
    }
  }

  @Test func aKeyIsTriedBeforeItIsTaken() async throws {
    let site = try await SiteHarness()
    let signer = try site.account(site.officer(at: DeskWork(site: site).approval))
    let address = Address.officeAccount(signer.id)
    let key = try #require(signer.signingKey)
    let deed: [String: String?] = [Self.deed: OfficeAccountPage.Deed.key.rawValue]
    @Sendable func files(_ bytes: [UInt8]) -> [String: SentFile] {
      [KeyImportForm.file: SentFile(name: "kunci.p12", bytes: bytes)]
    }
    try await site.run { browser in
      try await browser.signIn(site.administrator())
      let page = try await browser.open(address)
      let form = try #require(page.forms.filter { $0.action == address.path }.firstIndex { $0.isMultipart })
      let missing = try await browser.send(to: address, deed, form: form)
      #expect(missing.says("Berkas kunci belum dipilih"))
      let wrong = try await browser.send(
        to: address, deed.merging([KeyImportForm.passphrase: "salah"]) { $1 }, files: files(key), form: form)
      #expect(wrong.status == .unprocessableContent)
      #expect(!wrong.html.contains("salah\""))
      let noKey = try await browser.send(
        to: address, deed.merging([KeyImportForm.passphrase: "salah"]) { $1 }, files: files([1, 2, 3]), form: form)
      #expect(noKey.says("bukan PKCS#12"))
      let taken = try await browser.send(
        to: address, deed.merging([KeyImportForm.passphrase: site.passphrase]) { $1 }, files: files(key), form: form)
      #expect(taken.says("Kunci sudah diimpor dan dicatat."))
      let keys = try await browser.open(.keys)
      #expect(keys.says(signer.name))
      #expect(keys.says("Berlaku"))
    }
  }

  @Test func anEndingCertificateIsToldAMonthAhead() async throws {
    let site = try await SiteHarness()
    let signer = try site.account(site.officer(at: DeskWork(site: site).approval))
    let facts = try #require(try site.services.accounts.signingKey(of: signer.id))
    try await site.run { browser in
      site.clock.set(facts.validUntil.adding(seconds: -29 * 86_400))
      try await browser.signIn(site.administrator())
      #expect(try await browser.open(.accounts).says("Sertifikat \(signer.name) berakhir"))
      #expect(try await browser.open(.keys).says("Segera berakhir"))
    }
  }

  @Test(arguments: [Address.accounts, .newAccount, .office, .editions, .keys, .messages])
  func onlyAdministratorsComeIn(_ address: Address) async throws {
    let site = try await SiteHarness()
    try await site.run { browser in
      #expect(try await browser.open(address).path.hasPrefix(Address.signIn.path))
      for credential in [
        try site.officer(at: DeskWork(site: site).firstStep), try site.auditor(), try site.applicant(),
      ] {
        let person = browser.another()
        try await person.signIn(credential)
        #expect(try await person.open(address).status == .forbidden)
      }
    }
  }
}
