import Casework

/// The separation of duties, judged a second time, from the trail of events alone.
///
/// Written from the sentence and not from the code: *nobody checks or signs what is his own, or what he himself entered
/// or verified in the same case, in whatever capacity, also not under a mandate, nor after a change of role; where the
/// office relaxes a named rule, the history says so.* It knows people by their accounts only, reads events as plain data
/// and calls nothing that decides. Who had a hand in what was handed in, it is told by the search: a fact could have
/// left somebody out.
struct DutyOracle: Hashable, Sendable {
  let relaxed: Set<DutyRule>
  /// May never do anything: on leave, stood in for, or without the proof that their desk asks for.
  let barred: Set<AccountID>
  private(set) var entered: Set<AccountID> = []
  private(set) var judged: [AccountID: Set<StepID>] = [:]

  init(relaxed: Set<DutyRule>, barred: Set<AccountID>) {
    self.relaxed = relaxed
    self.barred = barred
  }

  /// The rules that stand between this person and judging at a step.
  func broken(by person: AccountID, at step: StepID) -> Set<DutyRule> {
    var rules: Set<DutyRule> = []
    if entered.contains(person) { rules.insert(.ownEntry) }
    if !(judged[person] ?? []).subtracting([step]).isEmpty { rules.insert(.ownCheck) }
    return rules
  }

  /// These people typed, uploaded or submitted something, or it became theirs.
  mutating func hadAHand(_ people: some Sequence<AccountID>) { entered.formUnion(people) }

  /// Takes in what one command made happen.
  /// - Returns: what is wrong with it.
  mutating func read(_ facts: [Fact], by doer: Doer) -> [String] {
    var complaints: [String] = []
    var said: Set<DutyRule> = []
    if let account = doer.account, barred.contains(account) { complaints.append("\(account) may do nothing") }
    for fact in facts {
      switch fact {
      case .dutyRelaxed(let rule, _): said.insert(rule)
      case .tied:
        if doer != .receiptHolder { complaints.append("\(doer) says whose it is") }
      case .checked(let step, _, _), .verified(let step, _, _, _), .scanAttached(let step, _, _),
        .approved(let step, _), .refused(let step, _):
        guard let person = doer.account else {
          complaints.append("nobody judged at \(step)")
          continue
        }
        let broken = broken(by: person, at: step)
        if !broken.isSubset(of: relaxed) { complaints.append("\(person) judges own work at \(step)") }
        if said != broken { complaints.append("\(person) at \(step): the history says \(said), and it is \(broken)") }
        judged[person, default: []].insert(step)
      case .claimed(let step, _):
        if let person = doer.account { complaints += claim(person, step) }
      case .assigned(let step, _, let person):
        guard case .supervisor = doer else {
          complaints.append("assigned by \(doer)")
          continue
        }
        if barred.contains(person) { complaints.append("assigned to \(person)") }
        complaints += claim(person, step)
      case .claimEnded(_, _, let why):
        if case .supervisor = doer {
          if why != .supervisor { complaints.append("a supervisor gives \(why)") }
        } else if doer != .system {
          complaints.append("a claim ended by \(doer)")
        }
      default: break
      }
    }
    return complaints
  }

  /// A claim must refuse early what the decision would refuse; handing over is no judgement.
  private func claim(_ person: AccountID, _ step: StepID) -> [String] {
    guard step != SmallOffice.handOver else { return [] }
    return broken(by: person, at: step).isSubset(of: relaxed) ? [] : ["\(person) may take own work at \(step)"]
  }
}
