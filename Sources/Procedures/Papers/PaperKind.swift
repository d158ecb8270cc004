/// The papers that the files word.
public enum PaperKind: String, Hashable, Sendable, CaseIterable {
  case letter, refusal, applicationLetter, assessment, receipt, handover

  /// The file in the procedure's or the office's folder.
  public var path: String {
    switch self {
    case .letter: "letter.yaml"
    case .refusal: "refusal.yaml"
    case .applicationLetter: "application-letter.yaml"
    case .assessment: "assessment.yaml"
    case .receipt: "papers/receipt.yaml"
    case .handover: "papers/handover.yaml"
    }
  }

  /// Whoever signs it is known only on that day, and may act for another (*Plh.*): no name, post or number of an official
  /// may be written out in its signature.
  var isSignedByOfficial: Bool {
    switch self {
    case .letter, .refusal: true
    case .applicationLetter, .assessment, .receipt, .handover: false
    }
  }

  /// The names without which it would be worthless: a letter that nobody could number, date or check.
  var mustName: [String] {
    switch self {
    case .letter, .refusal: ["number", "date", "signer.name", "signer.position", "checkAddress"]
    case .applicationLetter: []
    case .assessment: ["number", "date", "amount", "dueOn"]
    case .receipt: ["applicationNumber", "trackingCode"]
    case .handover: ["number", "recipient.name"]
    }
  }
}

/// The lists that a paper may go through.
public enum PaperList: String, Hashable, Sendable, CaseIterable {
  /// The requirements of this application: `no`, `name`, `state`, `note`.
  case requirements
  /// Why an application is refused, a text each: `text`.
  case reasons
  /// What the office's file names for carbon copies: `text`.
  case copies
  /// Who has verified the application at the steps with `paraf`: `no`, `desk`, `name`, `initials`, `date`.
  case initials

  /// What each member has.
  public var memberNames: [String] {
    switch self {
    case .requirements: ["no", "name", "state", "note"]
    case .reasons, .copies: ["no", "text"]
    case .initials: ["no", "desk", "name", "initials", "date"]
    }
  }
}
