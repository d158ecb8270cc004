import Casework
import WorkingTime

/// An application not yet submitted, or the mending of a returned one. Ends by itself; never journalled.
public struct Draft: Hashable, Sendable, Codable {
  public let office: OfficeID
  /// The case's id from the beginning, under which its documents are kept.
  public let id: CaseID
  /// Nil at the counter for a person without an account.
  public var owner: AccountID?
  /// The officer at the counter who keeps it; nil online.
  public var counter: AccountID?
  public var procedure: ProcedureID
  public var kind: String
  public var values: [FieldID: String]
  public var evidence: [RequirementID: Evidence]
  /// Sections that were saved without a problem.
  public var doneGroups: [GroupID]
  /// The procedure's edition that was in force when it was begun; nil in a draft that mends a returned case.
  public var edition: Digest?
  /// The staff who began it, typed or uploaded something of it: whoever has done so does not judge it later.
  public var writers: Set<AccountID>
  public var updated: Moment
  public var expires: Moment

  public init(
    office: OfficeID, id: CaseID, owner: AccountID?, counter: AccountID?, procedure: ProcedureID, kind: String,
    values: [FieldID: String] = [:], evidence: [RequirementID: Evidence] = [:], doneGroups: [GroupID] = [],
    edition: Digest? = nil, writers: Set<AccountID> = [], updated: Moment, expires: Moment
  ) {
    self.office = office
    self.id = id
    self.owner = owner
    self.counter = counter
    self.procedure = procedure
    self.kind = kind
    self.values = values
    self.evidence = evidence
    self.doneGroups = doneGroups
    self.edition = edition
    self.writers = writers
    self.updated = updated
    self.expires = expires
  }
}
