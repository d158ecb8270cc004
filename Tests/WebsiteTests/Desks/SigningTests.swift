import CaseStore
import Casework
import Office
import Procedures
import Testing

@testable import Website

@Suite("Approving and signing")
struct SigningTests {
  private func waiting(_ site: SiteHarness) async throws -> (DeskWork, CaseID) {
    let work = DeskWork(site: site)
    let id = try await work.submit()
    try await work.bring(id, to: work.approval)
    return (work, id)
  }

  @Test func aWrongPassphraseTakesNoNumberAndThreeAreSlowedDown() async throws {
    let site = try await SiteHarness()
    let (work, id) = try await waiting(site)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.approval))
      let page = try await browser.open(.bench(id))
      #expect(page.html.contains(Address.letterPreviewPage(id, page: 1).path))
      let none = try await browser.send(to: .sign(id))
      #expect(none.says("Isi frasa sandi"))
      for _ in 1...3 {
        let wrong = try await browser.send(to: .sign(id), [PassphraseField.name: "bukan frasa sandi"])
        #expect(wrong.status == .unprocessableContent)
        #expect(wrong.says("Frasa sandi tidak membuka kunci Anda"))
        #expect(!wrong.html.contains("bukan frasa sandi"))
      }
      let slowed = try await browser.send(to: .sign(id), [PassphraseField.name: site.passphrase])
      #expect(!slowed.says("Frasa sandi tidak membuka"))
      #expect(try work.state(id).letter == nil)
      #expect(try site.store.read { try $0.numbers(site.services.office.id, ofCase: id).count } == 1)
      site.clock.advance(minutes: 2)
      try await browser.open(.bench(id))
      try await browser.send(to: .sign(id), [PassphraseField.name: site.passphrase])
      let state = try work.state(id)
      #expect(state.stage == .issued)
      #expect(state.letter?.signed != nil)
    }
  }

  @Test func marksAndPreviewAreForThisDeskAlone() async throws {
    let site = try await SiteHarness()
    let (work, id) = try await waiting(site)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.approval))
      let page = try await browser.open(.bench(id))
      for step in work.checks + work.verifications {
        #expect(page.says(try site.account(site.officer(at: step.id)).name))
      }
      #expect(try await browser.request(Address.letterPreview(id).path, .get).isPDF)
      let other = browser.another()
      try await other.signIn(site.officer(at: work.firstStep))
      for address in [Address.letterPreview(id), .letterPreviewPage(id, page: 1), .refuse(id), .voidNumber(id)] {
        #expect(try await other.open(address).status == .notFound)
      }
    }
  }

  @Test func anApprovedCaseKeepsItsNumberAndIsAskedForAgain() async throws {
    let site = try await SiteHarness()
    let (work, id) = try await waiting(site)
    _ = try await site.services.letters.approve(id, expecting: nil, by: try work.actor(at: work.approval), form: nil)
    let number = try #require(try work.state(id).letter?.numbering.number)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.approval))
      let page = try await browser.open(.bench(id))
      #expect(page.says("Disetujui, menunggu tanda tangan. Nomor \(number)"))
      try await browser.send(to: .sign(id), [PassphraseField.name: site.passphrase])
      let state = try work.state(id)
      #expect(state.stage == .issued)
      #expect(state.letter?.numbering.number == number)
    }
  }

  @Test func aNumberEndsAsVoidOnlyWithAReason() async throws {
    let site = try await SiteHarness()
    let (work, id) = try await waiting(site)
    _ = try await site.services.letters.approve(id, expecting: nil, by: try work.actor(at: work.approval), form: nil)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.approval))
      try await browser.open(.voidNumber(id))
      let untold = try await browser.send(to: .voidNumber(id))
      #expect(untold.status == .unprocessableContent)
      let idle = try await browser.send(to: .voidNumber(id), [VoidPage.reasonName: "x"])
      #expect(idle.status == .unprocessableContent && idle.says("sedikitnya tiga kata"))
      let page = try await browser.send(to: .voidNumber(id), [VoidPage.reasonName: "Alamat pada surat salah ketik."])
      #expect(page.path == Address.bench(id).path)
      #expect(try work.state(id).currentStep(in: try site.services.cases.load(id).workflow)?.act == .approve)
      let numbers = try site.store.read { try $0.numbers(site.services.office.id, ofCase: id) }
      #expect(numbers.contains { $0.state == .void })
    }
  }

  @Test func aRefusalGivesItsReasonsInALetterOfItsOwn() async throws {
    let site = try await SiteHarness()
    let (work, id) = try await waiting(site)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.approval))
      try await browser.open(.refuse(id))
      let untold = try await browser.send(to: .refuse(id), [PassphraseField.name: site.passphrase])
      #expect(untold.status == .unprocessableContent)
      #expect(untold.says("Tulis paling sedikit satu alasan"))
      try await browser.send(
        to: .refuse(id),
        [RefusePage.reasonName: "Tempat kerja berada di luar kota.", PassphraseField.name: site.passphrase])
      let loaded = try site.services.cases.load(id)
      #expect(loaded.state.stage == .refused)
      #expect(loaded.state.letter?.kind == .refusal)
      #expect(loaded.state.letter?.signed != nil)
      #expect(loaded.events.contains { $0.payload.text == "Tempat kerja berada di luar kota." })
    }
  }

  @Test func aRefusalLetterWithoutSignatureIsFoundAgain() async throws {
    let site = try await SiteHarness()
    let (work, id) = try await waiting(site)
    _ = try await site.services.letters.refuse(
      id, reasons: ["Alasan."], expecting: nil, by: try work.actor(at: work.approval), form: nil)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.approval))
      let queue = try await browser.open(.desk(work.approval))
      #expect(queue.links.contains(Address.bench(id).path))
      let page = try await browser.open(.bench(id))
      #expect(page.says("Ditolak, surat penolakan menunggu tanda tangan"))
      try await browser.send(to: .sign(id), [PassphraseField.name: site.passphrase])
      #expect(try work.state(id).letter?.signed != nil)
    }
  }
}
