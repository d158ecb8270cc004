import CaseStore
import Casework
import Procedures
import Synchronization
import Testing

@testable import Office

/// A desk decides and goes on to its next file in one commit.
@Suite struct GoingOnTests {
  let office: OfficeFixture
  let step: ProcedureStep

  init() async throws {
    office = try await OfficeFixture()
    step = try #require(office.procedure.steps.first { $0.act == .checkCompleteness })
  }

  private var queues: [DeskQueue] {
    let clock = QueueClock(calendar: office.file.calendar, now: office.clock.now)
    return [DeskQueue(office.procedure, step, clock: clock, office: office.context.id)]
  }

  private func forward(
    _ id: CaseID, in cases: Cases, form: FormKey? = nil, to queues: [DeskQueue]
  ) async throws -> Performed<Onward> {
    let loaded = try cases.load(id)
    return try await cases.performAndGoOn(
      [Intent(office.passing(loaded, step))], on: id, expecting: loaded.state.version,
      by: try office.officer(at: step.step), form: form, to: queues)
  }

  private func onward(_ performed: Performed<Onward>) throws -> Onward {
    guard case .done(let onward) = performed else { throw OfficeProblem.noCase }
    return onward
  }

  @Test func theDecisionAndTheNextFileAreOneCommit() async throws {
    let (first, second) = (try await office.submitted(), try await office.submitted())
    let counting = CountingStore(office.store)
    let onward = try onward(try await forward(first, in: office.cases(on: counting), to: queues))
    #expect(counting.writes == 1)
    #expect(onward.next == second && onward.trouble == nil)
    #expect(onward.decided.state.stage != .atStep(step.id))
    let next = try office.cases.load(second).state
    let own = try office.officer(at: step.step)
    #expect(next.holder == own.account && next.holder != nil)
    // Nothing is left for the next decision to go on to.
    let last = try self.onward(try await forward(second, in: office.cases, to: queues))
    #expect(last.next == nil && last.trouble == nil)
  }

  @Test func aSecondSendingLeadsWhereTheFirstDid() async throws {
    let (first, second) = (try await office.submitted(), try await office.submitted())
    let form = FormKey(key: "k", outcome: "/meja")
    _ = try await forward(first, in: office.cases, form: form, to: queues)
    guard case .repeated("/meja") = try await forward(second, in: office.cases, form: form, to: queues) else {
      Issue.record("the form came before")
      return
    }
    #expect(try office.cases.load(second).state.stage == .atStep(step.id))
  }

  @Test func whatIsRefusedTakesNoFile() async throws {
    let (first, second) = (try await office.submitted(), try await office.submitted())
    await #expect(throws: OfficeProblem.self) {
      _ = try await office.cases.performAndGoOn(
        [Intent(.check([:], then: .forward))], on: first, expecting: nil, by: try office.officer(at: step.step),
        form: nil, to: queues)
    }
    #expect(try office.cases.load(second).state.holder == nil)
  }

  /// Nothing that is wrong with another file keeps this one from being decided.
  @Test func aNextFileThatCannotBeReadIsNoHindrance() async throws {
    let (first, second) = (try await office.submitted(), try await office.submitted())
    try office.raw(
      """
      DROP TRIGGER journal_stays;
      UPDATE journal SET envelope = '{' WHERE stream = 'case:\(second)';
      """)
    let cases = office.cases(on: office.store)
    let form = FormKey(key: "k", outcome: "/meja")
    let onward = try onward(try await forward(first, in: cases, form: form, to: queues))
    #expect(onward.trouble != nil && onward.next == nil)
    #expect(try cases.load(first).state.stage != .atStep(step.id))
  }
}

extension Actor {
  fileprivate var account: AccountID? {
    if case .officer(let officer) = self { officer.account } else { nil }
  }
}
