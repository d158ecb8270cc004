import Casework
import Testing

@testable import Office
@testable import Website

/// A letter ended by the office, through the pages: who proposes, who decides, and what its holder sees.
@Suite("Ending a letter on the office's own motion")
struct RevokingPagesTests {
  private func issued(_ site: SiteHarness) async throws -> (DeskWork, CaseID) {
    let work = DeskWork(site: site)
    let id = try await work.submit()
    try await work.bring(id, to: work.approval)
    try await work.issue(id)
    return (work, id)
  }

  private static let typed: [String: String?] = [
    "field-sebab_pencabutan": "tempat_berubah",
    "field-uraian_pencabutan": "Tempat kerja tutup menurut berita acara kunjungan nomor 7.",
  ]

  @Test func proposedWithReasonsSignedAndSeenByItsHolder() async throws {
    let site = try await SiteHarness()
    let (work, letter) = try await issued(site)
    let number = try #require(try work.state(letter).letter?.numbering.number)
    let proposer = try site.officer(at: try #require(work.verifications.first).id)
    try await site.run { browser in
      try await browser.signIn(proposer)
      #expect(try await browser.open(.caseData(letter)).says("Usulkan pencabutan surat ini"))
      try await browser.open(.proposeRevocation(letter))
      let empty = try await browser.send(to: .proposeRevocation(letter), ["field-uraian_pencabutan": "singkat"])
      #expect(empty.status == .unprocessableContent)
      #expect(empty.html.contains("singkat"))
      let proposed = try await browser.send(to: .proposeRevocation(letter), Self.typed)
      #expect(proposed.says("-USUL-"))
      let id = CaseID(String(try #require(proposed.path.split(separator: "/").dropFirst().first)))

      // Its holder knows of nothing yet.
      let holder = browser.another()
      try await holder.signIn(site.applicant())
      #expect(try await holder.open(.application(id)).status == .notFound)
      #expect(!(try await holder.open(.myApplications)).says("-USUL-"))
      #expect(try await holder.open(.myLetters).says("Berlaku sejak 24 November 2026"))

      let head = browser.another()
      try await head.signIn(site.officer(at: work.approval))
      let bench = try await head.open(.bench(id))
      #expect(bench.says("berita acara kunjungan nomor 7"))
      #expect(bench.says("Tidak setujui usul ini") && !bench.html.contains(Address.refuse(id).path))
      try await head.send(to: .sign(id), [PassphraseField.name: site.passphrase])
      #expect(try work.state(id).stage == .issued)
      #expect(try work.state(letter).ending?.kind == .revoked)

      let letters = try await holder.open(.myLetters)
      #expect(letters.says("Dicabut sejak 24 November 2026 dengan surat nomor"))
      #expect(!letters.html.contains("jenis=perpanjangan"))
      #expect(try await holder.open(.application(id)).status == .ok)
      let page = try await browser.another().open(Address.letterCheck.path([("nomor", number)]))
      #expect(page.heading == "Surat ini sudah dicabut")
      #expect(page.says("CABUT-DINAS"))
    }
  }

  @Test func declinedWithAReason() async throws {
    let site = try await SiteHarness()
    let (work, letter) = try await issued(site)
    try await site.run { browser in
      try await browser.signIn(try site.officer(at: try #require(work.verifications.first).id))
      try await browser.open(.proposeRevocation(letter))
      let proposed = try await browser.send(to: .proposeRevocation(letter), Self.typed)
      let id = CaseID(String(try #require(proposed.path.split(separator: "/").dropFirst().first)))
      let head = browser.another()
      try await head.signIn(site.officer(at: work.approval))
      try await head.open(.declineProposal(id))
      #expect(try await head.send(to: .declineProposal(id)).status == .unprocessableContent)
      try await head.send(to: .declineProposal(id), [DeclinePage.reasonName: "Bukti belum cukup"])
      #expect(try work.state(id).stage == .withdrawn)
      #expect(try work.state(letter).ending == nil)
      #expect(try await browser.open(.caseHistory(id)).says("Bukti belum cukup"))
    }
  }

  @Test func nobodyElseIsOfferedIt() async throws {
    let site = try await SiteHarness()
    let (work, letter) = try await issued(site)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.firstStep))
      #expect(!(try await browser.open(.caseData(letter))).says("Usulkan pencabutan"))
      #expect(try await browser.open(.proposeRevocation(letter)).status == .notFound)
      let applicant = browser.another()
      try await applicant.signIn(site.applicant())
      #expect(try await applicant.open(.proposeRevocation(letter)).status == .forbidden)
      let new = try await applicant.open(.newApplication(site.procedure.id))
      #expect(!new.html.contains("pencabutan_kantor"))
    }
  }
}
