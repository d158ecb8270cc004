import Casework
import Office
import Procedures
import Testing

@testable import Website

@Suite("Bad input into the form")
struct HostileInputTests {
  @Test func eachIsSaidAtItsFieldAndStaysInTheForm() async throws {
    let site = try await SiteHarness()
    let (group, field) = try site.firstShortText()
    let (nikGroup, nik, _) = try site.comparedNIK()
    let long = String(repeating: "panjang ", count: 2_000)
    let cases: [(FieldGroup, Field, typed: String, shown: String, says: String)] = [
      (group, field, "Nama\u{7}dengan bel", "Nama\u{FFFD}dengan bel", "tidak dapat dibaca"),
      (group, field, "kiri\u{202E}kanan", "kiri\u{FFFD}kanan", "tidak dapat dibaca"),
      (group, field, long, long, "terlalu panjang"),
      (group, field, "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "NIK belum diisi"),
      (nikGroup, nik, "147100591094000", "147100591094000", "15 angka"),
      (nikGroup, nik, "14710059109400O7", "14710059109400O7", "tidak boleh memuat huruf O"),
    ]
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      let id = try await Journey(site: site, browser: browser).begin()
      for (group, field, typed, shown, says) in cases {
        try await browser.open(.draftSection(id, group.id))
        let page = try await browser.send(to: .draftSection(id, group.id), [SectionInput.name(field.id): typed])
        #expect(page.status == .unprocessableContent)
        #expect(page.says(says), "\(page.texts(of: "li"))")
        #expect(page.html.contains(shown))
        #expect(!page.html.contains("<script>alert"))
        let kept = try await browser.open(.draftSection(id, group.id))
        #expect(kept.html.contains(shown.prefix(100)))
      }
    }
  }

  @Test func whatCannotBeReadIsNeverSubmitted() async throws {
    let site = try await SiteHarness()
    let (group, field) = try site.firstShortText()
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      let journey = Journey(site: site, browser: browser)
      let id = try await journey.begin()
      try await journey.fill(id, site.values())
      try await journey.uploadAll(id)
      try await browser.open(.draftSection(id, group.id))
      try await browser.send(
        to: .draftSection(id, group.id), [SectionInput.name(field.id): "bel\u{7}"], button: (DraftQuery.later, "1"))
      try await browser.open(.draftReview(id))
      let page = try await browser.send(to: .draftSubmit(id))
      #expect(page.status == .unprocessableContent)
      #expect(page.says("\(field.label) memuat tanda yang tidak dapat dibaca"))
    }
  }

  @Test func anOldPageAndATooLargeBodyAreAnsweredInWords() async throws {
    let site = try await SiteHarness()
    let group = try #require(site.procedure.groups.first)
    let rule = try #require(site.procedure.requirements.first)
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      let id = try await Journey(site: site, browser: browser).begin()
      let section = Address.draftSection(id, group.id)
      let form = try #require(await browser.page.forms.first { $0.action == section.path })
      let old = form.fields.map { $0.name == HiddenFields.csrfName ? ($0.name, "yesterday") : $0 }
      let kept = try await browser.post(section.path, old)
      #expect(kept.status == .forbidden)
      #expect(kept.forms.contains { $0.action == section.path })
      try await browser.open(.draftDocuments(id))
      let huge = SentFile(name: "besar.pdf", bytes: [UInt8](repeating: 37, count: 9 << 20))
      let page = try await browser.send(to: .draftUpload(id, rule.id), files: [DocumentField.fieldName: huge])
      #expect(page.status == .contentTooLarge || page.status == .unprocessableContent)
      #expect(page.says("5 MB") || page.says("5,2 MB") || page.says("5,5 MB"), "\(page.visibleText)")
      let none = try await browser.open("/draf/tidak-ada/isian/%00%2e%2e")
      #expect(none.status == .notFound)
      #expect(try await browser.open(.draftSection(id, "bagian-karangan")).status == .notFound)
      #expect(try await browser.open(.draftUpload(id, "syarat-karangan")).status == .ok)
    }
  }
}
