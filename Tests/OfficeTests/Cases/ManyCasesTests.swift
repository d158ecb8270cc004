import CaseStore
import Casework
import Procedures
import Testing

@testable import Office

/// Cases to measure with are decided like real ones.
@Suite struct ManyCasesTests {
  @Test func theyWaitWhereTheyAreWantedOrGoToTheEnd() async throws {
    let office = try await OfficeFixture()
    let many = try ManyCases(cases: office.cases, procedure: office.procedure.id)
    let step = try #require(office.procedure.steps.first { $0.act == .verify })
    try await many.add(3, to: .at(step.id))
    try await many.add(2, first: 3, to: .end, photosIn: office.blobs)
    let rows = try office.store.read { try $0.register(office.context.id, RegisterQuery(limit: 10)).rows }
    #expect(rows.filter { $0.step == step.id && $0.stage == "atStep" }.count == 3)
    let ended = rows.filter { $0.closed != nil && $0.letterNumber != nil }
    #expect(ended.count == 2)
    #expect(Set(rows.map(\.personKey)).count == 5)
    for row in ended {
      let loaded = try office.cases.load(row.id)
      let photo = try #require(
        loaded.requirements.first(where: \.isPhoto).flatMap { loaded.state.content.evidence[$0.id]?.file })
      #expect(try await office.blobs.bytes(photo, of: row.id).isEmpty == false)
    }
  }
}
