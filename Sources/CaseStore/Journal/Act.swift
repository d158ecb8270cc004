import Casework
import WorkingTime

/// What happens around cases and is journalled: administration, access, exports, seals. Names and addresses of people
/// are payload.
public enum Act: Hashable, Sendable, Codable {
  case officeApplied(Digest)
  /// - Parameter from: the first moment of the day from which it is in force; nil for at once.
  case procedureAdopted(ProcedureID, Digest, from: Moment? = nil)
  /// Taken back before that moment, from which it would have been in force.
  case procedureWithdrawn(ProcedureID, Digest, from: Moment)
  case accountAdded(AccountID)
  case accountChanged(AccountID, roles: [RoleID], isDisabled: Bool)
  /// The decree's number, and what the post is called, go with it.
  case mandateGiven(MandateGrant)
  /// Before its last day.
  case mandateEnded(MandateID)
  case leaveEntered(String, AccountID, from: CivilDate, until: CivilDate)
  case leaveCancelled(String, AccountID)
  case proofEntered(String, AccountID, Proof, scan: Digest?)
  case proofWithdrawn(String, AccountID)
  case passwordReset(AccountID)
  case passwordChanged(AccountID)
  case keyImported(AccountID, certificate: Digest)
  /// A root certificate that letters are trusted by, by the SHA-256 of its DER.
  case rootTrusted(Digest)
  /// A key for the proofs in QR codes, by its name, and the first day whose letters it signs.
  case proofKeyMade(String, from: String)
  /// It proves nothing any more.
  case proofKeyGivenUp(String)
  case numberVoided(series: String, year: Int, Int)
  /// An official opened a key for these letters at once, and says which of them he has read.
  case pileSigned([CaseID], read: [CaseID], certificate: Digest)
  case signedIn
  case signInFailed
  case signedOut
  /// A document of a case was looked at (its page pictures) or its bytes were taken.
  case documentSeen(CaseID, Digest, downloaded: Bool)
  case caseSeen(CaseID)
  case letterTaken(CaseID, Digest)
  case exported(what: String)
  /// What an administrator did with a message that could not be sent.
  case messageDecided(CaseID, message: String, isSentAgain: Bool)
  case sealed(Seal)
}

/// What a mandate lets somebody do, for the journal.
public struct MandateGrant: Hashable, Sendable, Codable {
  public let id: MandateID
  public let kind: MandateKind
  public let role: RoleID
  public let holder: AccountID
  public let principal: AccountID?
  public let from: CivilDate
  public let until: CivilDate
  /// The decree's scan.
  public let scan: Digest

  public init(_ mandate: Mandate) {
    id = mandate.id
    kind = mandate.kind
    role = mandate.role
    holder = mandate.holder
    principal = mandate.principal
    from = mandate.from
    until = mandate.until
    scan = mandate.scan
  }
}

/// One record over all journals of an office: what a later check holds against the store.
public struct Seal: Hashable, Sendable, Codable {
  /// The office's local day.
  public let day: String
  /// SHA-256 over the lines `stream version hash`, sorted by stream, each ended by a line feed.
  public let heads: Digest
  public let journals: Int
  public let entries: Int
  /// The last number of each series and year: `series/year` → n.
  public let lastNumbers: [String: Int]
  /// Hash of the seal before this one.
  public let previous: Digest

  public init(
    day: String, heads: Digest, journals: Int, entries: Int, lastNumbers: [String: Int], previous: Digest
  ) {
    self.day = day
    self.heads = heads
    self.journals = journals
    self.entries = entries
    self.lastNumbers = lastNumbers
    self.previous = previous
  }
}
