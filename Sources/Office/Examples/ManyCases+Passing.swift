import CaseStore
import Casework
import Procedures
import WorkingTime

extension ManyCases {
  /// What the desk at hand does when all is well.
  func pass(_ loaded: LoadedCase, _ step: ProcedureStep, in store: any StoreWriting) throws -> LoadedCase {
    switch step.act {
    case .checkCompleteness:
      let present = loaded.requirements.filter { loaded.state.content.evidence[$0.id] != nil }
      let verdicts = Dictionary(uniqueKeysWithValues: present.map { ($0.id, CompletenessVerdict.passed) })
      return try decide(.check(verdicts, then: .forward), loaded, by: try officer(step), in: store)
    case .verify:
      let verdicts = Dictionary(uniqueKeysWithValues: loaded.workflow.groups.map { ($0, GroupVerdict.right) })
      return try decide(.verify(verdicts, validated: true, then: .forward), loaded, by: try officer(step), in: store)
    case .approve: return try issue(loaded, by: try officer(step), in: store)
    case .handOver: return try decide(.handOver(.electronic), loaded, by: try officer(step), in: store)
    case .receive: return try decide(.confirmReceipt, loaded, by: .applicant(.account(owner)), in: store)
    case .submit, .inspect, .collect: throw OfficeProblem.refused(.notNow(loaded.state.stage))
    }
  }

  /// Number, draft and signed letter at once; the bytes are made up.
  private func issue(_ loaded: LoadedCase, by actor: Actor, in store: any StoreWriting) throws -> LoadedCase {
    let now = cases.context.now()
    let number = try cases.takeNumber(
      loaded.procedure.series.permit, loaded.procedure, office, loaded.id, now, in: store)
    let bytes = Chain.sha256(Array(number.printed.utf8))
    let numbering = Numbering(
      number: number.printed, date: office.calendar.local(now).date.description, data: bytes)
    let details = [CaseSecrets.letterCodeKey: Base32.text(cases.context.random(10))]
    var after = try cases.decide(.approve(numbering), Payload(details: details), loaded, by: actor, at: now, in: store)
    for command in [Command.recordDraft(bytes), .recordRequest(certificate: bytes), .recordSigned(bytes)] {
      after = try decide(command, after, by: .system, in: store)
    }
    try store.setNumber(number, .issued)
    return try decide(.recordLetter(bytes), after, by: .system, in: store)
  }

  private func decide(
    _ command: Command, _ loaded: LoadedCase, by actor: Actor, in store: any StoreWriting
  ) throws -> LoadedCase {
    try cases.decide(command, Payload(), loaded, by: actor, at: cases.context.now(), in: store)
  }

  private func officer(_ step: ProcedureStep) throws -> Actor {
    guard let role = step.role, let officer = officers[role] else { throw OfficeProblem.noCase }
    return officer
  }
}
