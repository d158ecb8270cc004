import Casework
import Office

enum EnglishDeeds {
  static func text(_ fact: Fact, _ names: SiteNames) -> String {
    switch fact {
    case .submitted: "submitted"
    case .claimed: "taken"
    case .released: "released"
    case .checked(_, _, let outcome), .verified(_, _, _, let outcome): text(outcome, names)
    case .scanAttached(_, let requirement, _): "given a scan of \(names.requirement(requirement))"
    case .sentBack(_, let to): "sent back to \(names.desk(to))"
    case .resubmitted: "submitted again"
    case .approved: "approved"
    case .refused: "refused"
    case .drafted: "given its letter"
    case .issued: "issued"
    case .refusalIssued: "given its refusal letter"
    case .voided: "given up with its number void"
    case .handedOver: "handed over"
    case .received: "confirmed as received"
    case .withdrawn: "withdrawn"
    case .tied: "tied to an account"
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
    case .officer(let id, let role):
      names.showsPersons ? names.person(id).map { "\($0) (\(names.role(role)))" } ?? names.role(role) : names.role(role)
    case .applicant: "the applicant"
    case .receiptHolder: "the holder of the receipt"
    case .counter(let id):
      names.showsPersons ? names.person(id).map { "\($0) (counter)" } ?? "the counter" : "the counter"
    case .system: "the system"
    }
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
    case .letterNotGood: "The signature made did not pass its check, so the letter is not issued. Try once more."
    case .documentGone: "This document was not found in the storage. Tell the administrator."
    case .noProcedure: "There is no such service, or it is no longer open. The start page lists what there is."
    case .noOffice, .noEdition, .brokenEdition, .noSeries, .overtaken, .refused: nil
    }
  }
}
