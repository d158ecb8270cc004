import CaseStore
import Casework
import Office
import Procedures
import Testing

@testable import Website

@Suite("Signing many letters at once")
struct PileTests {
  private func waiting(_ site: SiteHarness, _ count: Int) async throws -> (DeskWork, [CaseID]) {
    let work = DeskWork(site: site)
    var ids: [CaseID] = []
    for _ in 0..<count {
      let id = try await work.submit()
      try await work.bring(id, to: work.approval)
      ids.append(id)
    }
    return (work, ids)
  }

  private func value(_ work: DeskWork, _ id: CaseID) throws -> String { "\(id).\(try work.state(id).version)" }

  @Test func fromTheListToTheOutcomeOfEachLetter() async throws {
    let site = try await SiteHarness()
    let (work, ids) = try await waiting(site, 2)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.approval))
      let queue = try await browser.open(.desk(work.approval))
      #expect(queue.links.contains(Address.pile.path))
      let list = try await browser.open(.pile)
      #expect(list.says("2 surat, 0 sudah Anda baca."))
      for id in ids {
        #expect(list.html.contains(try value(work, id)))
        #expect(list.links.contains(Address.pileLetter(id).path))
      }
      // Read one; what has been read is told before the passphrase.
      let first = try await browser.open(.pileLetter(ids[0]))
      #expect(first.html.contains(Address.letterPreviewPage(ids[0], page: 1).path))
      try await browser.send(to: .pileLetter(ids[0]), [PileForm.readName: "1"])
      #expect(try await browser.open(.pile).says("2 surat, 1 sudah Anda baca."))

      let confirm = try await browser.send(to: .pileChosen)
      #expect(confirm.says("Tandatangani 2 surat sekaligus"))
      #expect(confirm.says("1 dari 2 surat belum Anda baca di sini."))
      #expect(confirm.html.contains("type=\"password\""))
      let wrong = try await browser.send(to: .signPile, [PassphraseField.name: "bukan ini"])
      #expect(wrong.status == .unprocessableContent)
      #expect(wrong.says("Frasa sandi tidak membuka kunci Anda"))
      #expect(!wrong.html.contains("bukan ini"))
      for id in ids { #expect(try work.state(id).letter == nil) }

      try await browser.send(to: .signPile, [PassphraseField.name: site.passphrase])
      await site.services.piles.untilDone()
      let done = try await browser.open(.pileProgress)
      #expect(done.says("2 surat terbit"))
      #expect(!done.html.contains("http-equiv"))
      for id in ids { #expect(try work.state(id).stage == .issued) }
      #expect(try await browser.open(.pile).says("Tidak ada surat yang menunggu"))
    }
  }

  @Test func whatFailsStaysInThePileWithItsReason() async throws {
    let site = try await SiteHarness()
    let (work, ids) = try await waiting(site, 2)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.approval))
      try await browser.open(.pile)
      try await browser.send(to: .pileChosen)
      _ = try await site.services.cases.perform(
        .claim(takeOver: false), on: ids[1], expecting: nil, by: try work.actor(at: work.approval))
      try await browser.send(to: .signPile, [PassphraseField.name: site.passphrase])
      await site.services.piles.untilDone()
      let done = try await browser.open(.pileProgress)
      #expect(done.says("1 dari 2 surat terbit"))
      #expect(done.says("Berkas ini berubah sesudah daftar ditampilkan"))
      #expect(try await browser.open(.pile).says("1 surat, 0 sudah Anda baca."))
    }
  }

  @Test func aPileWhoseServerIsGoneSaysSo() async throws {
    let site = try await SiteHarness()
    let (work, ids) = try await waiting(site, 1)
    try await site.run { browser in
      let login = try site.officer(at: work.approval)
      try await browser.signIn(login)
      try await browser.open(.pile)
      try await browser.send(to: .pileChosen)
      // Another server has begun, and is not heard of any more.
      let account = try site.account(login)
      let text = """
        {"account":"\(account.id)","aliveUntil":\(site.clock.now.milliseconds + 30_000),"begun":\(site.clock.now.milliseconds),\
        "endsAt":\(site.clock.now.milliseconds + 600_000),"id":"x",\
        "letters":[{"id":"\(ids[0])","isRead":false,"version":1}],"outcomes":{}}
        """
      let office = site.services.office.id
      try await site.store.write { try $0.putSetting(office, "signing-pile/\(account.id)", Array(text.utf8)) }
      let refused = try await browser.send(to: .signPile, [PassphraseField.name: site.passphrase])
      #expect(refused.status == .unprocessableContent)
      #expect(refused.says("Tumpukan Anda yang lain sedang ditandatangani"))
      let running = try await browser.open(.pileProgress)
      #expect(running.says("Menandatangani 1 surat"))
      #expect(running.html.contains("<noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>"))
      site.clock.advance(minutes: 1)
      let cut = try await browser.open(.pileProgress)
      #expect(cut.says("Peladen berhenti di tengah jalan. 0 surat sudah terbit, 1 tetap di tumpukan"))
      #expect(try await browser.open(.pile).says("terputus"))
    }
  }

  @Test func thePileIsItsOfficialsAlone() async throws {
    let site = try await SiteHarness()
    let (work, ids) = try await waiting(site, 1)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.firstStep))
      for address in [Address.pile, .pileLetter(ids[0]), .pileProgress] {
        #expect(try await browser.open(address).status == .notFound)
      }
      let applicant = browser.another()
      try await applicant.signIn(site.applicant())
      #expect(try await applicant.open(.pile).status == .forbidden)
    }
  }

  @Test func nothingChosenIsToldAndNothingLost() async throws {
    let site = try await SiteHarness()
    let (work, _) = try await waiting(site, 1)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.approval))
      try await browser.open(.pile)
      let none = try await browser.send(to: .pileChosen, [PileForm.letterName: nil])
      #expect(none.status == .unprocessableContent)
      #expect(none.says("Belum ada surat yang dipilih"))
    }
  }
}
