import Casework
import Testing
import WorkingTime

/// What does not make a workflow, and what is said about it.
@Suite struct WorkflowProblemTests {
  /// The small office with something changed.
  private static func problems(
    requirements: [Requirement] = SmallOffice.requirements, groups: [GroupID] = [SmallOffice.person],
    _ change: (inout [Step]) -> Void = { _ in }
  ) -> [WorkflowProblem] {
    var steps = SmallOffice.steps
    change(&steps)
    do {
      _ = try Workflow(steps: steps, requirements: requirements, groups: groups)
      return []
    } catch { return error.all }
  }

  private static func step(
    _ id: StepID, _ act: Step.Act, performer: Step.Performer = .officer("r"), standard: ServiceTime = .minutes(1),
    sendsBackTo: [StepID] = [], returns: Bool = false, needsScans: Bool = false
  ) -> Step {
    Step(
      id: id, performer: performer, act: act, standard: standard, sendsBackTo: sendsBackTo,
      returnsToApplicant: returns, needsScans: needsScans)
  }

  @Test func theSmallOfficeIsSound() {
    #expect(Self.problems() == [])
  }

  @Test func namesAreGivenOnce() {
    let card = Requirement(id: SmallOffice.card, necessity: .optional)
    #expect(Self.problems(requirements: SmallOffice.requirements + [card]) == [.repeatedRequirement(SmallOffice.card)])
    #expect(Self.problems(groups: ["a", "b", "a"]) == [.repeatedGroup("a")])
    #expect(
      Self.problems { $0.insert(Self.step("back", .verify, sendsBackTo: ["counter"]), at: 3) } == [
        .repeatedStep("back")
      ])
  }

  @Test func actsComeInTheirOrder() {
    #expect(
      Self.problems { $0.swapAt(3, 4) }.contains(.actOutOfOrder(SmallOffice.review, expected: [.handOver])))
    #expect(
      Self.problems { $0.append(Self.step("more", .receive, performer: .applicant)) } == [
        .actOutOfOrder("more", expected: [])
      ])
    #expect(
      Self.problems { $0.insert(Self.step("sign", .approve), at: 5) } == [.actOutOfOrder("sign", expected: [.handOver])]
    )
  }

  @Test(arguments: [(0, Step.Act.submit), (4, .approve), (5, .handOver), (6, .receive)])
  func everyActButVerifyingIsThere(_ position: Int, _ act: Step.Act) {
    #expect(Self.problems { $0.remove(at: position) }.contains(.missingAct(act)))
  }

  @Test func nothingAtAllLacksEverything() {
    let acts = Step.Act.allCases.filter { ![.verify, .inspect, .collect].contains($0) }.map(WorkflowProblem.missingAct)
    #expect(Set(Self.problems { $0 = [] }).isSuperset(of: acts))
  }

  @Test func verifyingMayBeLeftOut() {
    #expect(
      Self.problems {
        $0.remove(at: 3)
        $0[3] = Self.step(SmallOffice.approval, .approve, sendsBackTo: [SmallOffice.back])
      } == [])
  }

  @Test func everyActHasItsPerformer() {
    #expect(Self.problems { $0[0] = Self.step("hand-in", .submit) }.contains(.wrongPerformer("hand-in")))
    #expect(
      Self.problems { $0[4] = Self.step("approval", .approve, performer: .applicant) } == [.wrongPerformer("approval")])
  }

  @Test func filesGoBackToEarlierDesksOnly() {
    func sending(_ target: StepID) -> [WorkflowProblem] {
      Self.problems { $0[3] = Self.step("review", .verify, sendsBackTo: [target]) }
    }
    #expect(sending("review") == [.sendsBackForward("review", to: "review")])
    #expect(sending("approval") == [.sendsBackForward("review", to: "approval")])
    #expect(sending("hand-in") == [.sendsBackForward("review", to: "hand-in")])
    #expect(sending("moon") == [.unknownStep("moon", namedBy: "review")])
  }

  @Test func everyJudgingDeskHasAWayBack() {
    #expect(
      Self.problems { $0[1] = Self.step("counter", .checkCompleteness) } == [.noWayBack("counter")])
    #expect(
      Self.problems { $0[2] = Self.step("back", .checkCompleteness, needsScans: true) } == [.noWayBack("back")])
    #expect(Self.problems { $0[3] = Self.step("review", .verify) } == [.noWayBack("review")])
    #expect(Self.problems { $0[3] = Self.step("review", .verify, returns: true) } == [])
    #expect(Self.problems { $0[4] = Self.step("approval", .approve) } == [])
  }

  @Test func somethingIsMandatoryAndSomebodyScans() {
    let optional = [
      Requirement(id: "a", necessity: .optional), Requirement(id: "b", necessity: .when("f", isOneOf: ["x"])),
    ]
    #expect(Self.problems(requirements: optional) == [.noMandatoryRequirement])
    #expect(
      Self.problems { $0[2] = Self.step("back", .checkCompleteness, sendsBackTo: ["counter"]) } == [.nobodyNeedsScans])
  }

  @Test(arguments: [ServiceTime.minutes(0), .workingDays(0), .minutes(-5)])
  func everyStepTakesTime(_ time: ServiceTime) {
    #expect(
      Self.problems { $0[5] = Self.step("hand-over", .handOver, standard: time) } == [.timeNotPositive("hand-over")])
  }

  @Test func allProblemsComeAtOnce() {
    let found = Self.problems(requirements: [], groups: ["a", "a"]) { $0[3] = Self.step("review", .verify) }
    #expect(found == [.repeatedGroup("a"), .noWayBack("review"), .noMandatoryRequirement])
  }

  @Test func aWorkflowFindsItsSteps() throws {
    let workflow = try SmallOffice.workflow()
    #expect(workflow.entry.id == SmallOffice.counter)
    #expect(workflow.submission.id == SmallOffice.handIn)
    #expect(workflow.approval.id == SmallOffice.approval)
    #expect(workflow.handOver.id == SmallOffice.handOver)
    #expect(workflow.receipt.id == SmallOffice.receipt)
    #expect(workflow.completenessChecks.map(\.id) == [SmallOffice.counter, SmallOffice.back])
    #expect(workflow.verifications.map(\.id) == [SmallOffice.review])
    #expect(workflow.number(of: SmallOffice.back) == 3)
    #expect(workflow.step(after: SmallOffice.receipt) == nil)
    #expect(workflow.step("moon") == nil)
    #expect(workflow.conditionFields == [SmallOffice.employed])
    #expect(workflow.needed(given: [:]) == [SmallOffice.card, SmallOffice.diploma])
    #expect(workflow.needed(given: [SmallOffice.employed: "ya"]) == SmallOffice.ids)
  }
}
