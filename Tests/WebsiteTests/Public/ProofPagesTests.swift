import Casework
import Foundation
import Proofs
import Testing
import WorkingTime

@testable import Office
@testable import Website

/// What is published for those who check letters without a network, as far as no browser is needed for it.
@Suite struct ProofPagesTests {
  private func issued(_ site: SiteHarness) async throws -> LoadedCase {
    let work = DeskWork(site: site)
    let id = try await work.submit()
    try await work.bring(id, to: work.approval)
    try await work.issue(id)
    return try site.services.cases.load(id)
  }

  @Test func keysAndListAreForEverybodyAndAgree() async throws {
    let site = try await SiteHarness()
    let loaded = try await issued(site)
    try await site.run { browser in
      let keys = try await browser.request(Address.proofKeys.path, .get)
      let list = try await browser.request(Address.revocations.path, .get)
      for answer in [keys, list] {
        #expect(answer.status == .ok)
        #expect(answer.headers[.accessControlAllowOrigin] == "*")
        #expect(answer.headers[.setCookie] == nil)
      }
      let set = try KeySet(json: keys.bytes)
      #expect(try RevocationList(list.bytes, by: set).entries.isEmpty)
      let address = try #require(loaded.secrets.provenAddress)
      #expect(
        try LetterProof(try ProofAddress.proof(in: address), by: set).number == loaded.state.letter?.numbering.number)
    }
  }

  @Test func everyOutcomeStandsOnThePageInBothLanguages() async throws {
    let site = try await SiteHarness()
    try await site.run { browser in
      for language in [Language.indonesian, .english] {
        let page = try await browser.open(Address.offlineCheck.path([("bahasa", language.rawValue)]))
        #expect(page.status == .ok)
        for outcome in ProofOutcome.allCases {
          #expect(page.html.contains("data-outcome=\"\(outcome.rawValue)\""))
          #expect(page.html.contains(Words(language).proof.outcome(outcome).heading.replacing("'", with: "&#39;")))
        }
      }
    }
  }

  @Test func theWorkerKeepsThePageAndChangesWithTheKeys() async throws {
    let site = try await SiteHarness()
    try await site.run { browser in
      let first = try await browser.request(Address.checkWorker.path, .get)
      let text = String(decoding: first.bytes, as: UTF8.self)
      #expect(text.contains("const page = \"/cek/luring\";"))
      #expect(text.contains("/assets/proof-"))
      #expect(first.headers[.cacheControl] == "no-cache")
      #expect(try await browser.request(Address.checkWorker.path, .get).bytes == first.bytes)
      let keys = ProofKeys(context: site.services.office)
      let known = try #require(try keys.all().keys.first)
      try await keys.giveUp(known.name, today: site.today, by: .system)
      #expect(try await browser.request(Address.checkWorker.path, .get).bytes != first.bytes)
    }
  }

  @Test func theInspectorsFileAsksNobodyForAnythingButTheList() async throws {
    let site = try await SiteHarness()
    try await site.run { browser in
      let answer = try await browser.request(Address.inspectorFile.path, .get)
      let text = String(decoding: answer.bytes, as: UTF8.self)
      #expect(answer.headers[.contentDisposition]?.hasPrefix("attachment") == true)
      #expect(text.contains("http-equiv=\"Content-Security-Policy\""))
      #expect(text.contains("data-list-address=\"http://localhost/cek/berakhir.cose\""))
      #expect(!text.contains("src=\"/") && !text.contains("href=\"/"))
      #expect(text.count(of: "<script>") == 1 && text.count(of: "</script>") == 1)
    }
  }

  @Test func whoAsksTooOftenIsToldWhenToAskAgain() async throws {
    let site = try await SiteHarness()
    try await site.run { browser in
      for n in 1...60 {
        #expect(try await browser.open(Address.letterCheck.path([("nomor", "503/\(n)")])).status == .notFound)
      }
      let page = try await browser.open(Address.letterCheck.path([("nomor", "503/0")]))
      #expect(page.status == .tooManyRequests)
      #expect(page.says("Terlalu banyak percobaan"))
    }
  }

  @Test func aLettersPageSaysSinceWhenAndWhichAddressIsOurs() async throws {
    let site = try await SiteHarness()
    let loaded = try await issued(site)
    let code = try #require(loaded.secrets.letterCode)
    try await site.run { browser in
      let page = try await browser.open(.letter(code: code))
      #expect(page.says("Berlaku sejak 24 November 2026 sampai dengan 24 November 2031"))
      #expect(page.says("Alamat kami hanya http://localhost."))
      #expect(page.html.contains("data-number=\"\(try #require(loaded.state.letter?.numbering.number))\""))
    }
  }
}

extension String {
  fileprivate func count(of text: String) -> Int { ranges(of: text).count }
}
