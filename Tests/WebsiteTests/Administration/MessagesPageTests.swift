import CaseStore
import Casework
import Testing

@testable import Website

@Suite("Messages, by an administrator and on a case")
struct MessagesPageTests {
  /// Two dead messages of one case.
  private func fail(_ site: SiteHarness) async throws -> CaseID {
    let id = try await DeskWork(site: site).submit()
    let office = site.services.office
    let now = site.clock.now
    try await site.store.write { store in
      for kind in ["submitted", "reminder-80"] {
        let message = OutboxMessage(
          office: office.id, caseID: id, version: 1, kind: kind, channel: .email, address: "melati@simple.example",
          subject: "Nomor", body: "Isi", domain: "simple.example", created: now)
        _ = try store.add(message)
        _ = try store.takeMessages(office.id, by: "one", now: now, until: now.adding(seconds: 9), limit: 9)
        _ = try store.settle(
          office.id, message: message.id, by: "one", .failed(error: "server menjawab 550"), at: now)
      }
    }
    return id
  }

  @Test func aDeadMessageIsSentAgainOrGivenUp() async throws {
    let site = try await SiteHarness()
    let id = try await fail(site)
    let number = try #require(try site.store.read { try $0.caseRow(site.services.office.id, id) }).number
    try await site.run { browser in
      try await browser.signIn(site.administrator())
      let page = try await browser.open(.messages)
      #expect(page.says(number) && page.says("server menjawab 550") && page.says("Permohonan diterima"))
      #expect(page.says("me…@simple.example") && !page.says("melati@simple.example"))
      #expect(page.says("2 pesan menunggu keputusan Anda, 0 masih dalam antrean kirim."))
      let forms = page.forms.filter { $0.action == Address.messages.path }
      #expect(forms.count == 4)
      let again = try await browser.post(Address.messages.path, forms[0].fields)
      #expect(again.says("Pesan masuk antrean kirim lagi."))
      let twice = try await browser.post(Address.messages.path, forms[0].fields)
      #expect(twice.says("Pesan itu sudah diputuskan orang lain."))
      let dropped = try await browser.post(Address.messages.path, forms[3].fields)
      #expect(dropped.says("Pengiriman pesan dibatalkan.") && dropped.says("Tidak ada pesan yang tertahan"))
      #expect(try await browser.open(.auditLog).says("Mengirim ulang pesan tentang \(number)"))
    }
    let states = try site.store.read { try $0.messages(site.services.office.id, ofCase: id).map(\.state.rawValue) }
    #expect(states.sorted() == ["dropped", "waiting"])
  }

  @Test func aCaseTellsWhichMessagesWentOut() async throws {
    let site = try await SiteHarness()
    let id = try await fail(site)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: DeskWork(site: site).firstStep))
      let page = try await browser.open(.caseHistory(id))
      #expect(page.says("Pesan tentang permohonan ini") && page.says("Pengingat 80 % waktu langkah"))
      #expect(page.says("gagal") && !page.says("melati@simple.example"))
    }
  }

  @Test func nobodyElseSeesThem() async throws {
    let site = try await SiteHarness()
    _ = try await fail(site)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: DeskWork(site: site).firstStep))
      let page = try await browser.open(.messages)
      #expect(!page.says("550"))
    }
  }

  @Test func applicantsSeeWhatTheyWereToldAndNotWhoWasReminded() async throws {
    let site = try await SiteHarness()
    let id = try await fail(site)
    try await site.run { browser in
      try await browser.signIn(try site.applicant())
      let page = try await browser.open(.application(id))
      #expect(page.says("Pesan kepada Anda") && page.says("Permohonan diterima: Surel tidak sampai"))
      #expect(!page.says("Pengingat"))
    }
  }
}
