import Casework
import Office
import Procedures
import Testing

@testable import Website

@Suite("Queues and claims")
struct ClaimTests {
  @Test func theQueueShowsWhatIsLateFirst() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let first = try await work.submit(0)
    site.clock.advance(minutes: 25)
    let second = try await work.submit(1)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.firstStep))
      let start = try await browser.open(.desks)
      #expect(start.says("2 berkas menunggu: 1 lewat tenggat, 1 jatuh tempo hari ini."))
      let page = try await browser.open(.desk(work.firstStep))
      #expect(page.status == .ok)
      let late = try #require(page.html.range(of: Address.bench(first).path))
      let today = try #require(page.html.range(of: Address.bench(second).path))
      #expect(late.lowerBound < today.lowerBound)
      #expect(page.says("Lewat 5 menit"))
      #expect(page.says("Sisa 20 menit"))
      #expect(page.html.contains("urgency-late") && page.html.contains("urgency-fine"))
      site.clock.advance(minutes: 16)
      let soon = try await browser.open(.desk(work.firstStep))
      #expect(soon.says("Segera, sisa 4 menit") && soon.html.contains("urgency-soon"))
      site.clock.advance(minutes: -16)
      let name = try site.services.cases.load(second).name
      let found = try await browser.open(Address.desk(work.firstStep).path([(QueueFilter.textName, name)]))
      #expect(found.links.contains(Address.bench(second).path))
      #expect(!found.links.contains(Address.bench(first).path))
      let none = try await browser.open(Address.desk(work.firstStep).path([(QueueFilter.textName, "tidakada")]))
      #expect(none.says("Hapus saringan"))
    }
  }

  @Test func takingTheNextClaimsWhatIsDueFirstAndOnlyOnce() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let first = try await work.submit(0)
    site.clock.advance(minutes: 1)
    let second = try await work.submit(1)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.firstStep))
      let queue = try await browser.open(.desk(work.firstStep))
      let form = try #require(queue.forms.first { $0.action == Address.claimNext(work.firstStep).path })
      let page = try await browser.post(form.action, form.fields)
      #expect(page.path == Address.bench(first).path)
      let again = try await browser.post(form.action, form.fields)
      #expect(again.path == Address.bench(first).path)
      #expect(try work.state(second).holder == nil)
      try await browser.open(.desk(work.firstStep))
      try await browser.send(to: .claimNext(work.firstStep))
      try await browser.open(.desk(work.firstStep))
      let empty = try await browser.send(to: .claimNext(work.firstStep))
      #expect(empty.says("Tidak ada berkas yang dapat Anda ambil"))
    }
  }

  @Test func whatAnOfficerEnteredIsNotTheirNextFile() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let entered = try await work.submit(0, paper: [])
    site.clock.advance(minutes: 1)
    let second = try await work.submit(1)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.firstStep, 1))
      let bench = try await browser.open(.bench(entered))
      #expect(bench.says("Anda yang memasukkan"))
      #expect(!bench.forms.contains { $0.action == Address.claim(entered).path })
      let queue = try await browser.open(.desk(work.firstStep))
      #expect(queue.says("Anda yang memasukkan") && queue.says("Untuk rekan Anda"))
      let number = { try work.state($0).number }
      #expect(!queue.html.contains("value=\"\(try number(entered))\""))
      #expect(queue.html.contains("value=\"\(try number(second))\""))
      #expect(try await browser.send(to: .claimNext(work.firstStep)).path == Address.bench(second).path)
      try await browser.open(.desk(work.firstStep))
      #expect(try await browser.send(to: .claimNext(work.firstStep)).says("harus diperiksa rekan Anda"))
      #expect(try work.state(entered).holder == nil)
      let colleague = browser.another()
      try await colleague.signIn(site.officer(at: work.firstStep))
      try await colleague.open(.bench(entered))
      try await colleague.send(to: .claim(entered))
      let held = try await browser.open(.bench(entered))
      #expect(held.says("Anda yang memasukkan"))
      #expect(!held.forms.contains { $0.action == Address.claim(entered).path })
    }
  }

  @Test func othersSeeWhoHoldsAFileAndMayTakeItOver() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    let own = try site.officer(at: work.firstStep)
    let other = try site.officer(at: work.firstStep, 1)
    try await site.run { browser in
      try await browser.signIn(own)
      try await browser.open(.bench(id))
      try await browser.send(to: .claim(id))
      let colleague = browser.another()
      try await colleague.signIn(other)
      let page = try await colleague.open(.bench(id))
      #expect(page.says("Berkas ini dipegang \(try site.account(own).name)"))
      #expect(!page.forms.contains { $0.action == Address.decideCheck(id).path })
      try await colleague.send(to: .claim(id))
      #expect(try work.state(id).holder == site.account(other).id)
      // The first one's page is old now.
      let late = try await browser.decide(.forward, at: .decideCheck(id), work.allComplete())
      #expect(late.status == .conflict)
      #expect(late.says(try site.account(other).name))
      try await colleague.send(to: .release(id))
      #expect(try work.state(id).holder == nil)
    }
  }

  @Test func desksOfOthersAreNotThere() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.checks[1].id))
      #expect(try await browser.open(.desk(work.firstStep)).status == .notFound)
      #expect(try await browser.open(.desk("no-such-step")).status == .notFound)
      let data = try await browser.open(.bench(id))
      #expect(data.path == Address.caseData(id).path)
      let form = try #require(data.forms.first)
      let csrf = form.fields.filter { $0.name == HiddenFields.csrfName }
      let answer = try await browser.post(
        Address.decideCheck(id).path,
        csrf + [(FileForm.version, "1"), (Bench.decisionName, DeskDecision.forward.rawValue)])
      #expect(answer.status == .forbidden)
      #expect(try work.state(id).version == 1)
      #expect(try await browser.open(.bench("nobody")).status == .notFound)
    }
    try await site.run { browser in
      try await browser.signIn(site.applicant(1))
      for address in [Address.desks, .desk(work.firstStep), .bench(id), .caseData(id), .caseHistory(id)] {
        #expect(try await browser.open(address).status == .forbidden)
      }
    }
  }
}
