import WorkingTime

/// The report of a visit, as far as it decides; its words are the event's payload, bound by their hash.
public struct VisitReport: Hashable, Sendable, Codable {
  public let visited: Moment
  /// Whether what was seen meets what is asked.
  public let meets: Bool
  /// Of the words, salted per case.
  public let findings: Digest
  /// Documents in the store.
  public let photos: [Digest]

  public init(visited: Moment, meets: Bool, findings: Digest, photos: [Digest]) {
    self.visited = visited
    self.meets = meets
    self.findings = findings
    self.photos = photos
  }
}

/// What has come of the visit of one step.
public struct Inspection: Hashable, Sendable, Codable {
  public internal(set) var appointment: Moment?
  /// How often the appointment was moved.
  public internal(set) var moves = 0
  public internal(set) var report: VisitReport?
  /// Who has signed this very report for this revision of the content, in the order of signing.
  public internal(set) var signers: [AccountID] = []
  /// The revision of the content that the signatures speak of.
  public internal(set) var contentRevision = 0

  /// Nothing has come of it yet.
  public static let none = Inspection()
}
