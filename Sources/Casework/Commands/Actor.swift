/// Who gives a command, as far as a decision depends on it.
public enum Actor: Hashable, Sendable {
  /// An officer and the roles held at this moment; for roles held by a mandate only, the mandate.
  case officer(AccountID, roles: Set<RoleID>, mandates: [RoleID: MandateID] = [:])
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
    case counter(AccountID, roles: Set<RoleID>)
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
  case system
  case administrator(AccountID)

  /// The officer or applicant account, if there is one.
  public var account: AccountID? {
    switch self {
    case .officer(let id, _), .deputy(let id, _, _), .applicant(let id), .counter(let id), .administrator(let id): id
    case .receiptHolder, .system: nil
    }
  }

  /// The desk's authority that was used, one's own or by a mandate.
  public var role: RoleID? {
    switch self {
    case .officer(_, let role), .deputy(_, let role, _): role
    case .applicant, .receiptHolder, .counter, .system, .administrator: nil
    }
  }
}
