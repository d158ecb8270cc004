import Casework
import WorkingTime

/// Somebody who signs in.
public struct Account: Hashable, Sendable, Codable {
  public let office: OfficeID
  public let id: AccountID
  /// A user name, an e-mail address in lower case, or a phone number as +62…; unique in the office.
  public var login: String
  public var name: String
  /// A libsodium password string (Argon2id).
  public var passwordHash: String
  /// Desks; empty for applicants, administrators and auditors.
  public var roles: [RoleID]
  public var isOfficer: Bool
  public var isAdministrator: Bool
  public var isAuditor: Bool
  public var isDisabled: Bool
  public var mustChangePassword: Bool
  /// PKCS#12 of a signing official, as imported; the passphrase is never kept.
  public var signingKey: [UInt8]?
  public var created: Moment

  public init(
    office: OfficeID, id: AccountID, login: String, name: String, passwordHash: String, roles: [RoleID] = [],
    isOfficer: Bool = false, isAdministrator: Bool = false, isAuditor: Bool = false, isDisabled: Bool = false,
    mustChangePassword: Bool = false, signingKey: [UInt8]? = nil, created: Moment
  ) {
    self.office = office
    self.id = id
    self.login = login
    self.name = name
    self.passwordHash = passwordHash
    self.roles = roles
    self.isOfficer = isOfficer
    self.isAdministrator = isAdministrator
    self.isAuditor = isAuditor
    self.isDisabled = isDisabled
    self.mustChangePassword = mustChangePassword
    self.signingKey = signingKey
    self.created = created
  }
}

/// A signed-in browser. The cookie holds 32 random bytes; the store only their hash.
public struct Session: Hashable, Sendable, Codable {
  public let token: Digest
  public let office: OfficeID
  /// Nil for a browser that knows only a receipt's code.
  public var account: AccountID?
  /// The case that a receipt's code opened.
  public var receiptCase: CaseID?
  public let csrf: String
  public var expires: Moment

  public init(
    token: Digest, office: OfficeID, account: AccountID?, receiptCase: CaseID? = nil, csrf: String, expires: Moment
  ) {
    self.token = token
    self.office = office
    self.account = account
    self.receiptCase = receiptCase
    self.csrf = csrf
    self.expires = expires
  }
}

/// Failed attempts on one key (an account, an address, a receipt number).
public struct Throttle: Hashable, Sendable, Codable {
  public var failures: Int
  /// No attempt is looked at before this.
  public var until: Moment

  public init(failures: Int, until: Moment) {
    self.failures = failures
    self.until = until
  }
}
