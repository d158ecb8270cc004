import Office
import Procedures
import WorkingTime

/// A procedure as the public reads it, by the rules of one day.
struct ServiceFacts: Sendable {
  let procedure: Procedure
  let office: OfficeFile
  let today: CivilDate
  /// The kind of application that is looked at; nil for the service as such.
  let kind: ApplicationKind?

  /// Everything that this kind of application is asked for on that day; without a kind, that some kind is asked for.
  var requirements: [RequirementRule] {
    procedure.requirements.filter { rule in
      rule.inForce.contains(today) && (kind.map { rule.kinds?.contains($0.id) ?? true } ?? true)
    }
  }

  var validity: String { (kind.map { procedure.narrowed(to: $0.id) } ?? procedure).validityText(on: today) }

  /// How long the letter lasts: as a rule says, or until the earlier one would have ended; empty if it has no end.
  func validityText(_ words: ServiceWords) -> String {
    kind?.earlier?.keepsValidity ?? false ? words.validityKept : validity
  }

  /// Desks, as the SOP heads its columns; applicants as it calls them.
  func performer(_ step: ProcedureStep) -> String {
    step.role.flatMap { procedure.role($0)?.shortLabel } ?? procedure.applicantLabel
  }

  /// When it is needed, beside a requirement's name.
  func aside(_ rule: RequirementRule) -> String? { rule.condition.map { "(\($0))" } }
}
