import CaseStore
import Casework
import Office
import Testing
import WorkingTime

@testable import Website

@Suite("Who may act: mandates, leave, qualifications, reassigning")
struct MandatePagesTests {
  private func date(_ name: String, _ day: CivilDate) -> [String: String?] {
    ["\(name)-day": String(day.day), "\(name)-month": String(day.month), "\(name)-year": String(day.year)]
  }

  private func today(_ site: SiteHarness) -> CivilDate { site.office.calendar.local(site.clock.now).date }

  /// What an administrator types: the second officer of the last checking desk stands in for the head.
  private func fields(_ site: SiteHarness, holder: AccountID) throws -> [String: String?] {
    let work = DeskWork(site: site)
    let role = try #require(site.procedure.step(work.approval)?.role)
    var fields: [String: String?] = [
      MandateForm.kind: MandateKind.daily.rawValue, MandateForm.role: role.rawValue,
      MandateForm.holder: holder.rawValue,
      MandateForm.principal: try site.account(site.officer(at: work.approval)).id.rawValue,
      MandateForm.decree: "800/45/2026",
    ]
    let day = today(site)
    for (name, date) in [
      (MandateForm.decreeDate, day.adding(days: -1)), (MandateForm.from, day), (MandateForm.until, day),
    ] {
      fields.merge(self.date(name, date)) { $1 }
    }
    return fields
  }

  private func give(_ browser: Browser, _ site: SiteHarness, to holder: AccountID) async throws -> SeenPage {
    try await browser.open(.newMandate)
    let scan = SentFile(name: "keputusan.pdf", bytes: try DeskWork(site: site).pdf())
    return try await browser.send(
      to: .newMandate, try fields(site, holder: holder), files: [MandateForm.scan: scan])
  }

