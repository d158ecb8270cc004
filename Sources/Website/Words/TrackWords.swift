import Casework
import Office

/// Tracking an application by number and code.
struct TrackWords: WordArea {
  let heading: String
  let lead: String
  let number: String
  let numberHint: @Sendable (_ example: String) -> String
  let code: String
  let codeHint: String
  let submit: String
  let numberMissing: String
  let codeMissing: String
  let another: String

  let position: String
  let atDesk: String
  let since: String
  let submitted: String
  let promise: String
  let railHeading: @Sendable (_ step: Int?, _ count: Int) -> String
  let railState: @Sendable (RailEntry.State) -> String
  let rail: RailWords
  let promised: @Sendable (_ day: String) -> String
  let promisedIfComplete: @Sendable (_ day: String) -> String
  let promiseMissed: @Sendable (_ day: String) -> String
  let movedFrom: @Sendable (_ day: String, PromiseCause) -> String
  let issuedOn: @Sendable (_ day: String) -> String
  let clockStopped: String
  let noCalendar: @Sendable (_ year: Int) -> String
  let ended: String
  let whatNext: @Sendable (Stage, _ waitsForReceipt: Bool) -> String
  let open: String
  let openReturned: String
  let openHint: String
  let ownedHint: String
  let applicant: String
}

extension Words {
  var track: TrackWords { area() }
}
