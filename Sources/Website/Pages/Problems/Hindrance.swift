import Casework
import Hummingbird
import Office

/// Which status of HTTP (RFC 9110, 15.5) a refusal has, for pages that let it through to the error page.
enum Hindrance {
  /// - Returns: nil for what is our own fault.
  static func status(of error: any Error) -> HTTPResponse.Status? {
    switch error {
    case let refusal as Refusal: of(refusal)
    case let problem as OfficeProblem: of(problem)
    case let refusal as AccountRefusal: of(refusal)
    case is IntakeRefusal: .unprocessableContent
    default: nil
    }
  }

  /// Whether the same person will meet it again.
  static func lasts(_ error: any Error) -> Bool {
    switch error {
    case OfficeProblem.refused(.ownWork), Refusal.ownWork: true
    default: false
    }
  }

  private static func of(_ refusal: Refusal) -> HTTPResponse.Status {
    switch refusal {
    case .notYourDesk, .unqualified, .mandateOver, .notSupervisor, .accountDisabled: .forbidden
    case .notYourCase, .unknownStep: .notFound
    case .needsSignedRequest, .unmarked, .unmarkedGroups, .failed, .failedGroups, .notValidated, .missing, .onlyOnPaper,
      .nothingToMend,
      .stillToMend, .missingGroups, .unknownRequirement, .unknownGroup, .noPaper, .appointmentPassed, .visitNotDue,
      .tooFewPhotos, .amountNotPositive, .paymentKnown, .refundTooLarge:
      .unprocessableContent
    case .onLeave, .deputised, .notNow, .notThisAct, .heldBy, .alreadyYours, .notHeld, .notComplete, .notVerified,
      .cannotReturnFromHere, .cannotSendBack, .changedUnasked, .alreadyScanned, .bytesDiffer, .noDraft, .noSignature,
      .signatureNotJudged, .alreadyIssued, .alreadyOwned, .alreadyReceived, .before, .ownWork, .noAppointment,
      .noVisitReport, .otherVisitReport, .alreadySigned, .visitPassed, .visitNotClosed, .visitNotSigned, .notAssessed,
      .notSettled, .letterEnded, .nothingToMove, .noLetterToEnd, .levyWithoutDesk:
      .conflict
    }
  }

  private static func of(_ problem: OfficeProblem) -> HTTPResponse.Status? {
    switch problem {
    case .noCase, .noDraft, .noProcedure: .notFound
    case .refused(let refusal): of(refusal)
    case .unfinished, .documentsMissing, .wrongPassphrase, .earlierLetter, .notComputable: .unprocessableContent
    case .overtaken, .noSigningKey, .keyNotGood, .beingSigned, .letterNotGood, .noTimestamp, .revocationUnknown, .token,
      .documentGone, .signerUnknown, .emptyRows:
      .conflict
    case .noOffice, .noEdition, .brokenEdition, .noSeries: nil
    }
  }

  private static func of(_ refusal: AccountRefusal) -> HTTPResponse.Status {
    switch refusal {
    case .tooManyAttempts: .tooManyRequests
    case .busy: .serviceUnavailable
    case .notAdministrator, .notSupervisor, .notAtCounter, .disabled: .forbidden
    case .unknownAccount, .unknownMandate, .unknownLeave, .unknownProof: .notFound
    default: .unprocessableContent
    }
  }
}
