import CaseStore
import Casework
import Procedures
import Testing
import WorkingTime

@testable import Office

/// The act: one commit a case, by an administrator who says why.
@Suite struct MovingTests {
  @Test func itIsAnEventInEachCaseWithWhoAndWhy() async throws {
    let office = try await OfficeFixture()
    let ids = [try await office.submitted(), try await office.readyToApprove()]
    let target = try await office.adopt { Editing.promise(5, &$0) }
    let administrator = try office.administrator()
    let plan = try office.moving.plan(target)
    var told: [String] = []
    try await office.moving.carryOut(plan, by: administrator, because: "  Edisi  baru\n") { move, result in
      if case .moved = result { told.append(move.number) }
    }
    #expect(told == plan.moves.map(\.number))
    for id in ids {
      let loaded = try office.cases.load(id)
      let event = try #require(loaded.events.last)
      #expect(event.by == .administrator(administrator))
      #expect(event.fact == .moved(editions: target.editions, to: nil))
      #expect(event.payload.text == "Edisi baru")
      #expect(loaded.procedure.promise == target.procedure.promise)
      #expect(loaded.formerProcedures.map(\.promise) == [office.procedure.promise])
    }
    let again = try office.moving.plan(target)
    #expect(again.moves.isEmpty)
    #expect(again.alreadyThere == 2)
  }

  @Test func thePromiseIsTheNewEditionsAndSaysWhatItWas() async throws {
    let office = try await OfficeFixture()
    let id = try await office.submitted()
    let calendar = office.file.calendar
    let before = try #require(CaseClock(try office.cases.load(id), calendar: calendar, now: office.clock.now).promised)
    try await office.move(try await office.adopt { Editing.promise(5, &$0) })
    let clock = CaseClock(try office.cases.load(id), calendar: calendar, now: office.clock.now)
    #expect(clock.promised.map { calendar.local($0).date.description } == "2026-12-01")
    #expect(clock.promisedBefore?.moment == before)
    #expect(clock.promisedBefore?.because == .edition)
  }

  /// A late file that goes over to an edition with a longer promise is late all the same, to the end.
  @Test func aMoveHidesNoBrokenPromise() async throws {
    let office = try await OfficeFixture()
    let id = try await office.readyToApprove()
    office.clock.set(wib("2026-12-15 09:00"))
    #expect(try december(office).overdue == 1)
    try await office.move(try await office.adopt { Editing.promise(30, &$0) })
    let moved = try december(office)
    #expect(moved.overdue == 1 && moved.promisesMoved == 1)
    let (actor, account) = try office.approver()
    let (identity, registered) = try office.letters().open(account, passphrase: office.passphrase)
    _ = try await office.letters().approve(id, expecting: nil, by: actor, form: nil)
    _ = try await office.letters().complete(id, with: identity, registered: registered)
    let issued = try december(office)
    #expect(issued.issued == 1 && issued.kept == 0)
  }

  private func december(_ office: OfficeFixture) throws -> ServiceFigures {
    let month = try #require(ReportMonth("2026-12"))
    let report = try Reports(cases: office.cases).make(month).report
    return try #require(report.services.first { $0.procedure == "siktg" })
  }

  @Test func theJournalIsWholeAndAReplayMakesTheSameRows() async throws {
    let office = try await OfficeFixture()
    let id = try await office.readyToApprove()
    let kind = office.procedure.kinds[0].id
    try await office.move(try await office.adopt { Editing.addDocument(&$0, kind: kind) })
    let loaded = try office.cases.load(id)
    let row = try #require(try office.store.read { try $0.caseRow(office.context.id, id) })
    #expect(row.version == loaded.state.version)
    #expect(row.step == loaded.workflow.entry.id)
    #expect(row == (try office.store.read { try office.cases.projection(in: $0).row(loaded) }))
  }

  /// Every desk does its part by the new edition, and the letter comes.
  @Test func aMovedCaseGoesToItsEnd() async throws {
    let office = try await OfficeFixture()
    let id = try await office.readyToApprove()
    let second = try #require(office.procedure.steps.filter { $0.act == .checkCompleteness }.dropFirst().first)
    try await office.move(try await office.adopt { Editing.rename(second.id, to: "cek_lain", &$0) })
    while try office.cases.load(id).step?.act != .approve { try await office.pass(id) }
    let (actor, account) = try office.approver()
    _ = try await office.letters().approve(id, expecting: nil, by: actor, form: nil)
    _ = account
    #expect(try office.cases.load(id).state.stage == .approved)
  }

