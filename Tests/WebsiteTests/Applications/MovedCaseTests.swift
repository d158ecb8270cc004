import CaseStore
import Casework
import Foundation
import Office
import Procedures
import Testing

@testable import Website

@Suite("A case that was moved to another edition, as its pages tell it")
struct MovedCaseTests {
  /// Moves all running cases to an edition with another promise and another name of a step.
  /// - Parameter renaming: the step, known as `langkah_lain` from then on.
  private func move(_ site: SiteHarness, renaming step: StepID) async throws {
    let context = site.services.office
    let name = site.procedure.id
    let edition = try #require(
      try site.store.read { try $0.currentEdition(context.id, .procedure, name: name.rawValue, at: nil) })
    let files = try #require(FileBundle(canonicalBytes: edition.bytes)).files.mapValues { data in
      Data(
        String(decoding: data, as: UTF8.self).replacingOccurrences(of: step.rawValue, with: "langkah_lain")
          .replacingOccurrences(of: "\njanji: 2 hari kerja\n", with: "\njanji: 4 hari kerja\n").utf8)
    }
    _ = try await EditionDesk(context: context).adopt(
      procedure: FileBundle(files: files), name: name.rawValue, by: nil)
    let moving = Moving(cases: site.services.cases)
    try await moving.carryOut(
      try moving.plan(try moving.target(.newest, of: name)), by: try site.account(site.administrator()).id,
      because: "SOP diubah")
  }

  @Test func theApplicantIsToldThatItGoesOnAndWhyTheDateMoved() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    let second = work.checks[1]
    try await work.bring(id, to: work.verifications[0].id)
    try await move(site, renaming: second.id)
    try await site.run { browser in
      try await browser.signIn(site.applicant())
      let page = try await browser.open(.application(id))
      #expect(page.says("Permohonan dilanjutkan menurut edisi prosedur yang baru"))
      #expect(
        page.says(
          "30 November 2026. Semula 26 November 2026; bergeser karena permohonan dilanjutkan menurut edisi prosedur "
            + "yang baru"))
      #expect(page.heading == "Berkas ada di \(second.deskLabel)")
      // What happened under the old edition keeps its names, and no person is named.
      #expect(!page.html.contains(second.id.rawValue))
      for official in site.office.officials { #expect(!page.says(official.name)) }
      #expect(!page.says("SOP diubah"))
    }
  }

  @Test func officersReadWhoMovedItAndWhy() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    let second = work.checks[1]
    try await work.bring(id, to: work.verifications[0].id)
    try await move(site, renaming: second.id)
    try await site.run { browser in
      try await browser.signIn(site.auditor())
      let page = try await browser.open(.caseHistory(id))
      let administrator = try #require(site.office.officials.first { $0.isAdministrator })
      #expect(page.says("Dipindahkan ke edisi prosedur yang baru"))
      #expect(page.says("Alasan: SOP diubah"))
      #expect(page.says(administrator.name))
      #expect(page.says("Diteruskan ke \(second.deskLabel)"))
      #expect(!page.html.contains(second.id.rawValue))
      // The desk goes on with it.
      let officer = browser.another()
      try await officer.signIn(site.officer(at: second.id))
      #expect(try await officer.open(.bench(id)).status == .ok)
    }
  }

  @Test func anOfficerWhoHadItOpenIsToldWhatHappened() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let id = try await work.submit()
    try await work.bring(id, to: work.verifications[0].id)
    try await site.run { browser in
      try await browser.signIn(site.officer(at: work.verifications[0].id))
      try await browser.open(.bench(id))
      try await move(site, renaming: work.checks[1].id)
      let page = try await browser.decide(.forward, at: .decideVerify(id), work.allRight())
      #expect(page.status == .conflict)
      #expect(page.says("dipindahkan ke edisi prosedur yang baru"))
    }
  }
}
