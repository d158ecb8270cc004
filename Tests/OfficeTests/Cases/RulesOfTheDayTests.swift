import Casework
import Foundation
import Procedures
import Testing
import WorkingTime

@testable import Office

/// The law changes on Wednesday, 25 November 2026, one day after the fixture's: another document is asked for, and
/// letters last three years instead of five. An application goes by the rules of the day on which it was submitted,
/// however long it takes.
@Suite struct RulesOfTheDayTests {
  private func office() async throws -> OfficeFixture {
    let office = try await OfficeFixture()
    try await office.adopt { text in
      Editing.addDocument(&text, kind: office.procedure.kinds[0].id)
      text = text.replacingOccurrences(
        of: "    sifat: wajib\n    jenis_permohonan: [baru]\n    petunjuk: Asli.",
        with: "    sifat: wajib\n    jenis_permohonan: [baru]\n    sejak: 2026-11-25\n    petunjuk: Asli.")
      text = text.replacingOccurrences(
        of: "    sejak: 2023-08-08\n    teks: 5 tahun",
        with: """
              sejak: 2023-08-08
              hingga: 2026-11-24
              teks: 5 tahun lama
            - tahun: 3
              jenis_permohonan: [baru]
              sejak: 2026-11-25
              teks: 3 tahun
            - tahun: 3
              jenis_permohonan: [perpanjangan, pindah_tempat]
              sejak: 2026-11-25
              teks: 5 tahun
          """)
    }
    return office
  }

  /// Handed in with the new document as well, or without.
  private func submit(_ office: OfficeFixture, with extra: RequirementID? = nil) async throws -> CaseID {
    let (id, actor) = try await office.draft()
    if let extra { try await office.attach("1", as: extra, to: id) }
    _ = try await Submitting(cases: office.cases).submit(id, by: actor, form: nil)
    return id
  }

  private func issued(_ id: CaseID, _ office: OfficeFixture) async throws -> LoadedCase {
    while try office.cases.load(id).step?.act != .approve { try await office.pass(id) }
    let (actor, _) = try office.approver()
    _ = try await office.letters().approve(id, expecting: nil, by: actor, form: nil)
    return try office.cases.load(id)
  }

  @Test func theDayOfSubmissionDecidesWhatIsAskedAndHowLongALetterLasts() async throws {
    let office = try await office()
    let before = try await submit(office)
    office.clock.set(office.clock.now.adding(seconds: 86_400))

    // The day after, the same papers are not enough.
    await #expect(throws: OfficeProblem.self) { try await submit(office) }
    let after = try await submit(office, with: "surat_pengantar")

    for (id, years, asks) in [(before, 5, false), (after, 3, true)] {
      let loaded = try await issued(id, office)
      #expect(loaded.requirements.contains { $0.id == "surat_pengantar" } == asks)
      let day = try #require(CivilDate(loaded.state.letter?.numbering.date ?? ""))
      #expect(day == CivilDate("2026-11-25"))
      #expect(loaded.validUntil(issued: day) == day.adding(years: years))
      let row = try office.store.read { try $0.caseRow(office.context.id, id) }
      #expect(row?.validUntil == day.adding(years: years).description)
    }
  }

  @Test func whatIsReturnedAndMendedLaterKeepsItsDay() async throws {
    let office = try await office()
    let (id, actor) = try await office.draft()
    _ = try await Submitting(cases: office.cases).submit(id, by: actor, form: nil)
    let paper = try #require(try office.cases.load(id).requirements.first?.id)
    let step = try #require(try office.cases.load(id).step)
    _ = try await office.cases.perform(
      .check([:], then: .returnToApplicant([.document(paper)])), on: id, expecting: nil,
      by: try office.officer(at: step.step))
    office.clock.set(office.clock.now.adding(seconds: 2 * 86_400))
    let owner = try #require(try office.cases.load(id).state.owner)
    _ = try await Drafts(cases: office.cases).mending(try office.cases.load(id), by: .account(owner))
    try await office.attach("22", as: paper, to: id)
    _ = try await Submitting(cases: office.cases).resubmit(id, expecting: nil, by: actor, form: nil)
    let loaded = try await issued(id, office)
    #expect(!loaded.requirements.contains { $0.id == "surat_pengantar" })
    let day = try #require(CivilDate(loaded.state.letter?.numbering.date ?? ""))
    #expect(loaded.validUntil(issued: day) == day.adding(years: 5))
  }
}
