import CaseStore
import Casework
import Testing

@testable import Office

@Suite struct MovedPromiseTests {
  @Test func theApplicantIsToldAnotherDateInTheCommitOfTheMove() async throws {
    let house = try await MessagingOffice()
    let office = house.office
    let id = try await office.submitted()
    try await office.move(try await office.adopt { Editing.promise(5, &$0) })
    #expect(try house.sent(id, "promiseMoved-1") == ["+6281200000014", "melati@simple.example"])
    let message = try #require(try house.messages(id).first { $0.kind == "promiseMoved-1" })
    #expect(message.version == 2)
    #expect(message.body.contains("paling lambat 1 Desember 2026"))
    #expect(message.body.contains("bukan lagi 26 November 2026"))
    #expect(!message.body.contains("Edisi baru"), "the reason is the office's own")
    // A calendar that changes nothing more has nothing to tell.
    try await Reminders(cases: office.cases).round()
    #expect(try house.messages(id).filter { $0.kind.hasPrefix("promiseMoved") }.count == 2)
  }

  @Test func whoseDateStaysIsToldNothing() async throws {
    let house = try await MessagingOffice()
    let office = house.office
    let id = try await office.submitted()
    let kind = office.procedure.kinds[0].id
    try await office.move(try await office.adopt { Editing.addDocument(&$0, kind: kind) })
    #expect(Set(try house.messages(id).map(\.kind)) == ["submitted"])
  }

  /// Whoever mends has no date; the next one is told when he submits again.
  @Test func whoMendsIsToldWithHisNextSubmission() async throws {
    let house = try await MessagingOffice()
    let office = house.office
    let requirement = try #require(try office.cases.load(try await office.submitted()).requirements.first)
    let id = try await office.returned([.document(requirement.id)])
    let before = try house.messages(id).count
    try await office.move(try await office.adopt { Editing.promise(5, &$0) })
    #expect(try house.messages(id).count == before)
  }
}
