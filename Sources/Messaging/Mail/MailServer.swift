/// Where mail is handed over, and as whom.
public struct MailServer: Hashable, Sendable {
  public enum Security: String, Hashable, Sendable {
    /// STARTTLS before anything else (RFC 3207); without it nothing is sent.
    case startTLS
    /// TLS from the first byte (RFC 8314).
    case tls
    /// For a server on the same machine.
    case none
  }

  public let host: String
  public let port: Int
  public let security: Security
  /// The address that the mail is from.
  public let sender: String
  public let senderName: String
  public let user: String?
  public let password: String?
  /// A PEM file of roots instead of the system's.
  public let roots: String?
  /// Milliseconds for one message, from the first byte to the last answer.
  public let timeLimit: Int

  public init(
    host: String, port: Int, security: Security, sender: String, senderName: String, user: String? = nil,
    password: String? = nil, roots: String? = nil, timeLimit: Int = 60_000
  ) {
    self.host = host
    self.port = port
    self.security = security
    self.sender = sender
    self.senderName = senderName
    self.user = user
    self.password = password
    self.roots = roots
    self.timeLimit = timeLimit
  }
}
