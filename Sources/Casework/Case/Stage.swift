/// Where a case stands. Drafts are not cases yet; a desk's own label comes from the procedure's file.
public enum Stage: Hashable, Sendable, Codable {
  case atStep(StepID)
  /// With the applicant, who mends.
  case returned
  /// Numbered and dated, waiting for its signature.
  case approved
  case issued
  case handedOver
  case refused
  case withdrawn
  /// Ended together with its number, by a program that knew no other way; nothing ends so any more.
  case void

  /// Nothing can happen any more, but for papers that follow.
  public var isClosed: Bool {
    switch self {
    case .refused, .withdrawn, .void, .handedOver: true
    case .atStep, .returned, .approved, .issued: false
    }
  }
}

/// One stay of the file at a step.
public struct Visit: Hashable, Sendable, Codable {
  public enum Outcome: String, Hashable, Sendable, Codable {
    case done, sentBack, returned, ended
    /// The case went on under another edition of the procedure.
    case moved
  }

  public let step: StepID
  public let entered: Int64
  public internal(set) var left: Int64?
  public internal(set) var outcome: Outcome?
  public internal(set) var by: AccountID?
}

/// A letter from its number to its signed bytes.
public struct LetterRecord: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable {
    case permit, refusal
  }

  /// On the way from the draft to the letter.
  public enum Signing: Hashable, Sendable, Codable {
    /// SHA-256 of the certificate by which it is wanted.
    case requested(certificate: Digest)
    /// These bytes came, and are not judged yet.
    case received(Digest)
  }

  public let kind: Kind
  public let numbering: Numbering
  public let approver: AccountID?
  /// By which the approver acted in another's post.
  public let mandate: MandateID?
  /// The typeset bytes, before signing.
  public internal(set) var draft: Digest?
  /// How far the signature is that was asked for last.
  public internal(set) var signing: Signing?
  /// The signed bytes, once validated.
  public internal(set) var signed: Digest?
  /// Files that begin with the signed bytes and prove more, oldest first.
  public internal(set) var raised: [Digest] = []

  /// The file to hand out.
  public var newest: Digest? { raised.last ?? signed }
  /// Every file that is this letter, oldest first.
  public var files: [Digest] { (signed.map { [$0] } ?? []) + raised }
}
