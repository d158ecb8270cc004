import Casework
import WorkingTime

/// A document of a case or draft; its bytes lie outside the database under their hash.
public struct DocumentRecord: Hashable, Sendable, Codable {
  public let office: OfficeID
  public let caseID: CaseID
  public let digest: Digest
  /// The name that the applicant's file had; shown, never used as a path.
  public let fileName: String
  /// `application/pdf`, `image/jpeg` or `image/png`, judged by content.
  public let mediaType: String
  public let size: Int
  public let pages: Int
  public let added: Moment

  public init(
    office: OfficeID, caseID: CaseID, digest: Digest, fileName: String, mediaType: String, size: Int, pages: Int,
    added: Moment
  ) {
    self.office = office
    self.caseID = caseID
    self.digest = digest
    self.fileName = fileName
    self.mediaType = mediaType
    self.size = size
    self.pages = pages
    self.added = added
  }
}

/// One number of a series. Each of 1…n has exactly one row, for ever.
public struct NumberRecord: Hashable, Sendable, Codable {
  public enum State: String, Hashable, Sendable, Codable {
    /// Given, and its paper is on the way.
    case given
    /// Terbit.
    case issued
    /// Batal.
    case void
  }

  public let office: OfficeID
  public let series: String
  public let year: Int
  public let n: Int
  public let printed: String
  public let caseID: CaseID
  public var state: State
  public let at: Moment

  public init(
    office: OfficeID, series: String, year: Int, n: Int, printed: String, caseID: CaseID, state: State, at: Moment
  ) {
    self.office = office
    self.series = series
    self.year = year
    self.n = n
    self.printed = printed
    self.caseID = caseID
    self.state = state
    self.at = at
  }
}

/// The files of a procedure or an office as they were brought in, whole.
public struct Edition: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable {
    case office, procedure
  }

  public let office: OfficeID
  public let kind: Kind
  /// The folder's name.
  public let name: String
  public let digest: Digest
  public let bytes: [UInt8]
  public let by: AccountID?
  /// When it was brought in.
  public let at: Moment
  /// The first moment of the day from which it is in force; nil for at once.
  public let from: Moment?
  /// Set when it was taken back before its day, and so is never in force.
  public let withdrawal: Withdrawal?

  public struct Withdrawal: Hashable, Sendable, Codable {
    public let at: Moment
    public let by: AccountID?

    public init(at: Moment, by: AccountID?) {
      self.at = at
      self.by = by
    }
  }

  public init(
    office: OfficeID, kind: Kind, name: String, digest: Digest, bytes: [UInt8], by: AccountID?, at: Moment,
    from: Moment? = nil, withdrawal: Withdrawal? = nil
  ) {
    self.office = office
    self.kind = kind
    self.name = name
    self.digest = digest
    self.bytes = bytes
    self.by = by
    self.at = at
    self.from = from
    self.withdrawal = withdrawal
  }
}

/// Which files an edition is of.
public struct EditionName: Hashable, Sendable, Codable {
  public let kind: Edition.Kind
  public let name: String

  public init(kind: Edition.Kind, name: String) {
    self.kind = kind
    self.name = name
  }
}

/// What has to happen after a commit, written in it: a worker picks it up, and after a crash the next one does.
public struct FollowUp: Hashable, Sendable, Codable {
  public let office: OfficeID
  public let caseID: CaseID
  /// `typeset`, …
  public let kind: String
  public let due: Moment
  public var attempts: Int

  public init(office: OfficeID, caseID: CaseID, kind: String, due: Moment, attempts: Int = 0) {
    self.office = office
    self.caseID = caseID
    self.kind = kind
    self.due = due
    self.attempts = attempts
  }
}
