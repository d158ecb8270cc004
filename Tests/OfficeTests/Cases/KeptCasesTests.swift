import CaseStore
import Casework
import Procedures
import Testing
import WorkingTime

@testable import Office

/// What is kept of a case is what is read of it.
@Suite struct KeptCasesTests {
  private func expectSame(_ kept: LoadedCase, _ read: LoadedCase, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(kept.state == read.state, sourceLocation: sourceLocation)
    #expect(kept.events == read.events, sourceLocation: sourceLocation)
    #expect(kept.values == read.values, sourceLocation: sourceLocation)
    #expect(kept.secrets == read.secrets, sourceLocation: sourceLocation)
    #expect(kept.workflow == read.workflow, sourceLocation: sourceLocation)
    #expect(kept.procedure == read.procedure, sourceLocation: sourceLocation)
    #expect(kept.standing == read.standing && kept.standing != nil, sourceLocation: sourceLocation)
  }

  /// Through all desks, with what another server reads of it at each.
  @Test func itGrowsAsItIsRead() async throws {
    let office = try await OfficeFixture()
    let id = try await office.submitted()
    while let loaded = Optional(try office.cases.load(id)), let step = loaded.step, step.act != .approve {
      expectSame(loaded, try office.cases(on: office.store).load(id))
      office.clock.set(office.clock.now.adding(seconds: 60))
      _ = try await office.cases.perform(
        office.passing(loaded, step), on: id, expecting: nil, by: try office.officer(at: step.step))
    }
    let (actor, _) = try office.approver()
    _ = try await office.letters().approve(id, expecting: nil, by: actor, form: nil)
    let approved = try office.cases.load(id)
    expectSame(approved, try office.cases(on: office.store).load(id))
    // What reports count is written step by step, and is what the whole history gives.
    let (written, whole) = try office.store.read { store in
      (
        try store.milestones(office.context.id, ofCase: id),
        try office.cases.milestones(of: id, approved.events, in: store)
      )
    }
    #expect(written == whole && !whole.isEmpty)
  }

  @Test func whatAnotherServerDidIsSeen() async throws {
    let office = try await OfficeFixture()
    let id = try await office.submitted()
    let other = office.cases(on: office.store)
    #expect(try other.load(id).state.version == 1)
    let step = try #require(try office.cases.load(id).step)
    _ = try await office.cases.perform(
      .claim(takeOver: false), on: id, expecting: nil, by: try office.officer(at: step.step))
    #expect(try other.load(id).state.holder != nil)
    expectSame(try other.load(id), try office.cases.load(id))
  }

  @Test func whatWasErasedIsGone() async throws {
    let office = try await OfficeFixture()
    let id = try await office.submitted()
    #expect(try office.cases.load(id).values.isEmpty == false)
    try office.raw("UPDATE journal SET payload = NULL, salt = NULL WHERE stream = 'case:\(id)'")
    #expect(try office.cases.load(id).values.isEmpty)
  }

  @Test func whatIsRolledBackWasNeverKept() async throws {
    let office = try await OfficeFixture()
    let id = try await office.submitted()
    let step = try #require(try office.cases.load(id).step)
    let actor = try office.officer(at: step.step)
    struct Stop: Error {}
    await #expect(throws: Stop.self) {
      _ = try await office.cases.perform(id, expecting: nil, by: actor, then: { _, _, _ in throw Stop() }) { _, _, _ in
        (.claim(takeOver: false), Payload())
      }
    }
    #expect(try office.cases.load(id).state.holder == nil)
    #expect(try office.cases.load(id).state.version == 1)
  }

  @Test func noMoreAreKeptThanTheLimit() async throws {
    let office = try await OfficeFixture()
    let loaded = try office.cases.load(try await office.submitted())
    let standing = try #require(loaded.standing)
    let kept = KeptCases(limit: 10)
    let offices = (0..<100).map { OfficeID("office\($0)") }
    for id in offices {
      kept.keep(loaded, of: id)
      // Asked for again and again, it stays.
      #expect(kept.find(offices[0], loaded.id, at: standing) != nil)
      #expect(kept.count <= 10)
    }
    #expect(kept.find(offices[99], loaded.id, at: standing) != nil)
    #expect(kept.find(offices[1], loaded.id, at: standing) == nil)
    let later = JournalStanding(head: standing.head, payloads: 0)
    #expect(kept.find(offices[99], loaded.id, at: later) == nil)
  }
}
