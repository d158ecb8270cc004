import Casework
import Office

extension RefusalWords {
  static let english = RefusalWords(
    refusal: EnglishRefusals.text, account: EnglishAccountRefusals.text,
    password: EnglishAccountRefusals.password, intake: EnglishIntakeRefusals.text,
    hindrance: EnglishHindrances.text, deed: EnglishDeeds.text, doer: EnglishDeeds.doer)
}

enum EnglishRefusals {
  static func text(_ refusal: Refusal, _ names: SiteNames, _ time: TimeText) -> String {
    switch refusal {
    case .notNow(let stage): "\(at(stage, names)) Reload to see what can be done now."
    case .notThisAct(let step, _):
      "The file is at \(names.desk(step)), where this is not done. Reload to see the step."
    case .unknownStep: "The procedure has no such step. Go back to the queue and open the file from there."
    case .notYourDesk(let step): "This step belongs to \(names.desk(step)); your account does not hold that desk."
    case .onLeave(let until):
      "You are recorded as on leave until \(time.date(until)). If you are back, ask the administrator to cancel the leave."
    case .deputised(let until):
      "Somebody else acts in this post (Plh.) until \(time.date(until)). If its official is back at work, ask the "
        + "administrator to end the mandate."
    case .unqualified(let step, let demands):
      "\(names.desk(step)) asks for \(list(demands.map(ActingWords.english.demand))), not recorded for this account yet. "
        + "Hand the document to the administrator."
    case .mandateOver: "The mandate for this does not hold any more. Reload to see the desks that you hold."
    case .notSupervisor: "Only a supervisor named in the office's file can reassign files."
    case .accountDisabled:
      "This account is disabled, so nothing more is done in its name. Ask the administrator."
    case .needsSignedRequest:
      "At the counter an application is withdrawn only on a request that the applicant has signed. Upload a scan of it."
    case .notYourCase: "Only the applicant can do this."
    case .heldBy(let account):
      "\(names.person(account) ?? "Another officer") is working on this file. Take another, or ask for its release."
    case .alreadyYours: "You have already taken this file."
    case .notHeld: "You have not taken this file. Take it first, then work on it."
    case .unknownRequirement: "This procedure has no such requirement. Reload the page."
    case .unknownGroup: "This procedure has no such group of data. Reload the page."
    case .unmarked(let ids): "Not marked yet: \(list(ids.map(names.requirement))). Mark Yes or No on each."
    case .unmarkedGroups(let ids): "Not marked yet: \(list(ids.map(names.group))). Mark each as right or not right."
    case .failed(let ids):
      "Marked No: \(list(ids.map(names.requirement))). The file cannot go on; send it back with the reason."
    case .failedGroups(let ids):
      "Marked not right: \(list(ids.map(names.group))). The file cannot go on; send it back with the reason."
    case .notValidated: "The whole has not been confirmed. Tick the validation before forwarding."
    case .missing(let ids): "Not there yet: \(list(ids.map(names.requirement))). Upload first, then try again."
    case .onlyOnPaper(let ids):
      "Only on paper: \(list(ids.map(names.requirement))). Scan and upload first, then try again."
    case .notComplete(let step, let ids):
      "\(names.desk(step)) has not marked what is there now complete: \(list(ids.map(names.requirement))). "
        + "Send the file back to \(names.desk(step))."
    case .notVerified(let step):
      "\(names.desk(step)) has not verified what is there now. Send the file back to \(names.desk(step))."
    case .ownWork(.ownEntry, _):
      "You had a hand in entering this file, so another officer has to check it."
    case .ownWork(.ownCheck, let step):
      "You have already checked this file at \(names.desk(step)), so this step is another officer's."
    case .appointmentPassed(let moment): "\(time.dateAndTime(moment)) has passed. Choose a time to come."
    case .noAppointment: "No visit is appointed. Appoint it first, then report."
    case .visitNotDue(let moment):
      "The visit is appointed for \(time.dateAndTime(moment)); it cannot have been before that, or after now."
    case .tooFewPhotos(let needed): "The report of a visit needs at least \(needed) photos."
    case .noVisitReport: "There is no report of the visit yet. Write it first."
    case .otherVisitReport: "The report has been replaced. Read the one that is there now, then sign."
    case .alreadySigned: "You have signed this report already."
    case .visitPassed: "The report finds no fault; the file goes on once every officer has signed."
    case .visitNotClosed(let step): "The visit at \(names.desk(step)) is not closed for what is there now."
    case .visitNotSigned(let lacking): "The report still waits for \(lacking) more signatures of other officers."
    case .notAssessed: "The fee is not assessed for what is there now. Assess it first."
    case .notSettled(let open): "The fee is not paid in full; \(time.rupiah(open)) is missing."
    case .amountNotPositive: "An amount of money must be more than nothing."
    case .paymentKnown(let reference): "Reference \(reference) is recorded already. See the list of payments."
    case .refundTooLarge(let credit): "No more than \(time.rupiah(credit)) can be given back."
    case .letterEnded(let ending): "This letter has ended with letter \(ending.by)."
    case .noLetterToEnd: "A proposal to revoke names a letter of the register that it ends."
    case .nothingToMove: "This application follows that edition already."
    case .levyWithoutDesk(let held):
      "A fee was assessed (\(time.rupiah(held)) received), and that edition has no desk that could settle it."
    case .cannotReturnFromHere(let step): "From \(names.desk(step)) a file is not returned to the applicant."
    case .cannotSendBack(let from, let to): "From \(names.desk(from)) a file cannot be sent back to \(names.desk(to))."
    case .nothingToMend: "Nothing is marked as wanting. First mark what has to be mended, and why."
    case .stillToMend(let mends): "Not mended yet: \(list(mends.map(names.mend))). Mend it first, then submit again."
    case .changedUnasked: "Something that was already accepted has changed. It need not be; reload."
    case .missingGroups(let ids): "Not filled in yet: \(list(ids.map(names.group))). Fill it in first, then submit."
    case .alreadyScanned(let id): "\(names.requirement(id)) has its scan already."
    case .noPaper(let id): "\(names.requirement(id)) is not recorded as received on paper with this submission."
    case .bytesDiffer: "The letter differs from what was fixed, so it is not signed. Tell the administrator."
    case .noSignature: "No signature was asked for, or none has come yet. Ask for it once more."
    case .signatureNotJudged: "A signed file has come and is being checked. Wait a moment, then load the page again."
    case .noDraft: "The letter is not typeset yet. Wait a moment, then try again."
    case .alreadyIssued: "This letter has been issued already."
    case .alreadyOwned: "This application is tied to an account already."
    case .alreadyReceived: "The receipt of this letter has been confirmed already."
    case .before(let moment):
      "The server's clock is behind the last record (\(time.dateAndTime(moment))). Tell the administrator."
    }
  }

  private static func at(_ stage: Stage, _ names: SiteNames) -> String {
    switch stage {
    case .atStep(let step): "The file is at \(names.desk(step))."
    case .returned: "The applicant is mending the file."
    case .approved: "The application is approved and waits for its signature."
    case .issued: "The letter has been issued."
    case .handedOver: "The letter has been handed over."
    case .refused: "The application has been refused."
    case .withdrawn: "The applicant has withdrawn the application."
    case .void: "The letter's number has been voided."
    }
  }

  static func list(_ items: [String]) -> String { Enumeration.text(items, last: " and ") }
}
