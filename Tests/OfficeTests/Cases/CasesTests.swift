import CaseStore
import Casework
import Procedures
import Testing

@testable import Office

@Suite struct CasesTests {
  @Test func aFormThatComesTwiceDoesItsWorkOnce() async throws {
    let office = try await OfficeFixture()
    let (id, actor) = try await office.draft()
    let form = FormKey(key: "k1", outcome: "/permohonan/x")
    let submitting = Submitting(cases: office.cases)
    guard case .done = try await submitting.submit(id, by: actor, form: form) else {
      Issue.record("the first sending does the work")
      return
    }
    guard case .repeated(let outcome) = try await submitting.submit(id, by: actor, form: form) else {
      Issue.record("the second sending does not")
      return
    }
    #expect(outcome == "/permohonan/x")
    #expect(try office.cases.load(id).events.count == 1)
  }

  @Test func whoeverIsLaterIsToldWhoDidWhat() async throws {
    let office = try await OfficeFixture()
    let id = try await office.submitted()
    let entry = try #require(try office.cases.load(id).step)
    let first = try office.officer(at: entry.step)
    _ = try await office.cases.perform(.claim(takeOver: false), on: id, expecting: 1, by: first)
    do {
      _ = try await office.cases.perform(.claim(takeOver: false), on: id, expecting: 1, by: first)
      Issue.record("an old page must not decide")
    } catch OfficeProblem.overtaken(let what) {
      #expect(what.fact == .claimed(step: entry.id, from: nil))
    }
  }

  @Test func aRefusedApprovalGivesItsNumberBack() async throws {
    let office = try await OfficeFixture()
    let id = try await office.submitted()
    let (actor, _) = try office.approver()
    await #expect(throws: OfficeProblem.self) {
      _ = try await office.letters().approve(id, expecting: nil, by: actor, form: nil)
    }
    let last = try office.store.read { try $0.lastNumbers(office.context.id) }
    #expect(last.count == 1, "only the application's own number was taken: \(last)")
  }

  @Test func theRulesOfTheDayOfSubmissionJudge() async throws {
    let office = try await OfficeFixture()
    let id = try await office.submitted()
    let loaded = try office.cases.load(id)
    #expect(loaded.rulesDay.description == "2026-11-24")
    #expect(loaded.requirements.map(\.id) == loaded.workflow.requirements.map(\.id))
  }

  @Test func theClockIsComputedFromEventsAndCalendar() async throws {
    let office = try await OfficeFixture()
    let id = try await office.submitted()
    let clock = CaseClock(try office.cases.load(id), calendar: office.file.calendar, now: office.clock.now)
    // Tuesday 09.00, two working days: Thursday at closing.
    let due = try #require(clock.promised)
    #expect(office.file.calendar.local(due).date.description == "2026-11-26")
    #expect(clock.stepDue == office.clock.now.adding(seconds: 20 * 60))
    #expect(clock.rail.map(\.state).prefix(3) == [.done, .now, .pending])
  }
}
