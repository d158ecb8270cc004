/// What was handed in for one requirement.
public enum Evidence: Hashable, Sendable, Codable {
  /// A document in the store, by the SHA-256 of its bytes.
  case file(Digest)
  /// Paper seen at the counter. `sighting` is the submission (1, 2, …) with which it came in, so that paper brought
  /// later is other paper.
  case paper(sighting: Int)
  /// Paper and its scan, which an officer has compared.
  case scannedPaper(sighting: Int, Digest)

  /// Whether a mark given to `marked` still speaks of what is here now. A scan that was compared with the paper is
  /// the paper's content.
  public func isSameContent(as marked: Evidence) -> Bool {
    if self == marked { return true }
    if case .scannedPaper(let sighting, _) = self, marked == .paper(sighting: sighting) { return true }
    return false
  }

  public var file: Digest? {
    switch self {
    case .file(let digest), .scannedPaper(_, let digest): digest
    case .paper: nil
    }
  }

  public var isOnlyPaper: Bool { file == nil }

  /// The submission with which the paper came in; nil for what never was paper.
  public var sighting: Int? {
    switch self {
    case .file: nil
    case .paper(let sighting), .scannedPaper(let sighting, _): sighting
    }
  }
}

/// Everything that desks judge, in a form that decides without telling anything personal.
public struct Content: Hashable, Sendable, Codable {
  /// A digest of each group's values, salted per case.
  public var groups: [GroupID: Digest]
  /// The values of the fields that conditions name; choices only.
  public var choices: [FieldID: String]
  public var evidence: [RequirementID: Evidence]

  public init(groups: [GroupID: Digest], choices: [FieldID: String] = [:], evidence: [RequirementID: Evidence]) {
    self.groups = groups
    self.choices = choices
    self.evidence = evidence
  }
}
