import Casework
@testable import Office
import Procedures
import Testing

@testable import Website

@Suite("Documents of a draft")
struct DocumentTests {
  @Test func aFileIsJudgedByItsContentAndTheAnswerSaysWhatToDo() async throws {
    let site = try await SiteHarness()
    let rule = try #require(site.procedure.requirements.first { $0.necessity == .mandatory && !$0.isPhoto })
    let photo = try #require(site.procedure.photo)
    let pdf = try DeskWork(site: site).pdf()
    let heic = Array("\0\0\0\u{18}ftypheic".utf8) + [UInt8](repeating: 0, count: 200)
    let cases: [(RequirementRule, SentFile?, String)] = [
      (rule, nil, "Belum ada berkas yang dipilih"),
      (rule, SentFile(name: "ktp.pdf", bytes: Array("<html><script>alert(1)</script>".utf8)), "Isinya halaman web"),
      (rule, SentFile(name: "foto.jpg", bytes: heic), "HEIC"),
      (rule, SentFile(name: "kosong.pdf", bytes: []), "kosong"),
      (rule, SentFile(name: "besar.pdf", bytes: pdf + [UInt8](repeating: 32, count: 5 << 20)), "lebih besar dari 5 MB"),
      (photo, SentFile(name: "foto.pdf", bytes: pdf), "harus JPEG atau PNG"),
    ]
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      let id = try await Journey(site: site, browser: browser).begin()
      for (rule, file, words) in cases {
        try await browser.open(.draftDocuments(id))
        let files = file.map { [DocumentField.fieldName: $0] } ?? [:]
        let page = try await browser.send(to: .draftUpload(id, rule.id), files: files)
        #expect(page.status == .unprocessableContent)
        #expect(page.says(words), "\(words): \(page.texts(of: "li"))")
        #expect(page.html.contains("href=\"#\(DocumentField.id(rule.id))\""))
      }
    }
  }

  @Test func aDocumentIsShownReplacedAndTakenAway() async throws {
    let site = try await SiteHarness()
    let rule = try #require(site.procedure.requirements.first { $0.necessity == .mandatory && !$0.isPhoto })
    let pdf = try DeskWork(site: site).pdf()
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      let id = try await Journey(site: site, browser: browser).begin()
      try await browser.open(.draftDocuments(id))
      let upload = Address.draftUpload(id, rule.id)
      try await browser.send(to: upload, files: [DocumentField.fieldName: SentFile(name: "satu.pdf", bytes: pdf)])
      #expect(await browser.page.says("satu.pdf"))
      let shown = try await browser.open(upload)
      #expect(shown.heading == rule.name)
      let picture = try await browser.request(Address.draftDocumentPage(id, rule.id, page: 1).path, .get)
      #expect(picture.headers[.contentType] == "image/png")
      #expect(try await browser.request(Address.draftDocumentPage(id, rule.id, page: 9).path, .get).status == .notFound)
      try await browser.open(.draftDocuments(id))
      let again = SentFile(name: "../dua.pdf", bytes: pdf + [10])
      try await browser.send(to: upload, files: [DocumentField.fieldName: again])
      #expect(await browser.page.says("dua.pdf"))
      #expect(!(await browser.page.says("satu.pdf")))
      try await browser.send(to: .draftRemoveDocument(id, rule.id))
      #expect(!(await browser.page.says("dua.pdf")))
    }
  }

  @Test func everyChosenFileIsKeptWhicheverButtonIsPressed() async throws {
    let site = try await SiteHarness()
    let kind = try #require(site.procedure.kinds.first).id
    let rules = site.procedure.requirements(kind: kind, on: site.today)
      .filter { $0.necessity == .mandatory && !$0.isPhoto }
    let pdf = try DeskWork(site: site).pdf()
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      let id = try await Journey(site: site, browser: browser).begin()
      // No two of them the same: a file is one document, by whatever name it comes.
      func file(_ name: String, _ bytes: [UInt8]) -> SentFile {
        SentFile(name: name, bytes: bytes + Array("\n%\(name)\n".utf8))
      }
      func name(_ index: Int) -> String { DocumentField.name(rules[index].id) }
      let page = try await browser.open(.draftDocuments(id))
      #expect(page.forms.count { $0.isMultipart } == 1)
      let kept = try await browser.send(
        to: .draftUpload(id, rules[0].id), files: [name(0): file("satu.pdf", pdf), name(1): file("dua.pdf", pdf)])
      #expect(kept.says("satu.pdf"))
      #expect(kept.says("dua.pdf"))
      // One that cannot be taken does not take the other with it.
      let broken = try await browser.send(
        to: .draftDocuments(id), files: [name(0): file("x.pdf", Array("<html>".utf8)), name(2): file("tiga.pdf", pdf)])
      #expect(broken.status == .unprocessableContent)
      #expect(broken.says("satu.pdf"))
      #expect(broken.says("tiga.pdf"))
      let removed = try await browser.send(
        to: .draftRemoveDocument(id, rules[0].id), files: [name(3): file("empat.pdf", pdf)])
      #expect(!removed.says("satu.pdf"))
      #expect(removed.says("empat.pdf"))
      let review = try await browser.send(to: .draftDocuments(id), files: [name(0): file("lagi.pdf", pdf)])
      #expect(review.path == Address.draftReview(id).path)
      #expect(try await browser.open(.draftDocuments(id)).says("lagi.pdf"))
    }
  }

  @Test func nothingIsSubmittedWithoutWhatIsNeeded() async throws {
    let site = try await SiteHarness()
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      let journey = Journey(site: site, browser: browser)
      let id = try await journey.begin()
      let letter = try await browser.open(.draftApplicationLetter(id))
      #expect(letter.path == Address.draftReview(id).path)
      try await journey.fill(id, site.values())
      try await browser.open(.draftReview(id))
      let page = try await browser.send(to: .draftSubmit(id))
      #expect(page.status == .unprocessableContent)
      let kind = try #require(site.procedure.kinds.first).id
      for rule in site.procedure.requirements(kind: kind, on: site.today) where rule.necessity == .mandatory {
        #expect(page.says("\(rule.name) belum diunggah") || rule.kinds != nil)
      }
      #expect(throws: OfficeProblem.noCase) { try site.services.cases.load(id) }
    }
  }

  @Test func paperSeenAtTheCounterCountsAndItsScanGoesWithIt() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.firstStep))
      let journey = Journey(site: site, browser: browser)
      let id = try await journey.begin()
      try await journey.fill(id, site.values())
      try await browser.open(.draftDocuments(id))
      let form = try #require(await browser.page.forms.first { $0.action == Address.counterPapers(id).path })
      let kind = try #require(site.procedure.kinds.first).id
      let asked = site.procedure.requirements(kind: kind, on: site.today).filter { $0.necessity == .mandatory }
      try await browser.post(
        Address.counterPapers(id).path, form.fields + asked.map { (name: "paper", value: $0.id.rawValue) })
      let scanned = try #require(asked.first { !$0.isPhoto })
      let scan = SentFile(name: "pindaian.pdf", bytes: try work.pdf())
      try await browser.send(to: .draftUpload(id, scanned.id), files: [DocumentField.fieldName: scan])
      try await browser.open(.draftReview(id))
      let page = try await browser.send(to: .draftSubmit(id))
      #expect(page.path.hasPrefix(Address.application(id).path), "\(page.texts(of: "li"))")
      let evidence = try work.state(id).content.evidence
      for rule in asked { #expect(evidence[rule.id]?.sighting == 1) }
      #expect(evidence[scanned.id]?.file != nil)
      #expect(try work.state(id).owner == nil)
      let receipt = try await browser.request(Address.receipt(id).path, .get)
      #expect(receipt.isPDF)
    }
  }

  @Test func onlyTheCounterSeesPaper() async throws {
    let site = try await SiteHarness()
    let rule = try #require(site.procedure.requirements.first)
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      let id = try await Journey(site: site, browser: browser).begin()
      let page = try await browser.open(.draftDocuments(id))
      let csrf = try #require(page.forms.first { $0.isMultipart }?.fields.first { $0.name == HiddenFields.csrfName })
      let refused = try await browser.post(Address.counterPapers(id).path, [csrf, ("paper", rule.id.rawValue)])
      #expect(refused.status == .forbidden)
    }
  }
}
