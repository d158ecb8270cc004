import Office

/// An application that was handed in, as its applicant sees it.
struct ApplicationWords: WordArea {
  let list: String
  let listEmptyHeading: String
  let listEmpty: String
  let startNew: @Sendable (_ procedure: String) -> String
  let listDrafts: String
  let listCases: String
  let draftOf: @Sendable (_ when: String) -> String
  let caseOf: @Sendable (_ number: String, _ date: String) -> String
  let openOne: String
  let inNameOf: @Sendable (_ name: String) -> String
  let submittedNotice: @Sendable (_ number: String, _ date: String) -> String
  let resubmittedNotice: String
  let withdrawnNotice: String
  let receivedNotice: String
  let tiedNotice: String
  let counterNotice: String
  let atDesk: @Sendable (_ desk: String) -> String
  let atDeskLead: String
  let toPay: String
  let toBeVisited: @Sendable (_ desk: String) -> String
  let toMend: @Sendable (_ count: Int) -> String
  let approved: String
  let issued: String
  let issuedLead: @Sendable (_ desk: String) -> String
  let confirm: String
  let confirmLead: String
  let completed: String
  let completedLead: String
  let refused: String
  let refusedReasons: String
  let following: String
  let withdrawn: String
  /// Of a state: an officer did it.
  let withdrawnAtCounter: String
  let withdrawnBy: @Sendable (_ officer: String, _ moment: String) -> String
  let withdrawnWrongly: @Sendable (_ phone: String) -> String
  let voided: String
  let reason: @Sendable (_ reason: String) -> String
  let journey: String
  let stepOf: @Sendable (_ step: Int, _ count: Int) -> String
  let clockStops: String
  let promisedNote: @Sendable (_ date: String) -> String
  let rail: RailWords
  let minuteUnit: String
  let stepDone: String
  let stepHere: String
  let stepYours: String
  let stepBack: String
  let stepPending: String
  let stepEnded: String
  let about: String
  let position: String
  let heldAt: String
  let since: @Sendable (_ who: String, _ date: String) -> String
  let you: String
  let expected: String
  let ifComplete: @Sendable (_ date: String) -> String
  let awaitsCalendar: @Sendable (_ year: Int) -> String
  let expectedIf: @Sendable (_ date: String) -> String
  let movedFrom: @Sendable (_ date: String, PromiseCause) -> String
  let promiseLate: @Sendable (_ date: String) -> String
  let letterNumber: String
  let letterDate: String
  let validUntil: String
  let history: String
  let downloadReceipt: String
  let downloadLetter: String
  let downloadRefusal: String
  let withdraw: String
  let readers: String
  let handedIn: String
}

extension Words {
  var applications: ApplicationWords { area() }
}

extension ApplicationWords {
  /// The promised date, or that it waits for a calendar: "menunggu kalender 2028".
  func promiseDay(_ clock: CaseClock, _ time: TimeText) -> String {
    switch clock.promise {
    case .by(let moment): time.promise(moment, by: clock)
    case .awaitsCalendar(let year): awaitsCalendar(year)
    }
  }
}
