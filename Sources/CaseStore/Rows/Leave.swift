import Casework
import WorkingTime

/// Days on which an officer is away (cuti). Why is nobody's business here.
public struct Leave: Hashable, Sendable, Codable {
  public let office: OfficeID
  public let id: String
  public let account: AccountID
  /// The first and the last day, by the office's clock.
  public let from: CivilDate
  public let until: CivilDate
  public let entered: Moment
  /// When it was called off, or ended early.
  public internal(set) var cancelled: Moment?

  public init(
    office: OfficeID, id: String, account: AccountID, from: CivilDate, until: CivilDate, entered: Moment,
    cancelled: Moment? = nil
  ) {
    self.office = office
    self.id = id
    self.account = account
    self.from = from
    self.until = until
    self.entered = entered
    self.cancelled = cancelled
  }

  /// Whether the officer is away at a moment that falls on this day by the office's clock.
  public func holds(on day: CivilDate, at moment: Moment) -> Bool {
    from <= day && day <= until && (cancelled.map { moment < $0 } ?? true)
  }
}
