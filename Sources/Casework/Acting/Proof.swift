/// What a document proves of an officer, of the qualifications in the head of the SOP's form. What no document proves,
/// such as being thorough, is shown to people and enforced nowhere.
public enum Proof: Hashable, Sendable, Codable {
  /// Ijazah.
  case education(Education)
  /// A decree that appoints to the post behind this role.
  case appointment(RoleID)
  /// A decree that makes a member of the team behind this role.
  case membership(RoleID)
}

/// Levels of education, lowest first.
public enum Education: Int, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// SMA and its equals.
  case secondary = 1
  /// Diploma III.
  case diploma
  /// Sarjana (S1) and Diploma IV.
  case bachelor
  /// Magister (S2).
  case master
  /// Doktor (S3).
  case doctor

  public static func < (a: Education, b: Education) -> Bool { a.rawValue < b.rawValue }
}

/// What a desk asks to be proven of whoever acts there.
public enum Demand: Hashable, Sendable, Codable {
  case education(atLeast: Education)
  /// To the post of the desk's own role.
  case appointment
  /// Of the team of the desk's own role.
  case membership

  /// - Parameter isDeputy: acts by a mandate, whose decree then stands for the one that appoints; what a person has
  ///   learnt, or of which team he is, it cannot stand for.
  public func isMet(by proofs: Set<Proof>, as role: RoleID, isDeputy: Bool = false) -> Bool {
    switch self {
    case .education(let least):
      proofs.contains { if case .education(let reached) = $0 { reached >= least } else { false } }
    case .appointment: isDeputy || proofs.contains(.appointment(role))
    case .membership: proofs.contains(.membership(role))
    }
  }
}
