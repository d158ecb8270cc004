import Casework
@testable import Office
import Procedures
import Testing

@testable import Website

@Suite("Mending what was returned")
struct MendingTests {
  private struct Returned {
    let id: CaseID
    let field: Field
    let group: FieldGroup
    let document: RequirementRule
    let other: RequirementRule
  }

  /// One field and one document, each with its reason.
  private func returned(_ site: SiteHarness, paper: Set<RequirementID>? = nil) async throws -> Returned {
    let work = DeskWork(site: site)
    let id = try await work.submit(paper: paper)
    let (group, field) = try site.firstShortText()
    let documents = site.procedure.requirements.filter { $0.necessity == .mandatory && !$0.isPhoto }
    let mends: [Mend] = [.field(field.id, in: group.id), .document(documents[1].id)]
    let notes = [mends[0].key: "Tidak sama dengan berkas.", mends[1].key: "Tidak terbaca."]
    _ = try await site.services.cases.perform(
      .check([:], then: .returnToApplicant(mends)), on: id, expecting: nil, by: try work.actor(at: work.firstStep),
      payload: Payload(notes: notes))
    return Returned(id: id, field: field, group: group, document: documents[1], other: documents[2])
  }

  @Test func theListSaysExactlyWhatAndWhy() async throws {
    let site = try await SiteHarness()
    let case1 = try await returned(site)
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      let page = try await browser.open(.application(case1.id))
      #expect(page.heading == "Dua hal perlu diperbaiki")
      #expect(page.says("\(case1.field.label) (isian) Tidak sama dengan berkas."))
      #expect(page.says("\(case1.document.name) (berkas) Tidak terbaca."))
      #expect(page.says("jam berhenti selama Anda melengkapi"))
      #expect(page.says("0 dari 2 selesai"))
    }
  }

  @Test func onlyWhatWasAskedForCanBeChangedAndAllOfItMust() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let case1 = try await returned(site)
    let before = try site.services.cases.load(case1.id)
    let scan = SentFile(name: "baru.pdf", bytes: try work.pdf() + [10])
    let mend = Address.applicationMend(case1.id)
    let again = (MendPage.submitName, "1")
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      let page = try await browser.open(mend)
      #expect(page.forms.contains { $0.leads(to: .draftUpload(case1.id, case1.document.id)) })
      #expect(!page.forms.contains { $0.leads(to: .draftUpload(case1.id, case1.other.id)) })
      let unchanged = try await browser.send(to: mend, button: again)
      #expect(unchanged.status == .unprocessableContent)
      #expect(unchanged.says("\(case1.field.label) belum diubah"))
      #expect(unchanged.says("\(case1.document.name) belum diganti"))
      // A field and a document that nobody asked for are left alone.
      let form = try #require(page.forms.first { $0.action == mend.path })
      let name = SectionInput.name(case1.field.id)
      let other = try #require(site.procedure.fields.first { $0.id != case1.field.id && $0.kind == .text })
      let typed =
        form.fields.filter { $0.name != name } + [(name, "Isian yang betul"), (SectionInput.name(other.id), "X")]
      try await browser.post(mend.path, typed)
      #expect(await browser.page.says("Perbaikan tersimpan, belum diajukan ulang."))
      let token = try #require(form.fields.first { $0.name == HiddenFields.csrfName })
      let refused = try await browser.post(
        Address.draftUpload(case1.id, case1.other.id).path, [token], files: [DocumentField.fieldName: scan])
      #expect(refused.status == .notFound)
      try await browser.open(mend)
      // The returned file once more is no other one.
      let returned = try #require(before.state.content.evidence[case1.document.id]?.file)
      let same = SentFile(
        name: "sama.pdf", bytes: try await site.services.blobs.bytes(returned, of: case1.id))
      let told = try await browser.send(
        to: .draftUpload(case1.id, case1.document.id), files: [DocumentField.fieldName: same])
      #expect(told.status == .unprocessableContent)
      #expect(told.says("\(case1.document.name): berkas ini sama dengan yang dikembalikan"))
      try await browser.send(
        to: .draftUpload(case1.id, case1.document.id), files: [DocumentField.fieldName: scan])
      let overview = try await browser.open(.application(case1.id))
      #expect(overview.says("2 dari 2 selesai"))
      try await browser.open(mend)
      let done = try await browser.send(to: mend, button: again)
      #expect(done.path.hasPrefix(Address.application(case1.id).path), "\(done.visibleText)")
    }
    let after = try site.services.cases.load(case1.id)
    #expect(after.state.submissions == 2)
    #expect(after.values[case1.field.id] == "Isian yang betul")
    #expect(after.values.filter { $0.key != case1.field.id } == before.values.filter { $0.key != case1.field.id })
    #expect(after.state.content.evidence[case1.other.id] == before.state.content.evidence[case1.other.id])
  }

  @Test func aDoubleClickSubmitsOnceMoreOnceOnly() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let case1 = try await returned(site)
    let stale = try site.services.cases.load(case1.id)
    let mend = Address.applicationMend(case1.id)
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      try await browser.open(mend)
      let scan = SentFile(name: "baru.pdf", bytes: try work.pdf() + [10])
      try await browser.send(
        to: .draftUpload(case1.id, case1.document.id), files: [DocumentField.fieldName: scan])
      let form = try #require(try await browser.open(mend).forms.first { $0.action == mend.path })
      let name = SectionInput.name(case1.field.id)
      let fields =
        form.fields.filter { $0.name != name } + [(name, "Isian yang betul"), (MendPage.submitName, "1")]
      async let one = browser.post(mend.path, fields)
      async let other = browser.post(mend.path, fields)
      let pages = try await [one, other]
      let places = Set(pages.map { String($0.path.prefix { $0 != "?" }) })
      #expect(places == [Address.application(case1.id).path])
    }
    #expect(try work.state(case1.id).submissions == 2)
    // Whoever loaded it before leaves no draft of what it was.
    await #expect(throws: OfficeProblem.noDraft) {
      _ = try await site.services.drafts.mending(stale, by: .receiptHolder)
    }
  }

  @Test func aReturnedApplicationLetterIsFilledInAnew() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    let letter = try #require(site.procedure.requirements.first(where: { $0.isApplicationLetter }))
    _ = try await site.services.cases.perform(
      .check([:], then: .returnToApplicant([.document(letter.id)])), on: id, expecting: nil,
      by: try work.actor(at: work.firstStep))
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      let page = try await browser.open(.applicationMend(id))
      #expect(page.links.contains(Address.draftApplicationLetter(id).path))
      #expect(try await browser.request(Address.draftApplicationLetter(id).path, .get).isPDF)
    }
  }

  @Test func theHolderOfTheReceiptMendsWithoutAnAccount() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let case1 = try await returned(site, paper: [])
    let loaded = try site.services.cases.load(case1.id)
    let opened = try await site.services.accounts.openReceipt(
      number: loaded.state.number, code: loaded.secrets.receiptCode, remote: "test")
    try await site.run { browser in
      await browser.keep(site.website.cookies.sessionName, opened.cookie)
      #expect(try await browser.open(.myApplications).path == Address.application(case1.id).path)
      try await browser.open(.applicationMend(case1.id))
      let scan = SentFile(name: "baru.pdf", bytes: try work.pdf() + [10])
      try await browser.send(
        to: .draftUpload(case1.id, case1.document.id), files: [DocumentField.fieldName: scan])
      let done = try await browser.send(
        to: .applicationMend(case1.id), [SectionInput.name(case1.field.id): "Isian yang betul"],
        button: (MendPage.submitName, "1"))
      #expect(done.path.hasPrefix(Address.application(case1.id).path), "\(done.visibleText)")
    }
    #expect(try work.state(case1.id).submissions == 2)
  }

  @Test func paperBroughtAgainIsOtherPaper() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let documents = site.procedure.requirements.filter { $0.necessity == .mandatory && !$0.isPhoto }
    let case1 = try await returned(site, paper: Set(documents.map(\.id)))
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.firstStep, 1))
      let page = try await browser.open(.applicationMend(case1.id))
      #expect(page.says("Dibawa lagi di atas kertas"))
      try await browser.send(to: .counterPapers(case1.id))
      let done = try await browser.send(
        to: .applicationMend(case1.id), [SectionInput.name(case1.field.id): "Isian yang betul"],
        button: (MendPage.submitName, "1"))
      #expect(done.path.hasPrefix(Address.application(case1.id).path), "\(done.texts(of: "li"))")
    }
    #expect(try work.state(case1.id).content.evidence[case1.document.id] == .paper(sighting: 2))
  }
}
