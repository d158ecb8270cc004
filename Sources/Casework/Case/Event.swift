import WorkingTime

/// A fact with who, when and the words that go with it.
public struct Event: Hashable, Sendable, Codable {
  /// 1 for the first event of a case.
  public let version: Int
  public let at: Moment
  public let by: Doer
  public let fact: Fact
  public let payload: Payload

  public init(version: Int, at: Moment, by: Doer, fact: Fact, payload: Payload = Payload()) {
    self.version = version
    self.at = at
    self.by = by
    self.fact = fact
    self.payload = payload
  }
}

/// What is personal or free text. It can be erased, and everything still decides and verifies.
public struct Payload: Hashable, Sendable, Codable {
  /// The form's values after this event.
  public var values: [FieldID: String]?
  /// Notes by ``Mend/key``, requirement or group.
  public var notes: [String: String]?
  /// A reason, or words for the history.
  public var text: String?
  /// Named details: who received the letter, which identity was seen.
  public var details: [String: String]?

  public init(
    values: [FieldID: String]? = nil, notes: [String: String]? = nil, text: String? = nil,
    details: [String: String]? = nil
  ) {
    self.values = values
    self.notes = notes
    self.text = text
    self.details = details
  }
}
