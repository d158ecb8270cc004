import Casework
import Office
import Testing
import WorkingTime

@testable import Website

@Suite("The supervisors' board")
struct BoardTests {
  private func supervisor(_ site: SiteHarness) throws -> Founding.Credential {
    let login = try #require(site.office.supervisors.first)
    return try #require(site.credentials.first { $0.login == login.rawValue })
  }

  @Test func itSaysWhatIsLateWhereAndWithWhom() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let late = try await work.submit(0)
    // Wednesday: what comes today is due on Friday.
    site.clock.advance(minutes: 24 * 60)
    let fine = try await work.submit(1)
    let holder = try site.account(site.officer(at: work.firstStep))
    _ = try await site.services.cases.perform(
      .claim(takeOver: false), on: late, expecting: nil, by: try work.actor(at: work.firstStep))
    // Friday, 09.00.
    site.clock.advance(minutes: 2 * 24 * 60)
    let board = try Supervision(cases: site.services.cases).board()
    #expect(board.latePromises == 1 && board.todayPromises == 1 && board.running == 2)
    #expect(board.promises.map(\.row.id) == [late, fine])
    #expect(board.promises.map(\.isLate) == [true, false])
    #expect(board.oldest?.row.id == late)
    let desk = try #require(board.desks.first { $0.step.id == work.firstStep })
    #expect(desk.load.waiting == 2 && desk.load.late == 2 && desk.free.waiting == 1)
    let officer = try #require(board.officers.first)
    #expect(officer.account.id == holder.id && officer.load.waiting == 1 && officer.load.late == 1)
    #expect(board.officers.contains { $0.load.waiting == 0 })
    try await site.run { browser in
      try await browser.signIn(try supervisor(site))
      let page = try await browser.open(.board)
      #expect(page.status == .ok)
      #expect(page.says("1 janji terlambat") && page.says("1 janji hari ini"))
      #expect(page.says("2 berkas lewat tenggat langkah") && page.html.contains("row-late"))
      #expect(page.says("3 hari kerja yang lalu"))
      #expect(page.says(holder.name))
      #expect(page.links.contains(Address.caseHistory(late).path))
      #expect(try await browser.open(.desks).links.contains(Address.board.path))
    }
  }

  @Test func leaveIsEnteredAndCalledOffBesideTheBoard() async throws {
    let site = try await SiteHarness()
    let officer = try site.account(site.officer(at: DeskWork(site: site).firstStep))
    let boss = try supervisor(site)
    let day = site.today
    var fields: [String: String?] = [LeavesPage.deed: LeavesPage.Deed.enter.rawValue]
    for name in [LeavesPage.from, LeavesPage.until] {
      fields["\(name)-day"] = String(day.day)
      fields["\(name)-month"] = String(day.month)
      fields["\(name)-year"] = String(day.year)
    }
    try await site.run { [fields] browser in
      try await browser.signIn(boss)
      #expect(try await browser.open(.board).links.contains(Address.leaves.path))
      let empty = try await browser.open(.leaves)
      #expect(empty.says("Tidak ada petugas yang cuti"))
      // Nobody's own leave can be chosen.
      #expect(!empty.html.contains("value=\"\(try site.account(boss).id)\""))
      let missing = try await browser.send(to: .leaves, fields)
      #expect(missing.status == .unprocessableContent && missing.says("Petugas belum dipilih"))
      let own = try await browser.send(
        to: .leaves, fields.merging([LeavesPage.officer: try site.account(boss).id.rawValue]) { $1 })
      #expect(own.status == .unprocessableContent)
      let entered = try await browser.send(
        to: .leaves, fields.merging([LeavesPage.officer: officer.id.rawValue]) { $1 })
      #expect(entered.says(officer.name) && entered.says("Sedang cuti"))
      #expect(try await browser.open(.board).says("cuti sampai dengan"))
      try await browser.open(.leaves)
      let form = try #require(
        try await browser.open(.leaves).forms.first { form in
          form.fields.contains { $0.value == LeavesPage.Deed.cancel.rawValue }
        })
      #expect(try await browser.post(form.action, form.fields).says("Tidak ada petugas yang cuti"))
      let other = browser.another()
      try await other.signIn(site.officer(at: DeskWork(site: site).firstStep))
      #expect(try await other.open(.leaves).status == .forbidden)
    }
  }

  @Test func whatWaitsForItsApplicantDoesNotCount() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    let step = work.firstStep
    let requirement = try #require(try work.state(id).content.evidence.keys.sorted().first)
    let marks = [requirement: CompletenessVerdict(complete: true, acceptable: false)]
    _ = try await site.services.cases.perform(
      .check(marks, then: .returnToApplicant([.document(requirement)])), on: id, expecting: nil,
      by: try work.actor(at: step),
      payload: Payload(notes: [Mend.document(requirement).key: "Buram"]))
    site.clock.advance(minutes: 9 * 24 * 60)
    let board = try Supervision(cases: site.services.cases).board()
    #expect(board.running == 0 && board.latePromises == 0 && board.load.waiting == 0 && board.oldest == nil)
  }

  @Test func othersDoNotSeeIt() async throws {
    let site = try await SiteHarness()
    try await site.run { browser in
      #expect(try await browser.open(.board).path.hasPrefix(Address.signIn.path))
      try await browser.signIn(site.officer(at: DeskWork(site: site).firstStep))
      #expect(try await browser.open(.board).status == .forbidden)
      #expect(try await !browser.open(.desks).links.contains(Address.board.path))
      try await browser.another().signIn(site.administrator())
    }
  }
}
