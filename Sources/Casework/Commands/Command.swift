import WorkingTime

/// What somebody wants done with a case. A command yields facts or a ``Refusal``.
public enum Command: Hashable, Sendable {
  case claim(takeOver: Bool)
  case release
  /// Gives the file to another officer, or with nil back to the queue.
  case reassign(to: Officer?)
  /// Puts the file back into the queue in its holder's stead.
  case endClaim(of: AccountID, ClaimEnd)
  case check([RequirementID: CompletenessVerdict], then: Decision)
  case verify([GroupID: GroupVerdict], validated: Bool, then: Decision)
  case attachScan(RequirementID, Digest)
  /// Makes the appointment of a visit, or moves it.
  case appoint(Moment)
  /// Puts a report of the visit on the file and signs it; a report before it loses its signatures.
  case reportVisit(VisitReport)
  /// Signs the report that is on the file.
  case signVisitReport(VisitReport)
  /// Ends a visit whose report finds fault: back to a desk, or to the applicant with what to mend.
  case closeVisit(Decision)
  case assess(Assessment)
  case recordPayment(Payment)
  case recordRefund(Payment)
  case sendBack(to: StepID)
  case approve(Numbering)
  case refuse(Numbering)
  case recordDraft(Digest)
  /// A signature by that certificate is about to be asked for.
  case recordRequest(certificate: Digest)
  case recordSigned(Digest)
  case recordRejected(Digest)
  case recordLetter(Digest)
  /// A file that begins with the issued letter's bytes and proves more.
  case recordRaised(Digest)
  /// Ends the number of a letter that is not issued yet; the application goes on.
  case void
  /// - Parameter writers: the staff who had a hand in what is handed in.
  case resubmit(Content, writers: Set<AccountID> = [])
  case withdraw
  /// At the counter, where an officer acts for the applicant: by the signed request, whose bytes are kept.
  case withdrawAtCounter(request: Digest)
  /// Ends a proposal of the office's own that is not followed.
  case declineProposal
  case handOver(HandOverForm)
  case confirmReceipt
  /// By whoever has the receipt. That it is no account of the office's staff is the caller's to see to.
  case tieToAccount(AccountID)
  /// The letter's life ends because of another letter.
  case endLetter(LetterEnding)
  /// Goes on under other editions, whose workflow the decision is made in. `with` is what the case has, as the new
  /// procedure divides it; `asking` is what a case that is with the applicant is to be mended in from now on.
  case move(to: Editions, with: Content, asking: [Mend])
}

/// What a checking or verifying desk does after marking.
public enum Decision: Hashable, Sendable {
  case keep
  case forward
  case sendBack(to: StepID)
  case returnToApplicant([Mend])
}

/// The number and date of a letter, taken in the same commit, and the hash of the data that it will say.
public struct Numbering: Hashable, Sendable, Codable {
  /// As printed.
  public let number: String
  /// `2026-11-23`, the office's local date.
  public let date: String
  public let data: Digest

  public init(number: String, date: String, data: Digest) {
    self.number = number
    self.date = date
    self.data = data
  }
}

/// In which form the letter was handed over.
public enum HandOverForm: String, Hashable, Sendable, Codable, CaseIterable {
  case electronic
  /// A printed copy of the electronic document, with its QR.
  case printed
  case both
}

/// What opens a case.
public struct Submission: Hashable, Sendable {
  public let number: String
  public let editions: Editions
  public let kind: String
  /// Nil for a person at the counter without an account.
  public let owner: AccountID?
  public let content: Content
  /// The letter that this application is about: renewed, changed, moved, ended or copied.
  public let earlier: EarlierLetter?
  /// The staff who had a hand in it, as the draft remembers them.
  public let writers: Set<AccountID>

  public init(
    number: String, editions: Editions, kind: String, owner: AccountID?, content: Content,
    earlier: EarlierLetter? = nil, writers: Set<AccountID> = []
  ) {
    self.number = number
    self.editions = editions
    self.kind = kind
    self.owner = owner
    self.content = content
    self.earlier = earlier
    self.writers = writers
  }
}

/// The files, by their hash, that a case is judged by from its first event on.
public struct Editions: Hashable, Sendable, Codable {
  public let procedure: Digest
  public let office: Digest

  public init(procedure: Digest, office: Digest) {
    self.procedure = procedure
    self.office = office
  }
}
