import Casework
import WorkingTime

/// A message that has to go out, written in the same commit as the event that it tells of. A worker carries it away;
/// it goes out at least once, always under the same ``messageID``.
public struct OutboxMessage: Hashable, Sendable, Codable {
  public enum Channel: String, Hashable, Sendable, Codable, CaseIterable {
    /// By SMTP; ``OutboxMessage/address`` is a mailbox (RFC 5321, 4.1.2).
    case email
    /// A POST to the office's gateway; ``OutboxMessage/address`` is a telephone number.
    case webhook
  }

  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    case waiting, sent
    /// Tried as often as it may be; an administrator decides.
    case dead
    /// Given up by an administrator.
    case dropped
  }

  /// A hash of what makes it unique: the same reason gives the same id, whoever writes it.
  public let id: String
  public let office: OfficeID
  public let caseID: CaseID
  /// Of the event that it tells of.
  public let version: Int
  /// `submitted`, `returned`, `reminder-80` …
  public let kind: String
  public let channel: Channel
  public let address: String
  public let subject: String
  public let body: String
  /// RFC 5322, 3.6.4, with its angle brackets.
  public let messageID: String
  public let created: Moment
  public var state: State
  /// Attempts that failed since it was written or sent again.
  public var attempts: Int
  /// Not before this.
  public var nextAttempt: Moment
  /// When it was sent, died or was given up.
  public var settled: Moment?
  public var lastError: String?

  /// A new message; there is one for each case, version, kind, channel and address.
  /// - Parameter domain: of the sender, for the ``messageID``.
  public init(
    office: OfficeID, caseID: CaseID, version: Int, kind: String, channel: Channel, address: String, subject: String,
    body: String, domain: String, created: Moment
  ) {
    let reason = [office.rawValue, caseID.rawValue, String(version), kind, channel.rawValue, address]
    id = String(Chain.sha256(Array(reason.map { "\($0.utf8.count):\($0)" }.joined().utf8)).hex.prefix(32))
    self.office = office
    self.caseID = caseID
    self.version = version
    self.kind = kind
    self.channel = channel
    self.address = address
    self.subject = subject
    self.body = body
    messageID = "<\(id)@\(domain)>"
    self.created = created
    state = .waiting
    attempts = 0
    nextAttempt = created
  }

  /// As a store has it.
  public init(
    id: String, office: OfficeID, caseID: CaseID, version: Int, kind: String, channel: Channel, address: String,
    subject: String, body: String, messageID: String, created: Moment, state: State, attempts: Int,
    nextAttempt: Moment, settled: Moment?, lastError: String?
  ) {
    self.id = id
    self.office = office
    self.caseID = caseID
    self.version = version
    self.kind = kind
    self.channel = channel
    self.address = address
    self.subject = subject
    self.body = body
    self.messageID = messageID
    self.created = created
    self.state = state
    self.attempts = attempts
    self.nextAttempt = nextAttempt
    self.settled = settled
    self.lastError = lastError
  }
}

/// What became of an attempt to send a message.
public enum Delivery: Hashable, Sendable {
  case sent
  /// Not now: again at this moment.
  case postponed(until: Moment, error: String)
  /// Not any more.
  case failed(error: String)
}

/// Something that is decided once for a case, by whichever server comes first: a reminder, a date that was told.
public struct Notice: Hashable, Sendable, Codable {
  public let office: OfficeID
  public let caseID: CaseID
  /// What is decided, such as `step:1795485600000:80`; one of its kind for each case.
  public let key: String
  /// What was decided.
  public let value: String
  public let at: Moment

  public init(office: OfficeID, caseID: CaseID, key: String, value: String, at: Moment) {
    self.office = office
    self.caseID = caseID
    self.key = key
    self.value = value
    self.at = at
  }
}