  @Test func anApplicantGivesWhatTheNewEditionAsksBesides() async throws {
    let office = try await OfficeFixture()
    let requirement = try #require(try office.cases.load(try await office.submitted()).requirements.first)
    let id = try await office.returned([.document(requirement.id)])
    let owner = try #require(try office.cases.load(id).state.owner)
    let kind = office.procedure.kinds[0].id
    try await office.move(try await office.adopt { Editing.addDocument(&$0, kind: kind) })
    let moved = try office.cases.load(id)
    #expect(moved.state.mends == [.document(requirement.id), .document("surat_pengantar")])
    #expect(moved.events.last?.payload.notes?["document.surat_pengantar"]?.isEmpty == false)
    _ = try await Drafts(cases: office.cases).mending(moved, by: .account(owner))
    try await office.attach("2", as: requirement.id, to: id)
    let submitting = Submitting(cases: office.cases)
    await #expect(throws: OfficeProblem.refused(.missing(["surat_pengantar"]))) {
      _ = try await submitting.resubmit(id, expecting: nil, by: .applicant(.account(owner)), form: nil)
    }
    try await office.attach("1", as: "surat_pengantar", to: id)
    _ = try await submitting.resubmit(id, expecting: nil, by: .applicant(.account(owner)), form: nil)
    #expect(try office.cases.load(id).state.stage == .atStep(moved.workflow.entry.id))
  }

  @Test func whatIsInterruptedLeavesWholeCasesAndGoesOn() async throws {
    let office = try await OfficeFixture()
    for _ in 0..<3 { _ = try await office.submitted() }
    let target = try await office.adopt { Editing.promise(5, &$0) }
    let kept = try office.moving.plan(target).kept
    await #expect(throws: OfficeFixture.Stopped.self) {
      var count = 0
      try await office.moving.carryOut(
        try office.moving.plan(target), as: kept, by: try office.administrator(), because: "Edisi baru"
      ) { _, _ in
        count += 1
        if count == 2 { throw OfficeFixture.Stopped() }
      }
    }
    let rest = try office.moving.plan(target)
    #expect(rest.alreadyThere == 2)
    #expect(rest.moves.count == 1)
    // The same kept plan again: what is left is moved, nothing twice.
    var results: [Bool] = []
    try await office.moving.carryOut(rest, as: kept, by: try office.administrator(), because: "Edisi baru") {
      _, result in
      if case .moved = result { results.append(true) } else { results.append(false) }
    }
    #expect(results == [true])
    for move in try office.moving.plan(target).moves { Issue.record("left: \(move.number)") }
    let versions = try office.store.read { store in
      try store.caseIDs(office.context.id).map { try office.cases.load($0, in: store).events.count }
    }
    #expect(versions == [2, 2, 2])
  }

  @Test func aCaseThatChangedSinceItWasListedIsSkipped() async throws {
    let office = try await OfficeFixture()
    let first = try await office.submitted()
    let target = try await office.adopt { Editing.promise(5, &$0) }
    let plan = try office.moving.plan(target)
    try await office.pass(first)
    let later = try await office.submitted()
    _ = later
    let before = try office.cases.load(first).events
    var changed: [Overtaken] = []
    try await office.moving.carryOut(plan, by: try office.administrator(), because: "Edisi baru") { _, result in
      if case .changed(let what) = result { changed.append(what) }
    }
    #expect(changed.map(\.fact) == before.suffix(1).map(\.fact))
    #expect(try office.cases.load(first).events == before)
  }

  @Test func aKeptPlanMovesNothingThatItDoesNotHave() async throws {
    let office = try await OfficeFixture()
    let first = try await office.submitted()
    let old = try office.moving.target(.newest, of: office.procedure.id)
    let target = try await office.adopt { Editing.promise(5, &$0) }
    let kept = try office.moving.plan(target).kept
    try await office.pass(first)
    // Submitted by the old edition after the plan was kept: an edition that is in force takes its cases.
    var results: [String] = []
    let plan = try office.moving.plan(target)
    let emptied = KeptMovePlan(
      office: kept.office, procedure: kept.procedure, editions: kept.editions, versions: [:])
    let administrator = try office.administrator()
    for keeping in [kept, emptied] {
      try await office.moving.carryOut(plan, as: keeping, by: administrator, because: "Edisi baru") { _, result in
        switch result {
        case .changed: results.append("changed")
        case .notPlanned: results.append("not planned")
        case .moved, .already, .stays: results.append("other")
        }
      }
    }
    #expect(results == ["changed", "not planned"])
    let other = KeptMovePlan(
      office: kept.office, procedure: kept.procedure, editions: old.editions, versions: kept.versions)
    await #expect(throws: MoveProblem.otherPlan) {
      try await office.moving.carryOut(plan, as: other, by: administrator, because: "Edisi baru")
    }
  }

  @Test func twoWhoMoveAtOnceMoveEachCaseOnce() async throws {
    let office = try await OfficeFixture()
    for _ in 0..<4 { _ = try await office.submitted() }
    let target = try await office.adopt { Editing.promise(5, &$0) }
    let plan = try office.moving.plan(target)
    let administrator = try office.administrator()
    let moving = office.moving
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<2 {
        group.addTask { try await moving.carryOut(plan, by: administrator, because: "Edisi baru") }
      }
      try await group.waitForAll()
    }
    let counts = try office.store.read { store in
      try store.caseIDs(office.context.id).map { try office.cases.load($0, in: store).events.count }
    }
    #expect(counts == [2, 2, 2, 2])
  }

  @Test func onlyAnAdministratorWhoSaysWhy() async throws {
    let office = try await OfficeFixture()
    let id = try await office.submitted()
    let target = try await office.adopt { Editing.promise(5, &$0) }
    let plan = try office.moving.plan(target)
    let (_, head) = try office.approver()
    await #expect(throws: AccountRefusal.notAdministrator) {
      try await office.moving.carryOut(plan, by: head, because: "Edisi baru")
    }
    let administrator = try office.administrator()
    await #expect(throws: MoveProblem.noReason) {
      try await office.moving.carryOut(plan, by: administrator, because: " \n")
    }
    #expect(try office.cases.load(id).events.count == 1)
  }

  @Test func aCaseMovesBackAsItCame() async throws {
    let office = try await OfficeFixture()
    let id = try await office.readyToApprove()
    let before = try office.cases.load(id)
    let old = try office.moving.target(.newest, of: office.procedure.id)
    let kind = office.procedure.kinds[0].id
    try await office.move(try await office.adopt { Editing.addDocument(&$0, kind: kind) })
    try await office.move(old)
    let back = try office.cases.load(id)
    #expect(back.step?.id == before.workflow.entry.id, "where it was sent; nothing is skipped by moving")
    #expect(back.state.content == before.state.content)
    #expect(back.state.marks == before.state.marks)
    #expect(back.formerProcedures.count == 1)
  }
}
