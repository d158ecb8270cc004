/// The start page of officers and the queues of their desks.
struct QueueWords: WordArea {
  // Start
  let startHeading: @Sendable (_ name: String) -> String
  let startLead: @Sendable (_ waiting: Int, _ late: Int, _ today: Int) -> String
  let startEmpty: String
  let startEmptyText: String
  let noDesk: String
  let noDeskText: String
  let takeNextOf: @Sendable (_ act: String) -> String
  let step: @Sendable (_ n: Int) -> String
  let desk: String
  let waiting: String
  let late: String
  let dueToday: String
  let openQueue: String
  let deskTable: String
  // Queue
  let heading: @Sendable (_ desk: String) -> String
  let sentence: @Sendable (_ waiting: Int) -> String
  let lateSentence: @Sendable (_ late: Int) -> String
  let order: String
  let takeNext: String
  let tabs: String
  let filters: String
  let searchExample: String
  let holder: String
  let permit: String
  let all: String
  let free: String
  let mine: String
  let caption: @Sendable (_ step: String) -> String
  let due: String
  let applicant: String
  let place: String
  let spent: String
  let action: String
  let lateGroup: String
  let todayGroup: @Sendable (_ date: String) -> String
  let otherGroup: String
  let readyGroup: String
  let issued: String
  let awaitsApplicant: String
  let unpaidGroup: String
  let assessed: String
  let awaitsPayment: String
  let open: String
  let take: String
  let held: String
  let you: String
  let notTaken: String
  /// In place of the button: somebody else's work.
  let forColleague: String
  let youEntered: String
  let youChecked: String
  let again: @Sendable (_ n: Int) -> String
  let awaitsSignature: String
  let begins: @Sendable (_ when: String) -> String
  let afterHours: String
  /// "Segera, sisa 3 menit".
  let soon: @Sendable (_ remaining: String) -> String
  let noCalendar: String
  let pages: String
  let empty: String
  let emptyText: String
  let notFound: @Sendable (_ words: String) -> String
  let nothingFree: String
  /// `{n}` stands for how many.
  let newFiles: String
  let unsignedRefusals: String
}

extension Words {
  var queue: QueueWords { area() }
}
