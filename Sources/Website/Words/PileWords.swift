/// Signing many letters at once.
struct PileWords: WordArea {
  let heading: String
  let sentence: @Sendable (_ letters: Int, _ late: Int, _ read: Int) -> String
  let empty: String
  let emptyText: String
  let caption: String
  let choose: String
  let letter: String
  let permit: String
  let place: String
  let due: String
  let readHeading: String
  let read: String
  let unread: String
  let numbered: @Sendable (_ number: String) -> String
  let refusal: @Sendable (_ number: String) -> String
  let limited: @Sendable (_ count: Int) -> String
  let chosen: @Sendable (_ count: Int) -> String
  /// The same with `#` for the count.
  let chosenPattern: String
  let nothingChosen: String
  let goOn: String
  let others: @Sendable (_ count: Int) -> String
  let underWay: @Sendable (_ count: Int, _ begun: String) -> String
  let wasCut: @Sendable (_ count: Int, _ begun: String) -> String
  let seeProgress: String
  let open: String
  // Reading one
  let letterHeading: @Sendable (_ name: String) -> String
  let back: String
  let placeOf: @Sendable (_ place: Int, _ count: Int) -> String
  let markRead: String
  let markReadNext: String
  let markUnread: String
  let next: String
  let previous: String
  let decideHere: String
  // Confirming
  let confirmHeading: @Sendable (_ count: Int) -> String
  let list: @Sendable (_ count: Int) -> String
  let decision: String
  let unreadWarning: @Sendable (_ unread: Int, _ count: Int) -> String
  let whatHappens: String
  let passphraseHint: String
  let sign: @Sendable (_ count: Int) -> String
  // Watching
  let signing: @Sendable (_ count: Int) -> String
  let done: @Sendable (_ issued: Int, _ count: Int) -> String
  let running: @Sendable (_ issued: Int, _ count: Int, _ left: Int, _ begun: String) -> String
  let ended: @Sendable (_ issued: Int, _ left: Int, _ when: String) -> String
  let mayLeave: @Sendable (_ closes: String) -> String
  let cut: @Sendable (_ issued: Int, _ left: Int) -> String
  let backToPile: @Sendable (_ left: Int) -> String
  let progress: String
  let outcomes: String
  let outcome: String
  let issued: String
  let waits: String
  let stays: String
  let changed: String
  /// On the approving desk's queue.
  let link: String
}

extension Words {
  var pile: PileWords { area() }
}
