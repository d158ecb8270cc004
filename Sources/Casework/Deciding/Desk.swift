/// The desk at which a case is, and who acts there now.
struct Desk {
  let step: Step
  let doer: Doer
  /// The rules on the separation of duties that would forbid it, had the office not relaxed them.
  let relaxed: [DutyRule]

  /// Who acts, and what happens; first of all which rule is relaxed for it.
  func decided(_ facts: Fact...) -> Decided {
    Decided(by: doer, facts: relaxed.map { .dutyRelaxed($0, step: step.id) } + facts)
  }
}

extension PermitCase {
  /// Nobody checks or signs what is his own, or what he himself entered or checked, whatever role he has it by today.
  /// - Returns: the rules that are broken and relaxed.
  func requireOthersWork(_ doer: Doer, at step: Step, _ workflow: Workflow) throws(Refusal) -> [DutyRule] {
    guard Self.judgingActs.contains(step.act), let account = doer.account else { return [] }
    var broken: [(DutyRule, StepID)] = []
    if enterers.contains(account) { broken.append((.ownEntry, workflow.submission.id)) }
    // Work at a step that another edition had stands no more, so nobody judges his own by doing it again; whoever signs
    // must never have done any.
    let others = workers[account]?.filter { $0 != step.id && (step.act == .approve || workflow.step($0) != nil) } ?? []
    if let other = others.min() { broken.append((.ownCheck, other)) }
    for (rule, at) in broken where !workflow.relaxed.contains(rule) { throw .ownWork(rule, at: at) }
    return broken.map(\.0)
  }

  /// Whether somebody had a hand in entering this case, or judged it at a step other than the one given.
  public func hasWorked(_ account: AccountID, besides step: StepID) -> Bool {
    enterers.contains(account) || !(workers[account]?.subtracting([step]).isEmpty ?? true)
  }

  private static let judgingActs: Set<Step.Act> = [.checkCompleteness, .verify, .inspect, .collect, .approve]
}