  @Test func aMandateIsEnteredSeenAtTheDeskAndEnded() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let deputy = try site.officer(at: work.checks[1].id, 1)
    let head = try #require(site.procedure.step(work.approval)?.role)
    let label = try #require(site.procedure.role(head)).shortLabel
    try await site.run { browser in
      try await browser.signIn(site.administrator())
      try await browser.open(.newMandate)
      let missing = try await browser.send(to: .newMandate, [MandateForm.decree: "800/45"])
      #expect(missing.status == .unprocessableContent)
      #expect(missing.html.contains("value=\"800/45\""))
      #expect(missing.says("Jenis mandat belum dipilih"))
      #expect(missing.says("Pindaian keputusan belum dipilih"))
      let given = try await give(browser, site, to: try site.account(deputy).id)
      #expect(given.says("Mandat sudah dimasukkan"))
      #expect(given.says("Plh. \(label) untuk \(try site.officer(at: work.approval).name)"))
      let scan = try #require(given.links.first { $0.contains("/kepegawaian/") })
      #expect(try await browser.open(scan).status == .ok)

      let acting = browser.another()
      try await acting.signIn(deputy)
      #expect(try await acting.open(.desks).says("Anda bertindak sebagai Plh. \(label)"))
      #expect(try await acting.open(.desk(work.approval)).status == .ok)
      #expect(try await acting.open(scan).status == .forbidden)
      // Whose post it is reads on, and is told who acts there.
      let principal = browser.another()
      try await principal.signIn(site.officer(at: work.approval))
      let desks = try await principal.open(.desks)
      #expect(desks.says("\(deputy.name) bertindak sebagai Plh. \(label)"), "\(desks.visibleText)")

      try await browser.open(.mandates)
      #expect(try await browser.send(to: .mandates).says("Mandat sudah diakhiri"))
      #expect(try await acting.open(.desk(work.approval)).status == .notFound)
    }
  }

  @Test func aMandateThatCannotBeSaysWhyAtItsField() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    try await site.run { browser in
      try await browser.signIn(site.administrator())
      let head = try site.account(site.officer(at: work.approval)).id
      let page = try await give(browser, site, to: head)
      #expect(page.status == .unprocessableContent)
      #expect(page.says("jadi tidak memerlukan mandat"))
      // A post that is filled has no Plt., and no mandate is longer than the office's file lets it be.
      let deputy = try site.account(site.officer(at: work.checks[1].id, 1)).id
      var typed = try fields(site, holder: deputy)
      let scan = SentFile(name: "keputusan.pdf", bytes: try work.pdf())
      typed.merge(date(MandateForm.until, today(site).adding(days: 40))) { $1 }
      let long = try await browser.send(to: .newMandate, typed, files: [MandateForm.scan: scan])
      #expect(long.says("Plh. di kantor ini paling lama 30 hari"), "\(long.visibleText)")
      typed[MandateForm.kind] = MandateKind.acting.rawValue
      typed[MandateForm.principal] = ""
      let filled = try await browser.send(to: .newMandate, typed, files: [MandateForm.scan: scan])
      #expect(filled.says("jadi jabatan itu terisi dan tidak mempunyai Plt."), "\(filled.visibleText)")
    }
  }

  @Test func leaveIsToldAndKeepsFromTaking() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    let officer = try site.officer(at: work.firstStep)
    let address = Address.staff(try site.account(officer).id)
    try await site.run { browser in
      try await browser.signIn(site.administrator())
      try await browser.open(address)
      var fields = date(StaffPage.from, today(site)).merging(date(StaffPage.until, today(site))) { $1 }
      fields[StaffPage.deed] = StaffPage.Deed.leave.rawValue
      let staff = try await browser.send(to: address, fields)
      #expect(staff.says("Sedang cuti"))
      // The form's block of this desk: what a document proves, and the rest as it stands there.
      #expect(
        staff.says("Petugas Front Office (SIKTG)") && staff.says("Terbukti Ijazah paling rendah SMA atau sederajat"))
      #expect(staff.says("Berpenampilan menarik") && !staff.says("Belum terbukti"))
      let away = browser.another()
      try await away.signIn(officer)
      let start = try await away.open(.desks)
      #expect(start.says("Anda tercatat cuti sampai dengan") && !start.says("Ambil berikutnya"))
      let queue = try await away.open(.desk(work.firstStep))
      #expect(!queue.says("Ambil") && queue.links.contains(Address.bench(id).path))
      try await away.open(.bench(id))
      #expect(try await away.send(to: .claim(id)).says("Anda tercatat cuti"))
      #expect(try work.state(id).holder == nil)
    }
  }

  /// Somebody has to know before the letters lie still.
  @Test func aLeaveThatLeavesADeskEmptyIsWarnedOf() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let head = try site.officer(at: work.approval)
    let address = Address.staff(try site.account(head).id)
    try await site.run { browser in
      try await browser.signIn(site.administrator())
      try await browser.open(address)
      var fields = date(StaffPage.from, today(site)).merging(date(StaffPage.until, today(site))) { $1 }
      fields[StaffPage.deed] = StaffPage.Deed.leave.rawValue
      #expect(try await browser.send(to: address, fields).says("pada hari itu tidak ada yang memegang meja"))
      #expect(try await browser.open(.mandates).says("pada hari itu tidak ada yang memegang meja"))
      let deputy = try site.account(site.officer(at: work.checks[1].id, 1)).id
      #expect(try await !give(browser, site, to: deputy).says("pada hari itu tidak ada yang memegang meja"))
    }
  }

  @Test func aSupervisorReassignsAndNobodyElse() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    let (one, other) = (try site.officer(at: work.firstStep), try site.officer(at: work.firstStep, 1))
    let supervisor = try #require(
      site.credentials.first { credential in site.office.supervisors.contains { $0.rawValue == credential.login } })
    try await site.run { browser in
      try await browser.signIn(one)
      try await browser.open(.bench(id))
      try await browser.send(to: .claim(id))
      #expect(try await browser.open(.reassign(id)).status == .notFound)
      let boss = browser.another()
      try await boss.signIn(supervisor)
      #expect(try await boss.open(.caseData(id)).links.contains(Address.reassign(id).path))
      let page = try await boss.open(.reassign(id))
      #expect(page.says(other.name))
      #expect(try await boss.send(to: .reassign(id)).says("Tujuan belum dipilih"))
      let done = try await boss.send(
        to: .reassign(id),
        [ReassignPage.target: try site.account(other).id.rawValue, ReassignPage.reason: "Berhalangan"])
      #expect(done.path == Address.caseData(id).path)
      #expect(try work.state(id).holder == site.account(other).id)
      #expect(try await boss.open(.caseHistory(id)).says("Dialihkan kepada \(other.name)"))
    }
  }
}
