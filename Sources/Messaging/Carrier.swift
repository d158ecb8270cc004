/// One message on its way out. The same message is the same bytes each time it is carried.
public struct Parcel: Hashable, Sendable {
  /// Stays the same for a message, however often it is carried.
  public let id: String
  /// RFC 5322, 3.6.4, with its angle brackets.
  public let messageID: String
  public let kind: String
  /// A mailbox, or a telephone number such as `+62812…`.
  public let address: String
  public let subject: String
  public let text: String
  /// When it was written, in milliseconds since 1970 UTC.
  public let created: Int64

  public init(
    id: String, messageID: String, kind: String, address: String, subject: String, text: String, created: Int64
  ) {
    self.id = id
    self.messageID = messageID
    self.kind = kind
    self.address = address
    self.subject = subject
    self.text = text
    self.created = created
  }
}

/// Takes messages out of the house: at least once each, never waiting longer than a time of its own.
public protocol Carrier: Sendable {
  /// - Throws: ``CarrierFailure``; afterwards the message may or may not have arrived.
  func carry(_ parcel: Parcel) async throws(CarrierFailure)
}

/// Why a message did not go out. The words are for administrators, and name nobody.
public enum CarrierFailure: Error, Hashable, Sendable {
  /// Worth another attempt: nobody answered, or somebody said "later", or a setting of ours is not right.
  case temporary(String)
  /// This message will never be taken.
  case permanent(String)

  public var reason: String {
    switch self {
    case .temporary(let reason), .permanent(let reason): reason
    }
  }
}
