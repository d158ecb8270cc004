import WorkingTime

/// What happened: the part of an event that decides. No free text and nothing personal is in it.
public enum Fact: Hashable, Sendable, Codable {
  /// - Parameter enteredBy: the staff who typed or uploaded something of it, besides whoever submitted it.
  case submitted(
    number: String, editions: Editions, kind: String, owner: AccountID?, content: Content, to: StepID,
    earlier: EarlierLetter? = nil, enteredBy: [AccountID]? = nil)
  case claimed(step: StepID, from: AccountID?)
  case released(step: StepID)
  /// A supervisor gave the file to an officer.
  case assigned(step: StepID, from: AccountID?, to: AccountID)
  /// The file went back into the queue without its holder's doing.
  case claimEnded(step: StepID, of: AccountID, ClaimEnd)
  case checked(step: StepID, marks: [RequirementID: CompletenessVerdict], outcome: Outcome)
  case verified(step: StepID, marks: [GroupID: GroupVerdict], validated: Bool, outcome: Outcome)
  case scanAttached(step: StepID, requirement: RequirementID, evidence: Evidence)
  case appointed(step: StepID, at: Moment)
  case visitReported(step: StepID, VisitReport, outcome: Outcome)
  case visitReportSigned(step: StepID, outcome: Outcome)
  case visitClosed(step: StepID, outcome: Outcome)
  case assessed(step: StepID, Assessment, outcome: Outcome)
  case paid(step: StepID, Payment, outcome: Outcome)
  case refunded(step: StepID, Payment)
  case sentBack(step: StepID, to: StepID)
  case resubmitted(content: Content, to: StepID, enteredBy: [AccountID]? = nil)
  case approved(step: StepID, Numbering)
  case refused(step: StepID, Numbering)
  case drafted(Digest)
  /// A signature over the draft was asked for, by that certificate (SHA-256 of its DER).
  case signatureRequested(certificate: Digest)
  /// Signed bytes came; nothing is said of them yet.
  case signatureReceived(Digest)
  /// They were judged and are not the letter. Another signature may be asked for.
  case signatureRejected(Digest)
  /// The signed bytes were validated and stored: terbit.
  case issued(letter: Digest, to: StepID)
  /// The refusal letter was signed, validated and stored.
  case refusalIssued(letter: Digest)
  /// The issued letter got more proof behind its bytes, such as a timestamp: a further file, beside it.
  case letterRaised(Digest)
  /// Of programs before numbers could end alone: the application ended with its number.
  case voided
  case handedOver(HandOverForm, to: StepID)
  case received
  case withdrawn
  /// Withdrawn by an officer at the counter, on the strength of the applicant's signed request.
  case withdrawnAtCounter(request: Digest)
  case tied(AccountID)
  case letterEnded(LetterEnding)
  /// Goes on under other editions. `to` is nil when it stays where it is, at its desk or with the applicant; `content`
  /// and `mends` when the new edition sees them as the one before did.
  case moved(editions: Editions, to: StepID?, content: Content? = nil, mends: [Mend]? = nil)
  /// What follows in this commit was done although a rule on the separation of duties speaks against it, which the
  /// office's file relaxes.
  case dutyRelaxed(DutyRule, step: StepID)
  /// An officer proposes to end a letter on the office's own motion. `owner` is the letter's holder.
  case proposed(
    number: String, editions: Editions, kind: String, owner: AccountID?, content: Content, to: StepID,
    earlier: EarlierLetter)
  /// The proposal was not followed.
  case proposalDeclined(step: StepID)
  /// The number of a letter that was not issued ended (batal). The application lies at the approving desk again.
  case numberVoided(step: StepID)
}

/// Where the file goes after a desk has marked it.
public enum Outcome: Hashable, Sendable, Codable {
  case kept
  case forwarded(to: StepID)
  case sentBack(to: StepID)
  case returned([Mend])
}
