/// The supervisors' board.
struct BoardWords: WordArea {
  let heading: String
  let asOf: @Sendable (_ moment: String) -> String
  // At one glance
  let lateLabel: String
  let todayLabel: String
  let lateTile: String
  let todayTile: String
  let fineTile: String
  let glance: String
  let lateAtDesksLabel: String
  let mostAt: @Sendable (_ desk: String) -> String
  // Oldest
  let oldest: String
  let oldestText: @Sendable (_ since: String, _ days: Int) -> String
  let noneOpen: String
  // Promises
  let promises: String
  let promisesLead: String
  let promisesNone: String
  let promised: String
  let applicant: String
  let stands: String
  let more: @Sendable (_ count: Int) -> String
  // Desks and officers
  let desks: String
  let desksLead: String
  let desk: String
  let waiting: String
  let lateColumn: String
  let todayColumn: String
  let free: String
  let longest: String
  let officers: String
  let officersLead: String
  let officer: String
  let holds: String
  let disabled: String
  let nobody: String
  let legend: String
}

extension Words {
  var board: BoardWords { area() }
}
