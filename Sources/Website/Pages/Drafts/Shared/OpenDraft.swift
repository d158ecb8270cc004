import CaseStore
import Casework
import Office
import Procedures
import WorkingTime

/// A draft that whoever asks may write, with what it is judged by.
struct OpenDraft: Sendable {
  let draft: Draft
  let procedure: Procedure
  let workflow: Workflow
  let office: OfficeFile
  let today: CivilDate
  /// How its writer is known.
  let writer: Actor.Applicant
  /// The returned case that it mends; nil before the first submission.
  let mending: LoadedCase?
  /// Another edition came into force since it was begun; it will be judged by that one.
  var hasNewRules = false

  var id: CaseID { draft.id }
  var isAtCounter: Bool {
    if case .counter = writer { true } else { false }
  }

  /// The values as they would be kept.
  var values: [FieldID: String] { procedure.tidied(draft.values) }

  /// What is wrong with a section; everything's when nil.
  func problems(_ group: GroupID? = nil) -> [Procedures.FieldProblem] {
    procedure.problems(in: draft.values, group: group, on: today)
  }

  func warnings(_ group: GroupID? = nil) -> [Procedures.FieldProblem] {
    procedure.warnings(in: draft.values, group: group, on: today)
  }

  /// The requirements that the form asks for: needed ones, optional ones, and whatever is there already.
  var requirements: [RequirementRule] {
    workflow.requirements.filter {
      $0.isNeeded(given: values) || $0.necessity == .optional || draft.evidence[$0.id] != nil
    }.compactMap { procedure.requirement($0.id) }
  }

  var needed: Set<RequirementID> { Set(workflow.needed(given: values)) }

  /// Needed, and neither a file nor, at the counter, paper is there.
  var missing: [RequirementRule] {
    requirements.filter { needed.contains($0.id) && !isThere($0.id) }
  }

  func isThere(_ requirement: RequirementID) -> Bool {
    guard let evidence = draft.evidence[requirement] else { return false }
    return isAtCounter || !evidence.isOnlyPaper
  }

  /// Sections with a problem.
  var unfinished: [FieldGroup] { procedure.groups.filter { !problems($0.id).isEmpty } }
}
