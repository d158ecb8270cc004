import Casework
@testable import Office
import Procedures
import Testing

@testable import Website

@Suite("An application as its applicant sees it")
struct ApplicationTests {
  @Test func itIsThereForItsApplicantAndTheCounterOnly() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    let rule = try #require(site.procedure.requirements.first { $0.necessity == .mandatory })
    let addresses: [Address] = [
      .application(id), .applicationMend(id), .withdraw(id), .receipt(id), .letterFile(id), .readers(id), .tie(id),
      .draft(id), .draftDocuments(id), .draftUpload(id, rule.id), .draftDocumentPage(id, rule.id, page: 1),
    ]
    let strangers = [
      try site.applicant(1), try site.officer(at: work.approval), try site.administrator(), try site.auditor(),
    ]
    try await site.run { browser in
      for stranger in strangers {
        let other = browser.another()
        try await other.signIn(stranger)
        for address in addresses {
          #expect(try await other.open(address).status == .notFound, "\(stranger.duties): \(address.path)")
        }
      }
      for person in [try site.applicant(), try site.officer(at: work.firstStep)] {
        let own = browser.another()
        try await own.signIn(person)
        #expect(try await own.open(.application(id)).says(work.state(id).number))
        #expect(try await own.open(.letterFile(id)).status == .notFound)
      }
      #expect(try await browser.open(.application(id)).path.hasPrefix(Address.signIn.path))
    }
  }

  @Test func deskAndPromiseAreShownButNoPersons() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    let step = try #require(work.verifications.first)
    try await work.bring(id, to: step.id)
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      let page = try await browser.open(.application(id))
      #expect(page.heading == "Berkas ada di \(step.deskLabel)")
      #expect(page.says(step.statusLabel))
      #expect(page.says("janji 26 November 2026"))
      for official in site.office.officials { #expect(!page.says(official.name)) }
    }
  }

  @Test func itCanBeWithdrawnOnceAndOnlyBeforeApproval() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      let asking = try await browser.open(.withdraw(id))
      let form = try #require(asking.forms.first { $0.action == Address.withdraw(id).path })
      let page = try await browser.send(to: .withdraw(id), ["reason": "Pindah kota"])
      #expect(page.heading == "Permohonan sudah ditarik")
      // The same form again leads to the same answer; another one is refused in words.
      let again = try await browser.post(Address.withdraw(id).path, form.fields)
      #expect(again.status == .ok && again.path.hasPrefix(Address.application(id).path))
      let other = form.fields.map { $0.name == HiddenFields.formKeyName ? ($0.name, "another") : $0 }
      #expect(try await browser.post(Address.withdraw(id).path, other).status == .conflict)
    }
    let events = try site.services.cases.load(id).events
    #expect(events.filter { $0.fact == .withdrawn }.count == 1)
    #expect(events.last?.payload.text == "Pindah kota")
  }

  @Test func theCounterWithdrawsWithASignedRequestAndTheOwnerReadsWho() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    let officer = try site.officer(at: work.firstStep)
    try await site.run { browser in
      try await browser.signIn(officer)
      try await browser.open(.withdraw(id))
      let bare = try await browser.send(to: .withdraw(id), [WithdrawPage.reason: ""])
      #expect(bare.status == .unprocessableContent)
      #expect(bare.says("sedikitnya tiga kata") && bare.says("Unggah pindaian surat permohonan"))
      #expect(try work.state(id).stage != .withdrawn)
      let page = try await browser.send(
        to: .withdraw(id), [WithdrawPage.reason: "Pemohon pindah tugas ke Dumai"],
        files: [WithdrawPage.request: SentFile(name: "surat.pdf", bytes: try work.pdf())])
      #expect(page.status == .ok && page.heading == "Permohonan sudah ditarik")
      let owner = browser.another()
      try await owner.signIn(site.applicant())
      let seen = try await owner.open(.application(id))
      let name = try site.account(officer).name
      #expect(seen.says("Ditarik di loket") && seen.says(name))
      #expect(seen.says("Pemohon pindah tugas ke Dumai"))
      let auditor = browser.another()
      try await auditor.signIn(site.auditor())
      let history = try await auditor.open(.caseHistory(id))
      let request = try #require(try site.services.cases.load(id).counterWithdrawal?.fact.withdrawalRequest)
      #expect(history.links.contains(Address.documentFile(id, request).path))
      #expect(try await auditor.request(Address.documentFile(id, request).path, .get).status == .ok)
    }
  }

  @Test func theLetterIsFetchedAndItsReceiptConfirmed() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    try await work.bring(id, to: work.approval)
    try await work.issue(id)
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      let page = try await browser.open(.application(id))
      #expect(page.heading == "Surat Anda sudah terbit")
      let letter = try await browser.request(Address.letterFile(id).path, .get)
      #expect(letter.isPDF)
      #expect(letter.headers[.contentDisposition]?.hasPrefix("attachment") == true)
      try await work.handOver(id)
      let handed = try await browser.open(.application(id))
      #expect(handed.heading == "Konfirmasikan penerimaan surat")
      let done = try await browser.send(to: .confirmReceipt(id))
      #expect(done.heading == "Permohonan selesai")
    }
    #expect(try work.state(id).isReceived)
  }

  @Test func whoReadTheFileIsToldByDesk() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    let officer = try site.officer(at: work.firstStep)
    try await site.run { browser in
      let desk = browser.another()
      try await desk.signIn(officer)
      try await desk.open(.application(id))
      try await browser.signIn(site.applicant())
      let page = try await browser.open(.readers(id))
      let role = try #require(site.procedure.step(work.firstStep)?.role.flatMap { site.procedure.role($0) })
      #expect(page.says(role.shortLabel))
      #expect(page.says("Membuka permohonan"))
      #expect(!page.says(officer.name))
    }
  }

  @Test func anApplicationOfTheCounterIsTiedToAnAccount() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit(paper: [])
    let loaded = try site.services.cases.load(id)
    let opened = try await site.services.accounts.openReceipt(
      number: loaded.state.number, code: loaded.secrets.receiptCode, remote: "test")
    try await site.run { browser in
      await browser.keep(site.website.cookies.sessionName, opened.cookie)
      let page = try await browser.open(.application(id))
      #expect(page.links.contains(Address.tie(id).path))
      try await browser.open(.tie(id))
      let password = "empat kata yang lain"
      let asked = try await browser.send(
        to: .register,
        ["login": "baru@contoh.id", "name": "Orang Loket", "password": password, "repeat-password": password])
      #expect(asked.path == Address.tie(id).path)
      let tied = try await browser.send(to: .tie(id))
      #expect(tied.says("Permohonan ini sekarang ada di akun Anda."))
      #expect(try await browser.open(.myApplications).says(loaded.state.number))
    }
    #expect(try work.state(id).owner != nil)
  }
}
