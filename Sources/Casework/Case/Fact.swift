/// What happened: the part of an event that decides. No free text and nothing personal is in it.
public enum Fact: Hashable, Sendable, Codable {
  case submitted(number: String, editions: Editions, kind: String, owner: AccountID?, content: Content, to: StepID)
  case claimed(step: StepID, from: AccountID?)
  case released(step: StepID)
  case checked(step: StepID, marks: [RequirementID: CompletenessVerdict], outcome: Outcome)
  case verified(step: StepID, marks: [GroupID: GroupVerdict], validated: Bool, outcome: Outcome)
  case scanAttached(step: StepID, requirement: RequirementID, evidence: Evidence)
  case sentBack(step: StepID, to: StepID)
  case resubmitted(content: Content, to: StepID)
  case approved(step: StepID, Numbering)
  case refused(step: StepID, Numbering)
  case drafted(Digest)
  /// The signed bytes were validated and stored: terbit.
  case issued(letter: Digest, to: StepID)
  /// The refusal letter was signed, validated and stored.
  case refusalIssued(letter: Digest)
  case voided
  case handedOver(HandOverForm, to: StepID)
  case received
  case withdrawn
  case tied(AccountID)
}

/// Where the file goes after a desk has marked it.
public enum Outcome: Hashable, Sendable, Codable {
  case kept
  case forwarded(to: StepID)
  case sentBack(to: StepID)
  case returned([Mend])
}
