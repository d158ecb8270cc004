import Casework
import WorkingTime

/// What applies to an application of some kind, by the rules of the day on which it was submitted.
extension Procedure {
  /// The requirements asked for, in the order of the file.
  public func requirements(kind: KindID, on day: CivilDate) -> [RequirementRule] {
    requirements.filter { $0.inForce.contains(day) && ($0.kinds?.contains(kind) ?? true) }
  }

  /// - Parameter relaxed: the rules on the separation of duties that the office relaxes.
  /// - Throws: ``WorkflowProblems`` if the rules of that day make no workflow; loading has shown that they do from the
  ///   day on which the SOP takes effect.
  public func workflow(
    kind: KindID, on day: CivilDate, relaxed: Set<DutyRule> = []
  ) throws(WorkflowProblems) -> Workflow {
    if let revocation, revocation.kind.id == kind {
      return try Workflow(
        revokedBy: revocation.proposers, steps: steps.map(\.step), groups: narrowed(to: kind).groups.map(\.id),
        relaxed: relaxed)
    }
    return try Workflow(
      steps: steps.map(\.step),
      requirements: requirements(kind: kind, on: day).map { Requirement(id: $0.id, necessity: $0.necessity) },
      groups: narrowed(to: kind).groups.map(\.id), relaxed: relaxed)
  }

  /// The rule on how long letters are good for.
  public func validityRule(on day: CivilDate) -> ValidityRule? {
    validity.first { $0.inForce.contains(day) }
  }

  /// What people read about it: "5 tahun, …"; empty when no rule is in force.
  public func validityText(on day: CivilDate) -> String { validityRule(on: day)?.text ?? "" }

  /// The last day on which a letter is good; nil when no rule is in force.
  ///
  /// - Parameters:
  ///   - submitted: whose day's rules apply; the day of issue if not given.
  public func validUntil(
    issued: CivilDate, values: [FieldID: String], submitted: CivilDate? = nil
  ) -> CivilDate? {
    guard let rule = validityRule(on: submitted ?? issued) else { return nil }
    let end = issued.adding(years: rule.years)
    guard let limit = rule.limit, limit.condition?.holds(in: values) ?? true,
      let last = values[limit.date].flatMap({ CivilDate($0) })
    else { return end }
    return min(end, last)
  }

  /// The days from which other rules apply, from the SOP's effect on.
  var ruleChanges: [CivilDate] {
    let spans = requirements.map(\.inForce) + validity.map(\.inForce)
    let days = spans.flatMap { [$0.from, $0.until?.adding(days: 1)] }.compactMap { $0 }
    return Set(days.filter { $0 > head.effective } + [head.effective]).sorted()
  }
}
