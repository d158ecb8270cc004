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
  /// The edition that waits for its day, and that day.
  let next: (from: CivilDate, procedure: Procedure)?

  /// Everything that this kind of application is asked for on that day; without a kind, that some kind is asked for.
  var requirements: [RequirementRule] {
    procedure.requirements.filter { rule in
      rule.inForce.contains(today) && (kind.map { rule.kinds?.contains($0.id) ?? true } ?? true)
    }
  }

  /// What will be asked for besides, from a day to come, earliest first.
  var coming: [(from: CivilDate, names: [String])] {
    let now = Set(requirements.map(\.id))
    var named = now
    let later = procedure.requirements.filter { isAsked($0) && ($0.inForce.from.map { $0 > today } ?? false) }
    var byDay = Dictionary(grouping: later) { $0.inForce.from ?? today }.mapValues { $0.map(\.name) }
    named.formUnion(later.map(\.id))
    if let next {
      let new = next.procedure.requirements.filter { rule in
        isAsked(rule) && rule.inForce.contains(next.from) && !named.contains(rule.id)
      }
      if !new.isEmpty { byDay[next.from, default: []] += new.map(\.name) }
    }
    return byDay.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func isAsked(_ rule: RequirementRule) -> Bool {
    kind.map { rule.kinds?.contains($0.id) ?? true } ?? true
  }

  /// The same service, looked at for one kind.
  func of(_ kind: ApplicationKind) -> ServiceFacts {
    ServiceFacts(procedure: procedure, office: office, today: today, kind: kind, next: next)
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
