import Casework

/// What must be true of every single step that a case takes, whatever the command was.
enum HouseRules {
  /// - Returns: what is wrong with the step, in words, or nothing.
  static func complaint(_ before: PermitCase, _ event: Event, _ after: PermitCase, _ workflow: Workflow) -> String? {
    if after.version != before.version + 1 { return "the version does not rise by one" }
    if before.stage.isClosed && !isFollowUp(event.fact) && !(before.stage == .refused && event.fact.givesNumber) {
      return "a closed case took more than a follow-up"
    }
    if case .numberVoided = event.fact {
      if before.letter?.signed != nil { return "an issued letter's number ended as void" }
      if after.voided != before.letter || after.letter != nil { return "a void number is not kept as such" }
    } else if let letter = before.letter, after.letter?.numbering != letter.numbering {
      return "a given number was lost"
    }
    if case .issued(let digest, _) = event.fact, before.letter?.signing != .received(digest) {
      return "a letter came out whose bytes had not come in"
    }
    if case .refusalIssued(let digest) = event.fact, before.letter?.signing != .received(digest) {
      return "a refusal letter came out whose bytes had not come in"
    }
    if case .signatureReceived = event.fact, before.letter?.draft == nil { return "a signature of no draft" }
    if let letter = before.letter, event.fact.givesNumber {
      if letter.signed != nil { return "a signed letter was numbered again" }
      if letter.kind != after.letter?.kind { return "a letter became one of another kind" }
      if letter.approver == event.by.account { return "an official approved twice" }
    }
    if let signed = before.letter?.signed, after.letter?.signed != signed { return "a signed letter was changed" }
    switch event.by {
    case .officer(let account, let role), .deputy(let account, let role, _):
      guard let step = before.currentStep(in: workflow), step.role == role else { return "not that officer's desk" }
      if case .claimed = event.fact { return nil }
      if let holder = before.holder, holder != account { return "held by \(holder), decided by \(account)" }
      if !isOfficers(event.fact) { return "an officer did what is the applicant's or the program's" }
    case .applicant(let account):
      if account != before.owner { return "done by an applicant whose case it is not" }
      if !isApplicants(event.fact) { return "an applicant did what is the office's" }
    case .supervisor:
      switch event.fact {
      case .assigned, .claimEnded(_, _, .supervisor): break
      default: return "a supervisor decided about a file"
      }
    case .administrator:
      guard case .moved = event.fact else { return "an administrator decided about a file" }
    case .receiptHolder where before.owner != nil: return "done by a receipt's code in an account's stead"
    case .receiptHolder, .counter, .counterDeputy:
      if !isApplicants(event.fact) { return "an applicant did what is the office's" }
    case .system:
      switch event.fact {
      case .drafted, .signatureRequested, .signatureReceived, .signatureRejected, .issued, .refusalIssued,
        .letterRaised,
        .claimEnded:
        break
      default: return "the program decided by itself"
      }
    }
    return nil
  }

  private static func isFollowUp(_ fact: Fact) -> Bool {
    switch fact {
    case .received, .drafted, .signatureRequested, .signatureReceived, .signatureRejected, .refusalIssued,
      .letterRaised, .tied:
      true
    default: false
    }
  }

  private static func isApplicants(_ fact: Fact) -> Bool {
    switch fact {
    case .submitted, .resubmitted, .withdrawn, .withdrawnAtCounter, .received, .tied: true
    default: false
    }
  }

  private static func isOfficers(_ fact: Fact) -> Bool {
    switch fact {
    case .claimed, .released, .checked, .verified, .scanAttached, .sentBack, .approved, .refused, .numberVoided,
      .handedOver:
      true
    default: false
    }
  }
}

extension Fact {
  fileprivate var givesNumber: Bool {
    switch self {
    case .approved, .refused: true
    default: false
    }
  }
}
