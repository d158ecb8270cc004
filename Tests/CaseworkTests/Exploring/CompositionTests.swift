import Casework
import Testing
import WorkingTime

/// Why the searches may mark one thing at a time and keep the file.
@Suite struct CompositionTests {
  @Test func markingAndDecidingAtOnceIsOneAfterTheOther() async throws {
    let workflow = try SmallOffice.workflow()
    let search = try await Exploration(
      workflow,
      Alphabet(
        openings: [(SmallOffice.submission(SmallOffice.content()), SmallOffice.owner)],
        mendLists: [[.document(SmallOffice.card)]], applicants: [SmallOffice.owner], bringsPaper: false))
    #expect(search.isClosed)
    var (compared, differing) = (0, [String]())
    for state in search.states where state.file.version % 4 == 0 {
      guard let step = state.file.currentStep(in: workflow), let role = step.role else { continue }
      guard step.act == .checkCompleteness else { continue }
      let officer = Actor.officer(state.file.holder ?? SmallOffice.account(1, role), roles: [role])
      for verdicts in Self.allVerdicts {
        for decision in Self.decisions {
          let atOnce = Self.after([.check(verdicts, then: decision)], officer, state, workflow)
          let oneByOne = Self.after(
            verdicts.sorted { $0.key < $1.key }.map { .check([$0.key: $0.value], then: .keep) }
              + [.check([:], then: decision)], officer, state, workflow)
          if atOnce != oneByOne { differing.append("\(verdicts) then \(decision) at \(state.file.stage)") }
          compared += 1
        }
      }
    }
    #expect(differing == [])
    #expect(compared > 5_000)
  }

  /// Every requirement unmarked, passed or failed, in every combination.
  private static let allVerdicts: [[RequirementID: CompletenessVerdict]] = SmallOffice.ids.reduce([[:]]) { sofar, id in
    sofar.flatMap { [$0, $0.merging([id: .passed]) { $1 }, $0.merging([id: .failed]) { $1 }] }
  }

  private static let decisions: [Decision] = [
    .keep, .forward, .sendBack(to: SmallOffice.counter), .returnToApplicant([.document(SmallOffice.card)]),
  ]

  /// The fingerprint after all of the commands, or nil if any is refused.
  private static func after(
    _ commands: [Command], _ actor: Actor, _ state: Exploration.State, _ workflow: Workflow
  ) -> Fingerprint? {
    var (file, oracle) = (state.file, state.oracle)
    for command in commands {
      guard let decided = try? file.decide(command, by: actor, at: file.lastMoment, in: workflow) else { return nil }
      for fact in decided.facts {
        let event = Event(version: file.version + 1, at: file.lastMoment, by: decided.by, fact: fact)
        file.apply(event)
        _ = oracle.read(event)
      }
    }
    return Fingerprint(file, oracle)
  }
}
