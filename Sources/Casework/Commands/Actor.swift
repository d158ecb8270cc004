/// Who gives a command, as far as a decision depends on it.
public enum Actor: Hashable, Sendable {
  /// An officer and the roles held at this moment.
  case officer(AccountID, roles: Set<RoleID>)
  case applicant(Applicant)
  /// The program itself, following up on a decision.
  case system

  /// How the applicant is known to be the applicant.
  public enum Applicant: Hashable, Sendable {
    case account(AccountID)
    /// Knows the number and the code on the receipt, of a case that no account owns.
    case receiptCode
    /// Stands at the counter; this officer enters what is said.
    case counter(AccountID, roles: Set<RoleID>)
  }
}

/// Who did something, as the journal keeps it.
public enum Doer: Hashable, Sendable, Codable {
  case officer(AccountID, as: RoleID)
  case applicant(AccountID)
  case receiptHolder
  case counter(AccountID)
  case system

  /// The officer or applicant account, if there is one.
  public var account: AccountID? {
    switch self {
    case .officer(let id, _), .applicant(let id), .counter(let id): id
    case .receiptHolder, .system: nil
    }
  }
}
