import WorkingTime

/// An officer at one moment, as far as a decision depends on it: the desks held, by which right, and what stands in the
/// way of holding them today.
public struct Officer: Hashable, Sendable {
  public let account: AccountID
  /// The desks' authority held now, one's own and by mandate.
  public let roles: Set<RoleID>
  /// For roles held by a mandate only, the mandate.
  public let mandates: [RoleID: MandateID]
  /// What documents prove of this person.
  public let proofs: Set<Proof>
  /// The last day of the leave (cuti) that the person is on.
  public let leaveUntil: CivilDate?
  /// Of the person's own desks those in which somebody acts today (Plh.), and until when: one post has one official.
  public let deputised: [RoleID: CivilDate]

  public init(
    _ account: AccountID, roles: Set<RoleID>, mandates: [RoleID: MandateID] = [:], proofs: Set<Proof> = [],
    leaveUntil: CivilDate? = nil, deputised: [RoleID: CivilDate] = [:]
  ) {
    self.account = account
    self.roles = roles
    self.mandates = mandates
    self.proofs = proofs
    self.leaveUntil = leaveUntil
    self.deputised = deputised
  }

  /// - Throws: ``Refusal/notYourDesk(_:)``, ``Refusal/onLeave(until:)``, ``Refusal/deputised(until:)`` or
  ///   ``Refusal/unqualified(_:_:)``.
  func doer(at step: Step) throws(Refusal) -> Doer {
    guard let role = step.role, roles.contains(role) else { throw .notYourDesk(step.id) }
    if let leaveUntil { throw .onLeave(until: leaveUntil) }
    if let until = deputised[role] { throw .deputised(until: until) }
    let mandate = mandates[role]
    let lacking = step.demands.filter { !$0.isMet(by: proofs, as: role, isDeputy: mandate != nil) }
    guard lacking.isEmpty else { throw .unqualified(step.id, lacking) }
    return mandate.map { .deputy(account, as: role, under: $0) } ?? .officer(account, as: role)
  }
}

extension Actor {
  public static func officer(
    _ account: AccountID, roles: Set<RoleID>, mandates: [RoleID: MandateID] = [:], proofs: Set<Proof> = [],
    leaveUntil: CivilDate? = nil, deputised: [RoleID: CivilDate] = [:]
  ) -> Actor {
    .officer(
      Officer(
        account, roles: roles, mandates: mandates, proofs: proofs, leaveUntil: leaveUntil, deputised: deputised))
  }
}

extension Actor.Applicant {
  public static func counter(_ account: AccountID, roles: Set<RoleID>) -> Self {
    .counter(Officer(account, roles: roles))
  }
}
