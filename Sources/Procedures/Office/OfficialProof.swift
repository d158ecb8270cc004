import Casework
import WorkingTime

/// A document that proves a qualification of an official.
public struct OfficialProof: Hashable, Sendable {
  public let proof: Proof
  /// Of the diploma or the decree, as printed.
  public let number: String
  public let date: CivilDate

  public init(_ proof: Proof, number: String, date: CivilDate) {
    self.proof = proof
    self.number = number
    self.date = date
  }
}
