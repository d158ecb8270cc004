/// What a completeness desk says of one requirement: both questions of the SOP's second step.
public struct CompletenessVerdict: Hashable, Sendable, Codable {
  /// Lengkap.
  public let complete: Bool
  /// Memenuhi syarat.
  public let acceptable: Bool

  public init(complete: Bool, acceptable: Bool) {
    self.complete = complete
    self.acceptable = acceptable
  }

  public static let passed = CompletenessVerdict(complete: true, acceptable: true)
  public var isPassed: Bool { complete && acceptable }
}

/// A verdict, the content that it is about, and when in the case's history it was given.
public struct CompletenessMark: Hashable, Sendable, Codable {
  public let verdict: CompletenessVerdict
  /// Nil when nothing was there to judge.
  public let evidence: Evidence?
  /// The event that carried it.
  public let version: Int
  public let by: AccountID
}

/// What a verifying desk says of one data group: sesuai or tidak sesuai, naming the fields if it can.
public enum GroupVerdict: Hashable, Sendable, Codable {
  case right
  case wrong(fields: [FieldID])

  public var isRight: Bool { self == .right }
}

public struct GroupMark: Hashable, Sendable, Codable {
  public let verdict: GroupVerdict
  public let data: Digest?
  public let version: Int
  public let by: AccountID
}

/// Validasi: the whole was confirmed, for this very revision of the content.
public struct Validation: Hashable, Sendable, Codable {
  public let contentRevision: Int
  public let version: Int
  public let by: AccountID
}

/// One thing that the applicant is asked to mend; why stands in the event's payload under ``key``.
public enum Mend: Hashable, Sendable, Codable {
  case document(RequirementID)
  case field(FieldID, in: GroupID)
  case group(GroupID)

  public var key: String {
    switch self {
    case .document(let id): "document.\(id)"
    case .field(let id, _): "field.\(id)"
    case .group(let id): "group.\(id)"
    }
  }

  public var group: GroupID? {
    switch self {
    case .document: nil
    case .field(_, let group), .group(let group): group
    }
  }
}
