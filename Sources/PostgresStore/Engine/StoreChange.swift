import CaseStore
import Casework
import PostgresClient

/// A journal that grew by a commit, on whichever server: what open pages are brought up to date by.
public struct StoreChange: Hashable, Sendable, Comparable {
  public let office: OfficeID
  public let stream: JournalStream

  static let channel = "simple_changes"

  init(office: OfficeID, stream: JournalStream) {
    self.office = office
    self.stream = stream
  }

  init?(_ notification: PostgresNotification) {
    let parts = notification.payload.split(separator: "\t", maxSplits: 1).map(String.init)
    guard notification.channel == Self.channel, parts.count == 2, let stream = JournalStream(parts[1]) else {
      return nil
    }
    office = OfficeID(parts[0])
    self.stream = stream
  }

  var payload: String { "\(office)\t\(stream)" }

  public static func < (a: StoreChange, b: StoreChange) -> Bool { a.payload < b.payload }
}
