import CaseStore
import Casework
import PostgresClient

// How a change travels by NOTIFY.
extension StoreChange {
  static let channel = "simple_changes"

  init?(_ notification: PostgresNotification) {
    let parts = notification.payload.split(separator: "\t", maxSplits: 1).map(String.init)
    guard notification.channel == Self.channel, parts.count == 2, let stream = JournalStream(parts[1]) else {
      return nil
    }
    self.init(office: OfficeID(parts[0]), stream: stream)
  }

  var payload: String { "\(office)\t\(stream)" }
}
