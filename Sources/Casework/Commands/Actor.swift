/// Who gives a command, as far as a decision depends on it.
public enum Actor: Hashable, Sendable {
  case officer(Officer)
  /// Says who works on which file (atasan); decides nothing about a file's merits.
  case supervisor(AccountID)
  case applicant(Applicant)
  /// The program itself, following up on a decision.
  case system
  /// Puts procedures into force; decides nothing about a file's merits.
  case administrator(AccountID)

  /// How the applicant is known to be the applicant.
  public enum Applicant: Hashable, Sendable {
    case account(AccountID)
    /// Knows the number and the code on the receipt, of a case that no account owns.
    case receiptCode
    /// Stands at the counter; this officer enters what is said.
    case counter(Officer)
  }
}

/// Who did something, as the journal keeps it.
public enum Doer: Hashable, Sendable, Codable {
  case officer(AccountID, as: RoleID)
  /// An officer at another's desk, on the strength of a mandate.
  case deputy(AccountID, as: RoleID, under: MandateID)
  case applicant(AccountID)
  case receiptHolder
  case counter(AccountID)
  /// The same by an officer who is at the counter on the strength of a mandate.
  case counterDeputy(AccountID, under: MandateID)
  case system
  case administrator(AccountID)
  case supervisor(AccountID)

  /// The officer or applicant account, if there is one.
  public var account: AccountID? {
    switch self {
    case .officer(let id, _), .deputy(let id, _, _), .applicant(let id), .counter(let id), .counterDeputy(let id, _),
      .administrator(let id), .supervisor(let id):
      id
    case .receiptHolder, .system: nil
    }
  }

  /// The desk's authority that was used, one's own or by a mandate.
  public var role: RoleID? {
    switch self {
    case .officer(_, let role), .deputy(_, let role, _): role
    case .applicant, .receiptHolder, .counter, .counterDeputy, .system, .administrator, .supervisor: nil
    }
  }

  /// The mandate that was used; nil for one's own right.
  public var mandate: MandateID? {
    switch self {
    case .deputy(_, _, let mandate), .counterDeputy(_, let mandate): mandate
    case .officer, .applicant, .receiptHolder, .counter, .system, .administrator, .supervisor: nil
    }
  }
}
