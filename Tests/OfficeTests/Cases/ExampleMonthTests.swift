import CaseStore
import Casework
import Procedures
import Testing

@testable import Office

/// The example office is alive, and its books are as an auditor wants them.
@Suite struct ExampleMonthTests {
  @Test func everyDeskHasWorkAndNumbersRunWithTime() async throws {
    let office = try await OfficeFixture()
    let examples = try ExampleMonth(
      context: office.context, catalogue: office.catalogue, blobs: office.blobs, publicURL: "http://localhost",
      procedures: [office.procedure.id], passphrase: office.passphrase)
    #expect(try await examples.make(40, until: office.clock.now) == 40)
    let id = office.context.id
    let counts = try office.store.read { try $0.queueCounts(id) }
    for step in office.procedure.steps where step.role != nil { #expect(counts[step.id, default: 0] > 0, "\(step.id)") }
    let numbers = try office.store.read { store in
      try store.lastNumbers(id).keys.flatMap { name in
        let parts = name.split(separator: "/")
        return [try store.numbers(id, series: String(parts[0]), year: Int(parts[1]) ?? 0)]
      }
    }
    for series in numbers { #expect(series.map(\.at) == series.map(\.at).sorted()) }
    #expect(try JournalCheck(cases: office.cases).run().findings.isEmpty)
  }

  @Test func theExampleApplicantHasHisOwnApplicationsAndOneToMend() async throws {
    let office = try await OfficeFixture()
    let examples = try ExampleMonth(
      context: office.context, catalogue: office.catalogue, blobs: office.blobs, publicURL: "http://localhost",
      procedures: [office.procedure.id], passphrase: office.passphrase)
    _ = try await examples.make(60, until: office.clock.now)
    for example in office.file.exampleApplicants {
      let account = try office.account(Login(applicant: example.contact)?.text ?? "")
      let rows = try office.store.read { try $0.cases(office.context.id, ownedBy: account.id) }
      #expect(Set(rows.map(\.applicantName)) == [example.values[office.procedure.keyFields.name]])
      #expect(rows.map(\.stage).sorted() == ["handedOver", "returned"])
    }
  }

  @Test func aPileWaitsForTheSigner() async throws {
    let office = try await OfficeFixture()
    let examples = try ExampleMonth(
      context: office.context, catalogue: office.catalogue, blobs: office.blobs, publicURL: "http://localhost",
      procedures: [office.procedure.id], passphrase: office.passphrase)
    #expect(try await examples.make(0, waiting: 5, until: office.clock.now) == 5)
    let approval = try #require(office.procedure.steps.first { $0.act == .approve }).id
    #expect(try office.store.read { try $0.queueCounts(office.context.id) } == [approval: 5])
  }

  @Test func everyProcedureHasItsOwn() async throws {
    let names = ["siktg", "sipa", "penelitian", "reklame"]
    let office = try await OfficeFixture(names)
    let month = try ExampleMonth(
      context: office.context, catalogue: office.catalogue, blobs: office.blobs, publicURL: "http://localhost",
      procedures: names.map { ProcedureID($0) }, passphrase: office.passphrase)
    #expect(try await month.make(24, until: office.clock.now) == 24 + 3 * 4)
    #expect(try JournalCheck(cases: office.cases).run().findings.isEmpty)
  }
}
