/// Of which level (ETSI EN 319 142-1) an office's letters are, and where the proof for it comes from.
public struct SealingRule: Hashable, Sendable {
  public enum Level: String, Hashable, Sendable, CaseIterable {
    case b = "B-B"
    case t = "B-T"
    case lt = "B-LT"
    case lta = "B-LTA"
  }

  /// What to do when the timestamp authority, or whoever tells of revocations, does not answer.
  public enum WhenSilent: Hashable, Sendable {
    /// The letter is not issued; the official signs again later.
    case wait
    /// The letter is issued at B-B and raised later, by a revision behind its bytes.
    case issueFirst
  }

  public let level: Level
  /// Of the timestamp authority; nil at B-B alone.
  public let timestamps: String?
  /// PEM of the authority's root certificates, and of any that the office's own list lacks.
  public let roots: String
  public let whenSilent: WhenSilent

  public init(level: Level, timestamps: String?, roots: String, whenSilent: WhenSilent) {
    self.level = level
    self.timestamps = timestamps
    self.roots = roots
    self.whenSilent = whenSilent
  }

  /// Signed, and no more.
  public static let plain = SealingRule(level: .b, timestamps: nil, roots: "", whenSilent: .wait)
}
