import Office
import Procedures
import WorkingTime

/// A procedure as the public reads it, by the rules of one day.
struct ServiceFacts: Sendable {
  let procedure: Procedure
  let office: OfficeFile
  let today: CivilDate

  /// Everything that some kind of application is asked for on that day.
  var requirements: [RequirementRule] { procedure.requirements.filter { $0.inForce.contains(today) } }

  var validity: String { procedure.validityText(on: today) }

  /// Desks, as the SOP heads its columns; applicants as it calls them.
  func performer(_ step: ProcedureStep) -> String {
    step.role.flatMap { procedure.role($0)?.shortLabel } ?? procedure.applicantLabel
  }

  /// What is said beside a requirement's name: when it is needed, or for which kinds.
  func aside(_ rule: RequirementRule) -> String? {
    let kinds = rule.kinds.map { kinds in procedure.kinds.filter { kinds.contains($0.id) }.map(\.label) } ?? []
    let parts = [rule.condition].compactMap(\.self) + (kinds.count < procedure.kinds.count ? kinds : [])
    return parts.isEmpty ? nil : "(\(parts.joined(separator: ", ")))"
  }
}
