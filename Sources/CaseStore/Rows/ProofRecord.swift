import Casework
import WorkingTime

/// A document that proves a qualification, as it was entered for an account.
public struct ProofRecord: Hashable, Sendable, Codable {
  public let office: OfficeID
  public let id: String
  public let account: AccountID
  public let proof: Proof
  /// Of the diploma or the decree, as printed.
  public let number: String
  public let date: CivilDate
  /// Its scan, among ``CaseID/staffPapers``, where one was attached.
  public let scan: Digest?
  public let entered: Moment
  /// When it was taken back.
  public internal(set) var withdrawn: Moment?

  public init(
    office: OfficeID, id: String, account: AccountID, proof: Proof, number: String, date: CivilDate, scan: Digest?,
    entered: Moment, withdrawn: Moment? = nil
  ) {
    self.office = office
    self.id = id
    self.account = account
    self.proof = proof
    self.number = number
    self.date = date
    self.scan = scan
    self.entered = entered
    self.withdrawn = withdrawn
  }
}
