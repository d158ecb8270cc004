import Casework
import WorkingTime

/// How the office deals out work (`penugasan`).
public struct Staffing: Hashable, Sendable {
  /// A claimed file with which nothing was done for so long goes back into the queue; nil: never.
  public let idleClaims: ServiceTime?
  /// Accounts of those who may say who works on which file.
  public let supervisors: [AccountID]

  public static let none = Staffing(idleClaims: nil, supervisors: [])
}

/// How the block under a letter reads when somebody signs in another's post, in mustache: `{{position}}` is the post,
/// `{{holder.position}}` the signer's own; a line each.
public struct MandateWords: Hashable, Sendable {
  public let blocks: [MandateKind: String]

  /// The lines above the name, most important first.
  public func template(_ kind: MandateKind) -> String? { blocks[kind] }
}
