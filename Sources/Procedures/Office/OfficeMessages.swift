import Casework

/// How an office sends messages, and whom it reminds. Passwords, keys and the gateway's address are no part of it: they
/// are settings of the server.
public struct OfficeMessages: Hashable, Sendable {
  /// Nil when it sends no e-mail.
  public let mail: MailSettings?
  /// Whether telephone numbers are written to, through a gateway.
  public let usesGateway: Bool
  /// Stands below every message.
  public let closing: String?
  /// Accounts of those whom ``ReminderRule/Recipient/supervisor`` means.
  public let supervisors: [AccountID]
  /// By percentage, lowest first.
  public let reminders: [ReminderRule]

  /// To an applicant for whom the counter has made a new password; nil: nobody is told.
  public let passwordReset: Text?

  /// In mustache.
  public struct Text: Hashable, Sendable {
    public let subject: String
    public let text: String
  }

  /// Whether anything can go out at all.
  public var hasChannel: Bool { mail != nil || usesGateway }
}

/// The server that takes the office's mail.
public struct MailSettings: Hashable, Sendable {
  public enum Security: String, Hashable, Sendable {
    case startTLS, tls
    /// Only to a server on the same machine.
    case none
  }

  public let host: String
  public let port: Int
  public let security: Security
  public let sender: String
  public let senderName: String
  /// Signs in with this name; the password is a setting of the server.
  public let user: String?
}

/// Whom to tell when so much of a step's time is over.
public struct ReminderRule: Hashable, Sendable {
  public enum Recipient: String, Hashable, Sendable {
    /// The officer who holds the file; everybody at the desk while nobody does.
    case holder
    /// Everybody who holds the desk's role.
    case desk
    case supervisor
    case applicant
  }

  /// Of the step's working time; 100 is its end.
  public let percent: Int
  public let recipients: [Recipient]
  public let subject: String
  /// In mustache; see ``PaperNames/reminder``.
  public let text: String
}
