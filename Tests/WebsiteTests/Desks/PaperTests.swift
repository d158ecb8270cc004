import Casework
@testable import Office
import Procedures
import Testing

@testable import Website

@Suite("Paper and its scans")
struct PaperTests {
  @Test func noFileGoesOnWhileARequirementIsOnlyOnPaper() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let paper = try #require(site.procedure.requirements.first { $0.necessity == .mandatory && !$0.isPhoto })
    let id = try await work.submit(paper: [paper.id])
    let scanning = try #require(work.checks.first { $0.needsScans })
    try await work.bring(id, to: scanning.id)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: scanning.id))
      let page = try await browser.open(.bench(id))
      #expect(page.says("Baru ada di kertas, dilihat pada ajuan ke-1"))
      let refused = try await browser.decide(.forward, at: .decideCheck(id), work.allComplete())
      #expect(refused.status == .unprocessableContent)
      #expect(refused.says("unggah pindaiannya dahulu"))
      // A page of HTML that calls itself a PDF.
      let fake = SentFile(name: "ktp.pdf", bytes: Array("<html><script>alert(1)</script>".utf8))
      let rejected = try await browser.send(
        to: .decideCheck(id), work.allComplete(), files: [CheckForm.scanName(paper.id): fake],
        button: (Bench.decisionName, DeskDecision.forward.rawValue))
      #expect(rejected.status == .unprocessableContent)
      #expect(try work.state(id).content.evidence[paper.id]?.isOnlyPaper == true)
      // The scan goes in with the decision itself.
      let scan = SentFile(name: "pindaian.pdf", bytes: try work.pdf())
      let page2 = try await browser.send(
        to: .decideCheck(id), work.allComplete(), files: [CheckForm.scanName(paper.id): scan],
        button: (Bench.decisionName, DeskDecision.forward.rawValue))
      #expect(page2.status == .ok, "\(page2.texts(of: "li"))")
      let state = try work.state(id)
      #expect(state.stage == .atStep(work.verifications[0].id))
      #expect(state.content.evidence[paper.id]?.file != nil)
      // The first desk's mark on the paper still speaks of it.
      #expect(state.standingMark(paper.id, at: work.firstStep)?.verdict.isPassed == true)
    }
  }

  @Test func theButtonBesideAFileKeepsTheMarks() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let paper = try #require(site.procedure.requirements.first { $0.necessity == .mandatory && !$0.isPhoto })
    let id = try await work.submit(paper: [paper.id])
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.firstStep))
      let bench = try await browser.open(.bench(id))
      let form = try #require(bench.forms.first { $0.action == Address.decideCheck(id).path })
      var pairs = form.fields.filter { !$0.name.hasPrefix("note.") }
      for (name, value) in work.allComplete() { if let value { pairs.append((name, value)) } }
      let scan = SentFile(name: "pindaian.pdf", bytes: try work.pdf())
      let page = try await browser.post(
        Address.attachScan(id, paper.id).path, pairs, files: [CheckForm.scanName(paper.id): scan], multipart: true)
      #expect(page.says("Pindaian \(paper.name) tersimpan."))
      let state = try work.state(id)
      #expect(state.content.evidence[paper.id]?.file != nil)
      #expect(state.marks[work.firstStep]?.count == work.allComplete().count / 3)
    }
  }
}
