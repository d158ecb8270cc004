import CaseStore
import Casework
import Office
import Testing

@testable import Website

@Suite("The audit trail")
struct AuditTests {
  @Test func theAuditorSeesWhoDidAndSawWhat() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    let number = try work.state(id).number
    let officer = try site.officer(at: work.firstStep)
    let colleague = try site.officer(at: work.firstStep, 1)
    try await site.run { browser in
      let person = browser.another()
      try await person.signIn(officer)
      try await person.open(.caseData(id))
      _ = try await person.request(Address.registerCSV.path, .get)
      try await browser.signIn(site.auditor())
      let page = try await browser.open(.auditLog)
      #expect(page.says("Mengunduh register.csv, 1"))
      #expect(page.says("Membuka permohonan \(number)"))
      #expect(page.links.contains(Address.caseHistory(id).path))
      #expect(try await browser.open(.caseHistory(id)).status == .ok)
      func open(_ query: [(name: String, value: String)]) async throws -> SeenPage {
        try await browser.open(Address.auditLog.path(query))
      }
      let opened = "Membuka permohonan \(number)"
      #expect(try await open([(AuditFilter.text, number)]).says(opened))
      #expect(try await open([(AuditFilter.text, officer.login)]).says(opened))
      #expect(try await open([(AuditFilter.person, try site.account(officer).id.rawValue)]).says(opened))
      #expect(try await !open([(AuditFilter.person, try site.account(colleague).id.rawValue)]).says(opened))
      #expect(try await open([(AuditFilter.day, site.today.description)]).says(opened))
      #expect(try await open([(AuditFilter.day, site.today.description), (AuditFilter.text, number)]).says(opened))
      #expect(try await open([(AuditFilter.day, site.today.adding(days: -1).description)]).says("Tidak ada catatan"))
      #expect(try await open([(AuditFilter.text, "zzzz")]).says("bukan nomor permohonan"))
    }
  }

  @Test func takingTheTrailIsRecordedItself() async throws {
    let site = try await SiteHarness()
    try await site.run { browser in
      try await browser.signIn(site.auditor())
      let file = try await browser.request(Address.auditCSV.path, .get)
      #expect(file.headers[.contentType]?.hasPrefix("text/csv") == true)
      #expect(file.html.contains("\"Masuk\""))
      #expect(try await browser.open(.auditLog).visibleText.contains(/Mengunduh audit\.csv, \d+/))
    }
  }

  @Test func whatARelaxedRuleMadePossibleIsOneList() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    let (office, number) = (site.services.office.id, try work.state(id).number)
    let officer = try site.account(site.officer(at: work.firstStep))
    let role = try #require(site.procedure.step(work.firstStep)?.role)
    var row = try #require(try site.store.read { try $0.caseRow(office, id) })
    let version = row.version
    row.version += 1
    try await site.run { [row] browser in
      try await browser.signIn(site.auditor())
      #expect(try await browser.open(.auditLog).links.contains(Address.relaxedDuties.path))
      #expect(try await browser.open(.relaxedDuties).says("Belum pernah ada"))
      let entry = NewEntry(
        at: site.clock.now, by: .officer(officer.id, as: role), fact: Fact.dutyRelaxed(.ownEntry, step: work.firstStep))
      try await site.store.write { try $0.save([entry], of: id, expecting: version, row: row) }
      let page = try await browser.open(.relaxedDuties)
      #expect(page.says("kantor melonggarkan aturan `masukan_sendiri`") && page.says(number))
      #expect(page.says(officer.name) && page.says("belum ada surat"))
      #expect(page.links.contains(Address.caseHistory(id).path))
      let file = try await browser.request(Address.relaxedDutiesCSV.path, .get)
      #expect(file.html.contains(number) && file.html.contains("ownEntry"))
      #expect(try await browser.open(.auditLog).says("Mengunduh pelonggaran.csv, 1"))
    }
  }

  @Test(arguments: [Address.auditLog, .auditCSV, .relaxedDuties, .relaxedDutiesCSV])
  func itIsForAuditorsAndAdministrators(_ address: Address) async throws {
    let site = try await SiteHarness()
    try await site.run { browser in
      #expect(try await browser.open(address).path.hasPrefix(Address.signIn.path))
      let administrator = browser.another()
      try await administrator.signIn(site.administrator())
      #expect(try await administrator.open(address).status == .ok)
      for credential in [try site.officer(at: DeskWork(site: site).firstStep), try site.applicant()] {
        let person = browser.another()
        try await person.signIn(credential)
        #expect(try await person.open(address).status == .forbidden)
      }
    }
  }

  @Test func anAuditorChangesNothing() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    try await site.run { browser in
      try await browser.signIn(site.auditor())
      #expect(try await browser.open(.permitRegister).status == .ok)
      #expect(try await browser.open(.accounts).status == .forbidden)
      #expect(try await browser.open(.desks).status == .forbidden)
      let page = try await browser.open(.auditLog)
      let token = try #require(page.forms.flatMap(\.fields).first { $0.name == HiddenFields.csrfName })
      let claim = try await browser.post(Address.claim(id).path, [token, ("form-key", "k")])
      #expect(claim.status == .forbidden)
      #expect(try work.state(id).holder == nil)
    }
  }
}
