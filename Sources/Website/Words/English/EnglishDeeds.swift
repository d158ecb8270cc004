import Casework
import Office

enum EnglishDeeds {
  static func text(_ fact: Fact, _ names: SiteNames) -> String {
    switch fact {
    case .submitted: "submitted"
    case .claimed: "taken"
    case .released: "released"
    case .assigned(_, _, let officer): "reassigned" + (names.person(officer).map { " to \($0)" } ?? "")
    case .claimEnded(_, _, .idle): "put back into the queue, since nothing was done with it"
    case .claimEnded(_, _, .leave): "put back into the queue, since its holder is on leave"
    case .claimEnded(_, _, .deputised): "put back into the queue, since somebody acts in its holder's post (Plh.)"
    case .claimEnded(_, _, .mandate): "put back into the queue, since its holder's mandate has ended"
    case .claimEnded(_, _, .desk): "put back into the queue, since its holder is at this desk no more"
    case .claimEnded(_, _, .supervisor): "taken back into the queue by a supervisor"
    case .checked(_, _, let outcome), .verified(_, _, _, let outcome), .visitClosed(_, let outcome):
      text(outcome, names)
    case .appointed: "given an appointment for its visit"
    case .visitReported: "given its report of the visit"
    case .visitReportSigned: "given a signature on the report of its visit"
    case .assessed: "given its assessment"
    case .paid: "paid for"
    case .refunded: "given back what was paid too much"
    case .letterEnded(let ending):
      (ending.kind == .superseded ? "superseded by letter " : "revoked by letter ") + ending.by
    case .moved: "moved to a new edition of the procedure"
    case .dutyRelaxed(.ownEntry, _):
      "decided by who had a hand in entering it; the office relaxes the rule `masukan_sendiri`"
    case .dutyRelaxed(.ownCheck, _):
      "decided by who has checked it before; the office relaxes the rule `periksa_sendiri`"
    case .scanAttached(_, let requirement, _): "given a scan of \(names.requirement(requirement))"
    case .sentBack(_, let to): "sent back to \(names.desk(to))"
    case .resubmitted: "submitted again"
    case .approved: "approved"
    case .refused: "refused"
    case .drafted: "given its letter"
    case .signatureRequested: "sent to be signed"
    case .signatureReceived: "received back signed"
    case .signatureRejected: "not taken: its signature failed the checks"
    case .issued: "issued"
    case .refusalIssued: "given its refusal letter"
    case .letterRaised: "given further proof in its letter"
    case .voided: "given up with its number void"
    case .numberVoided: "given a void number; it goes on"
    case .handedOver: "handed over"
    case .received: "confirmed as received"
    case .withdrawn: "withdrawn"
    case .withdrawnAtCounter: "withdrawn at the counter, on the applicant's signed request"
    case .tied: "tied to an account"
    case .proposed: "proposed for revocation"
    case .proposalDeclined: "not approved as a proposal"
    }
  }

  private static func text(_ outcome: Outcome, _ names: SiteNames) -> String {
    switch outcome {
    case .kept: "marked"
    case .forwarded(let to): "forwarded to \(names.desk(to))"
    case .sentBack(let to): "sent back to \(names.desk(to))"
    case .returned: "returned to the applicant"
    }
  }

  static func doer(_ doer: Doer, _ names: SiteNames) -> String {
    switch doer {
    case .officer(let id, let role): person(id, names.role(role), names)
    case .deputy(let id, let role, let mandate): person(id, names.role(role, by: mandate), names)
    case .applicant: "the applicant"
    case .receiptHolder: "the holder of the receipt"
    case .counter(let id), .counterDeputy(let id, _):
      names.showsPersons ? names.person(id).map { "\($0) (counter)" } ?? "the counter" : "the counter"
    case .system: "the system"
    case .administrator(let id): names.showsPersons ? names.person(id) ?? "the administrator" : "the administrator"
    case .supervisor(let id):
      names.showsPersons ? names.person(id).map { "\($0) (supervisor)" } ?? "a supervisor" : "a supervisor"
    }
  }

  private static func person(_ id: AccountID, _ role: String, _ names: SiteNames) -> String {
    names.showsPersons ? names.person(id).map { "\($0) (\(role))" } ?? role : role
  }
}

enum EnglishHindrances {
  static func text(_ problem: OfficeProblem, _ names: SiteNames) -> String? {
    switch problem {
    case .noCase, .noDraft:
      "This application is no longer there, or not for you. A draft that rests long enough ends by itself."
    case .unfinished(let groups):
      "Not filled in completely: \(EnglishRefusals.list(groups.map(names.group))). Complete it first, then submit."
    case .documentsMissing(let ids):
      "Not uploaded yet: \(EnglishRefusals.list(ids.map(names.requirement))). Upload first, then submit."
    case .noSigningKey: "Your account has no signing key yet. Ask the administrator to import it."
    case .wrongPassphrase: "The passphrase does not open your key. Check capital and small letters, then try again."
    case .keyNotGood: "Your signing key cannot be used now. Ask the administrator to look at it."
    case .beingSigned: "This letter is being signed. Wait a moment, then reload."
    case .noTimestamp:
      "The timestamp authority gives no timestamp, so the letter is not issued. Sign again later; its number and date stay."
    case .revocationUnknown:
      "The issuer of your certificate does not say whether it was revoked, so the letter is not issued. Sign again later; its number and date stay."
    case .token(let trouble): EnglishTokenWords.text(trouble)
    case .letterNotGood(let fault): EnglishLetterFaults.text(fault)
    case .emptyRows(let labels):
      "This letter cannot be approved yet: \(EnglishRefusals.list(labels)) would be empty. Send the file back to be "
        + "completed, or ask the administrator to mend the letter's wording."
    case .signerUnknown:
      "The office's file does not have your name, post and NIP for the signature. Ask the administrator to add them to "
        + "officials.yaml."
    case .documentGone: "This document was not found in the storage. Tell the administrator."
    case .noProcedure: "There is no such service, or it is no longer open. The start page lists what there is."
    case .notComputable(.number(let field)):
      "The fee cannot be computed: \(names.field(field)) is no number. Send the file back to be mended."
    case .notComputable(.tariff(let field, _)):
      "The fee cannot be computed: there is no tariff for \(names.field(field)). Tell the administrator."
    case .notComputable: "The formula gives no sensible amount for this form. Tell the administrator."
    case .earlierLetter(let number, .unknown):
      "No letter \(number) was found for this name and NIK. Check the number; if your letter is older than this "
        + "service, come to the counter."
    case .earlierLetter(let number, .notIssued): "Letter \(number) has not been issued yet, so nothing can follow it."
    case .earlierLetter(let number, .proposed(let other)):
      "The revocation of letter \(number) was proposed already, under \(other); wait for the decision."
    case .earlierLetter(let number, .ended(let ending)):
      "Letter \(number) ended with letter \(ending.by). Use the latest one."
    case .noOffice, .noEdition, .brokenEdition, .noSeries, .overtaken, .refused: nil
    }
  }
}
