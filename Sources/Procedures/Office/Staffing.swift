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

/// What the office says about acting in another's post (`mandat`): how the block under a letter then reads, in mustache, with
/// `{{position}}` for the post and `{{holder.position}}` for the signer's own, a line each; and how long it may last.
public struct MandateRules: Hashable, Sendable {
  public let blocks: [MandateKind: String]
  /// Calendar days at most, the first and the last counted; what is not there has no limit.
  public let longest: [MandateKind: Int]

  /// The lines above the name, most important first.
  public func template(_ kind: MandateKind) -> String? { blocks[kind] }
}
