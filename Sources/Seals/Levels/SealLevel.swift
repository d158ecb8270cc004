/// The levels of PAdES baseline signatures (ETSI EN 319 142-1, 6).
public enum SealLevel: String, Hashable, Sendable, Comparable, CaseIterable {
  /// Signed.
  case b = "B-B"
  /// A timestamp proves when, at the latest.
  case t = "B-T"
  /// The file carries what proves that the certificates were in force.
  case lt = "B-LT"
  /// A timestamp over that keeps the proof when algorithms and certificates age.
  case lta = "B-LTA"

  public static func < (left: SealLevel, right: SealLevel) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
