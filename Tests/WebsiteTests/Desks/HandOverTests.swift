import Casework
import Office
import Procedures
import Testing

@testable import Website

@Suite("Handing over at the counter")
struct HandOverTests {
  private func issued(_ site: SiteHarness) async throws -> (DeskWork, CaseID, StepID) {
    let work = DeskWork(site: site)
    let id = try await work.submit()
    try await work.bring(id, to: work.approval)
    let signer = try site.account(site.officer(at: work.approval))
    let session = try await site.services.letters.unlock(signer.id, passphrase: site.passphrase)
    _ = try await site.services.letters.approve(id, expecting: nil, by: try work.actor(at: work.approval), form: nil)
    _ = try await site.services.letters.complete(id, in: session)
    let step = try #require(site.procedure.steps.first { $0.act == .handOver }).id
    return (work, id, step)
  }

  @Test func theRecordSaysInWhichFormAndToWhom() async throws {
    let site = try await SiteHarness()
    let (work, id, step) = try await issued(site)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: step))
      let queue = try await browser.open(.desk(step))
      #expect(queue.says("Siap diserahkan"))
      let page = try await browser.open(.bench(id))
      #expect(page.says("Cetak salinan dokumen elektronik"))
      let empty = try await browser.send(to: .handOver(id))
      #expect(empty.status == .unprocessableContent)
      #expect(try await browser.request(Address.handOverReceipt(id).path, .get).status == .notFound)
      let done = try await browser.send(
        to: .handOver(id),
        [
          HandOverInput.formName: HandOverForm.both.rawValue, HandOverInput.recipientName: "Wati Umpama",
          HandOverInput.relationName: HandOverInput.proxy, HandOverInput.identityName: "KTP …0007",
        ])
      #expect(done.says("Wati Umpama"))
      let loaded = try site.services.cases.load(id)
      #expect(loaded.state.stage == .handedOver)
      #expect(loaded.state.handOver == .both)
      #expect(loaded.events.last?.payload.details?[HandOverInput.identityName] == "KTP …0007")
      #expect(try await browser.request(Address.handOverReceipt(id).path, .get).isPDF)
      let received = try await browser.send(to: .handOver(id))
      #expect(received.says("Penerimaan sudah dicatat."))
      #expect(try work.state(id).isReceived)
    }
  }
}
