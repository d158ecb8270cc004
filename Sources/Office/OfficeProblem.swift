import CaseStore
import Casework
import Procedures
import Seals
import WorkingTime

/// Why a use case does not happen, beyond what the case itself refuses.
public enum OfficeProblem: Error, Hashable, Sendable {
  case noOffice(OfficeID)
  case noProcedure(ProcedureID)
  case noEdition(Digest)
  /// The bytes kept do not have the hash under which they were kept.
  case brokenEdition(Digest)
  case noCase
  case noDraft
  /// Somebody did something else first: what, who and when.
  case overtaken(Overtaken)
  /// The case refuses, and says why.
  case refused(Refusal)
  /// These sections of the form have problems or were never filled in.
  case unfinished([GroupID])
  /// These needed documents are not there.
  case documentsMissing([RequirementID])
  case noSigningKey
  case wrongPassphrase
  case keyNotGood(String)
  /// Another signing of the same letter is under way.
  case beingSigned
  /// What was signed is not issued.
  case letterNotGood(LetterFault)
  /// The letter would have rows with nothing in them, by their labels.
  case emptyRows([String])
  /// The office's file does not know the person whose name would stand under the letter.
  case signerUnknown
  /// The timestamp authority gives none, and the office waits for it. The text is for operators.
  case noTimestamp(String)
  /// Nobody tells whether the official's certificate was revoked, and the office waits for it. The text is for operators.
  case revocationUnknown(String)
  /// What keeps a token from signing.
  case token(TokenTrouble)
  case noSeries(String)
  case documentGone(Digest)
  /// The letter that the application is about, by its number.
  /// What is owed cannot be computed from what the form says.
  case notComputable(Formula.Missing)
  case earlierLetter(String, EarlierLetterFault)
}

/// What happened to a case while somebody had an older page of it open.
public struct Overtaken: Hashable, Sendable {
  public let by: Doer
  public let at: Moment
  public let fact: Fact

  public init(by: Doer, at: Moment, fact: Fact) {
    self.by = by
    self.at = at
    self.fact = fact
  }
}
