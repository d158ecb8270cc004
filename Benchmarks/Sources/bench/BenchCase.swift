import Casework
import WorkingTime

/// A case at its first desk, and what that desk decides.
struct BenchCase {
  private let workflow: Workflow
  private let file: PermitCase
  private let verdicts: [RequirementID: CompletenessVerdict]
  private let officer = Actor.officer("officer", roles: ["desk"])

  init() throws {
    let requirements = (1...7).map { Requirement(id: RequirementID("r\($0)"), necessity: .mandatory) }
    workflow = try Workflow(
      steps: [
        Step(id: "submit", performer: .applicant, act: .submit, standard: .minutes(5)),
        Step(
          id: "check", performer: .officer("desk"), act: .checkCompleteness, standard: .minutes(20),
          returnsToApplicant: true, needsScans: true),
        Step(id: "approve", performer: .officer("head"), act: .approve, standard: .workingDays(1)),
        Step(id: "handOver", performer: .officer("desk"), act: .handOver, standard: .minutes(3)),
        Step(id: "receive", performer: .applicant, act: .receive, standard: .minutes(2)),
      ], requirements: requirements, groups: ["person"])
    guard let digest = Digest(hex: String(repeating: "ab", count: 32)) else { throw BenchCalendar.Unreadable() }
    let content = Content(
      groups: ["person": digest],
      evidence: Dictionary(uniqueKeysWithValues: requirements.map { ($0.id, Evidence.file(digest)) }))
    let opened = try PermitCase.open(
      Submission(
        number: "1", editions: Editions(procedure: digest, office: digest), kind: "new", owner: "owner",
        content: content),
      by: .applicant(.account("owner")), in: workflow)
    let event = Event(version: 1, at: Moment(milliseconds: 1), by: opened.by, fact: opened.facts[0])
    guard let file = PermitCase([event]) else { throw BenchCalendar.Unreadable() }
    self.file = file
    verdicts = Dictionary(uniqueKeysWithValues: requirements.map { ($0.id, CompletenessVerdict.passed) })
  }

  /// Decides, and applies what was decided.
  func decideOnce() -> Int {
    let at = Moment(milliseconds: 2)
    guard
      let decided = try? file.decide(.check(verdicts, then: .forward), by: officer, at: at, in: workflow),
      let fact = decided.facts.first
    else { return 0 }
    var after = file
    after.apply(Event(version: 2, at: at, by: decided.by, fact: fact))
    return after.version
  }
}
