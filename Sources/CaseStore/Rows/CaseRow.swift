import Casework
import WorkingTime

/// What desks, register, tracking and letter check read of a case: one row, written in the same commit as its events
/// and made again from them by a replay.
public struct CaseRow: Hashable, Sendable, Codable {
  public let office: OfficeID
  public let id: CaseID
  public var version: Int
  public var procedure: ProcedureID
  public var kind: String
  public var number: String
  /// ``Stage`` without its step: `atStep`, `returned`, `approved`, …
  public var stage: String
  /// The step at which somebody has to act; nil when nobody has.
  public var step: StepID?
  /// When the file came to that step.
  public var stepEntered: Moment
  /// Since when it waits there for the applicant, as for a payment; nil while it waits for the desk.
  public var waitingSince: Moment?
  public var holder: AccountID?
  public var owner: AccountID?
  public var submissions: Int
  public var firstSubmitted: Moment
  public var lastSubmitted: Moment
  public var closed: Moment?
  /// Shown in the register.
  public var applicantName: String
  public var workplace: String
  /// HMAC of the person's identity number under the office's secret: finds other cases of the same person.
  public var personKey: String
  /// SHA-256 of case id and receipt code.
  public var receiptCodeHash: Digest
  public var letterKind: String?
  public var letterNumber: String?
  public var letterDate: String?
  /// Unguessable part of the address in the letter's QR.
  public var letterCode: String?
  public var letterDigest: Digest?
  public var validUntil: String?
  /// How the letter's life ended before its last day; nil while it has not.
  public var letterEnding: Ending?
  /// Words by which it is found, folded by ``SearchWords``.
  public var words: String

  public init(
    office: OfficeID, id: CaseID, version: Int, procedure: ProcedureID, kind: String, number: String, stage: String,
    step: StepID?, stepEntered: Moment, holder: AccountID?, owner: AccountID?, submissions: Int,
    firstSubmitted: Moment, lastSubmitted: Moment, closed: Moment?, applicantName: String, workplace: String,
    personKey: String, receiptCodeHash: Digest, letterKind: String?, letterNumber: String?, letterDate: String?,
    letterCode: String?, letterDigest: Digest?, validUntil: String?, words: String, waitingSince: Moment? = nil,
    letterEnding: Ending? = nil
  ) {
    self.office = office
    self.id = id
    self.version = version
    self.procedure = procedure
    self.kind = kind
    self.number = number
    self.stage = stage
    self.step = step
    self.stepEntered = stepEntered
    self.holder = holder
    self.owner = owner
    self.submissions = submissions
    self.firstSubmitted = firstSubmitted
    self.lastSubmitted = lastSubmitted
    self.closed = closed
    self.applicantName = applicantName
    self.workplace = workplace
    self.personKey = personKey
    self.receiptCodeHash = receiptCodeHash
    self.letterKind = letterKind
    self.letterNumber = letterNumber
    self.letterDate = letterDate
    self.letterCode = letterCode
    self.letterDigest = letterDigest
    self.validUntil = validUntil
    self.words = words
    self.waitingSince = waitingSince
    self.letterEnding = letterEnding
  }

  /// How a letter ended early.
  public struct Ending: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable {
      case revoked, superseded
      /// The number ended without a letter.
      case void
    }

    public let kind: Kind
    /// `2026-11-23`: since when.
    public let on: String
    /// The number of the letter that did it.
    public let by: String?

    public init(_ kind: Kind, on day: String, by number: String? = nil) {
      self.kind = kind
      on = day
      by = number
    }
  }
}
