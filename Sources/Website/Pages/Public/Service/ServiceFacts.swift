import Office
import Procedures
import WorkingTime

/// A procedure as the public reads it, by the rules of one day.
struct ServiceFacts: Sendable {
  let procedure: Procedure
  let office: OfficeFile
  let today: CivilDate
  /// The kind of application that is looked at; nil for the service as such.
  var kind: ApplicationKind?

  /// Everything that this kind of application is asked for on that day; without a kind, that some kind is asked for.
  var requirements: [RequirementRule] {
    procedure.requirements.filter { rule in
      rule.inForce.contains(today) && (kind.map { rule.kinds?.contains($0.id) ?? true } ?? true)
    }
  }

  var validity: String { (kind.map { procedure.narrowed(to: $0.id) } ?? procedure).validityText(on: today) }

  /// The letter goes on until the earlier one would have ended.
  var keepsValidity: Bool { kind?.earlier?.keepsValidity ?? false }

  /// Desks, as the SOP heads its columns; applicants as it calls them.
  func performer(_ step: ProcedureStep) -> String {
    step.role.flatMap { procedure.role($0)?.shortLabel } ?? procedure.applicantLabel
  }

  /// When it is needed, beside a requirement's name.
  func aside(_ rule: RequirementRule) -> String? { rule.condition.map { "(\($0))" } }
}
