import WorkingTime

/// Why a command does not happen, in a form that a page can turn into what to do instead.
public enum Refusal: Error, Hashable, Sendable, Codable {
  /// The case is not at a stage where this can be done.
  case notNow(Stage)
  /// The step takes other commands.
  case notThisAct(StepID, Step.Act)
  case unknownStep(StepID)
  /// The step belongs to a role that the actor does not hold.
  case notYourDesk(StepID)
  /// Nobody withdraws for the applicant at the counter without the applicant's signed request.
  case needsSignedRequest
  /// Only the applicant of this very case may do it.
  case notYourCase
  /// The account that acts is disabled.
  case accountDisabled
  case heldBy(AccountID)
  case alreadyYours
  /// The officer is on leave (cuti), and acts again after this day.
  case onLeave(until: CivilDate)
  /// Somebody acts in the officer's post (Plh.), and he does so himself again after this day, or when that is ended.
  case deputised(until: CivilDate)
  /// Not proven of the officer, and asked for by the desk.
  case unqualified(StepID, [Demand])
  /// The mandate does not hold at this moment, or not for this.
  case mandateOver(MandateID)
  case notSupervisor
  case notHeld
  case unknownRequirement(RequirementID)
  case unknownGroup(GroupID)
  /// These have no verdict yet by this desk for what is there now.
  case unmarked([RequirementID])
  case unmarkedGroups([GroupID])
  /// A failing mark stands on something needed, so the file cannot go forward.
  case failed([RequirementID])
  case failedGroups([GroupID])
  case notValidated
  /// Needed, and nothing was handed in.
  case missing([RequirementID])
  /// Handed in only on paper: scan it first.
  case onlyOnPaper([RequirementID])
  /// A desk before this one has not marked them complete for what is there now; the file must go back there.
  case notComplete(at: StepID, [RequirementID])
  case notVerified(at: StepID)
  /// Entered or checked by the actor in this very case, at this step.
  case ownWork(DutyRule, at: StepID)
  /// A visit is appointed for a time to come.
  case appointmentPassed(Moment)
  case noAppointment
  /// The visit was not yet due at this moment.
  case visitNotDue(Moment)
  case tooFewPhotos(needed: Int)
  case noVisitReport
  /// Somebody has put another report on the file meanwhile.
  case otherVisitReport
  case alreadySigned
  /// The report finds no fault, so that only the other signatures are wanted.
  case visitPassed
  case visitNotClosed(at: StepID)
  /// Not every signature that is needed stands on the report yet.
  case visitNotSigned(lacking: Int)
  case notAssessed
  /// Rupiah.
  case notSettled(open: Int)
  case amountNotPositive
  case paymentKnown(reference: String)
  /// Rupiah that could be given back.
  case refundTooLarge(credit: Int)
  case letterEnded(LetterEnding)
  case nothingToMove
  /// A proposal names a letter of the register that it ends.
  case noLetterToEnd
  /// A levy was assessed, perhaps paid (rupiah held), and the other edition has no step that could settle it.
  case levyWithoutDesk(held: Int)
  case cannotReturnFromHere(StepID)
  case cannotSendBack(from: StepID, to: StepID)
  case nothingToMend
  /// Asked for, and still what it was.
  case stillToMend([Mend])
  /// Not asked for, so it must stay as it is.
  case changedUnasked([String])
  case missingGroups([GroupID])
  /// It came in as a file, or this is the scan that is there.
  case alreadyScanned(RequirementID)
  /// No paper of it was seen, or not with this submission.
  case noPaper(RequirementID)
  /// The draft's or letter's bytes were fixed before, and differ.
  case bytesDiffer
  case noDraft
  /// Nobody was asked for a signature, or none came that could be judged.
  case noSignature
  /// Signed bytes are there and have to be judged before another signature is asked for.
  case signatureNotJudged
  case alreadyIssued
  case alreadyOwned
  case alreadyReceived
  /// Time must not run backwards within a case.
  case before(Moment)
}
