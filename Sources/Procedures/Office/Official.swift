import Casework

/// Somebody who works at the office.
public struct Official: Hashable, Sendable, Identifiable {
  /// The name that the person signs in with.
  public let account: AccountID
  /// With titles before and after.
  public let name: String
  /// Jabatan, a line each, as it stands above a signature.
  public let position: [String]
  /// Pangkat and golongan.
  public let rank: String?
  /// Eighteen digits without spaces.
  public let nip: String?
  /// The desks at which this person may act.
  public let roles: [RoleID]
  public let isSigner: Bool
  public let signing: SignerChoice
  public let isAdministrator: Bool
  public let isAuditor: Bool
  /// Where reminders go; nil when this person wants none there.
  public let email: String?
  public let phone: String?
  /// Documents that prove qualifications; an account may have more.
  public let proofs: [OfficialProof]
  /// Only in an example office.
  public let examplePassword: String?

  public var id: AccountID { account }
}

/// A made-up applicant with an account.
public struct ExampleApplicant: Hashable, Sendable, Identifiable {
  public let account: AccountID
  public let name: String
  /// A phone number or an e-mail address, whichever the account is made with.
  public let contact: String
  public let password: String
  /// What this person's application says, by field.
  public let values: [FieldID: String]

  public var id: AccountID { account }
}
