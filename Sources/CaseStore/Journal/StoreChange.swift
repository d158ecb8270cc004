import Casework

/// A journal that grew by a commit, on whichever server: what open pages are brought up to date by.
public struct StoreChange: Hashable, Sendable, Comparable {
  public let office: OfficeID
  public let stream: JournalStream

  public init(office: OfficeID, stream: JournalStream) {
    self.office = office
    self.stream = stream
  }

  public static func < (a: StoreChange, b: StoreChange) -> Bool {
    (a.office.rawValue, a.stream.description) < (b.office.rawValue, b.stream.description)
  }
}
