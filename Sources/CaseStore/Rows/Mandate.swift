import Casework
import WorkingTime

/// Somebody's authority in another's post for a span of days, on the strength of a decree. Nothing of it ever changes
/// but that it is ended early.
public struct Mandate: Hashable, Sendable, Codable {
  public let office: OfficeID
  public let id: MandateID
  public let kind: MandateKind
  /// The desk whose authority it is.
  public let role: RoleID
  /// Who acts.
  public let holder: AccountID
  /// Whose post it is; nil while the post has nobody.
  public let principal: AccountID?
  /// What the post is called above a signature, a line each.
  public let position: [String]
  /// The decree's number as printed, and its date.
  public let decree: String
  public let decreeDate: CivilDate
  /// The decree's scan, among ``CaseID/staffPapers``.
  public let scan: Digest
  /// The first and the last day, by the office's clock.
  public let from: CivilDate
  public let until: CivilDate
  public let entered: Moment
  /// When it was ended before its last day.
  public internal(set) var ended: Moment?

  public init(
    office: OfficeID, id: MandateID, kind: MandateKind, role: RoleID, holder: AccountID, principal: AccountID?,
    position: [String], decree: String, decreeDate: CivilDate, scan: Digest, from: CivilDate, until: CivilDate,
    entered: Moment, ended: Moment? = nil
  ) {
    self.office = office
    self.id = id
    self.kind = kind
    self.role = role
    self.holder = holder
    self.principal = principal
    self.position = position
    self.decree = decree
    self.decreeDate = decreeDate
    self.scan = scan
    self.from = from
    self.until = until
    self.entered = entered
    self.ended = ended
  }

  /// Whether it holds at a moment that falls on this day by the office's clock.
  public func holds(on day: CivilDate, at moment: Moment) -> Bool {
    from <= day && day <= until && entered <= moment && (ended.map { moment < $0 } ?? true)
  }
}

extension CaseID {
  /// Under which the scans about officers lie: decrees and proofs. No case has this id.
  public static let staffPapers: CaseID = "kepegawaian"
}
