import CaseStore
import Casework
import Procedures
import WorkingTime

/// Makes the supervisors' board by counting rows; no history is read but that of a file that waited for a payment.
public struct Supervision: Sendable {
  let cases: Cases
  private var context: OfficeContext { cases.context }

  public init(cases: Cases) {
    self.cases = cases
  }

  /// So many promises of a procedure are listed.
  static let listed = 40

  public func board() throws -> Board {
    try context.store.read { store in
      let now = context.now()
      let current = try cases.catalogue.current(in: store, at: now)
      let times = BoardTimes(calendar: current.office.calendar, now: now)
      var board = Board(now: now)
      var held: [AccountID: Board.Load] = [:]
      for adopted in current.sorted {
        for step in adopted.procedure.steps where step.role != nil {
          let loads = try store.loads(context.id, times.query(step, of: adopted.procedure))
          Self.add(loads, of: step, in: adopted.procedure, to: &board, &held)
        }
        try addPromises(of: adopted.procedure, times, to: &board, store)
      }
      board.promises.sort { ($0.due, $0.row.number) < ($1.due, $1.row.number) }
      board.officers = try officers(held, times, store)
      board.oldest = try store.oldestRunning(context.id).flatMap { row in
        current.procedures[row.procedure].map { (row: row, procedure: $0.procedure) }
      }
      return board
    }
  }

  private static func add(
    _ loads: [DeskLoad], of step: ProcedureStep, in procedure: Procedure, to board: inout Board,
    _ held: inout [AccountID: Board.Load]
  ) {
    var place = board.desks.firstIndex { $0.step.id == step.id }
    if place == nil {
      board.desks.append(Board.Desk(step: step))
      place = board.desks.count - 1
    }
    guard let place else { return }
    board.desks[place].permits.append(procedure.shortName)
    for load in loads {
      var own = Board.Load()
      own.waiting = load.waiting
      own.late = load.late
      own.today = load.today
      own.oldest = load.oldest
      board.desks[place].load = board.desks[place].load + own
      if let holder = load.holder {
        held[holder] = held[holder, default: Board.Load()] + own
      } else {
        board.desks[place].free = board.desks[place].free + own
      }
    }
  }

  /// Everybody who works at a desk, also with nothing to do.
  private func officers(
    _ held: [AccountID: Board.Load], _ times: BoardTimes, _ store: any StoreReading
  ) throws -> [Board.Officer] {
    let today = times.calendar.local(times.now).date
    let leaves = try store.leaves(context.id, notOverOn: today).filter { $0.holds(on: today, at: times.now) }
    let accounts = try store.accounts(context.id, text: "", offset: 0, limit: 1_000).rows
    return accounts.filter { $0.isOfficer && !$0.roles.isEmpty && (!$0.isDisabled || held[$0.id] != nil) }
      .map { account in
        Board.Officer(
          account: account, leave: leaves.first { $0.account == account.id }, load: held[account.id] ?? Board.Load())
      }
      .sorted { a, b in
        (b.load.late, b.load.waiting, a.account.name) < (a.load.late, a.load.waiting, b.account.name)
      }
  }

  private func addPromises(
    of procedure: Procedure, _ times: BoardTimes, to board: inout Board, _ store: any StoreReading
  ) throws {
    func count(before moment: Moment) throws -> Int {
      try store.running(context.id, procedure: procedure.id, before: moment, offset: 0, limit: 0).total
    }
    let late = times.border(at: times.now, procedure.promise)
    let today = times.border(at: times.tomorrow, procedure.promise)
    let found = try store.running(context.id, procedure: procedure.id, before: today, offset: 0, limit: Self.listed)
    let promises = try found.rows.compactMap { try promise($0, procedure, times, store) }
    board.promises += promises
    board.running += try count(before: Moment(milliseconds: .max))
    // Rows do not know how long a file waited for a payment; those of such a procedure are looked at one by one.
    if procedure.levy != nil, found.total == found.rows.count {
      board.latePromises += promises.count(where: \.isLate)
      board.todayPromises += promises.count { !$0.isLate }
    } else {
      let lateCount = try count(before: late)
      board.latePromises += lateCount
      board.todayPromises += found.total - lateCount
    }
  }

  /// - Returns: nil for one that waits for its applicant, or is due later than its row says.
  private func promise(
    _ row: CaseRow, _ procedure: Procedure, _ times: BoardTimes, _ store: any StoreReading
  ) throws -> Board.Promise? {
    if row.waitingSince != nil { return nil }
    let due: Moment?
    if procedure.levy == nil {
      due = try? times.calendar.due(arriving: row.lastSubmitted, within: procedure.promise)
    } else {
      due = CaseClock(try cases.load(row.id, in: store), calendar: times.calendar, now: times.now).promised
    }
    guard let due, due < times.tomorrow else { return nil }
    return Board.Promise(row: row, procedure: procedure, due: due, isLate: due < times.now)
  }
}

/// The borders between late, today and later, for steps and promises.
struct BoardTimes {
  let calendar: OfficeCalendar
  let now: Moment

  /// The midnight after today.
  var tomorrow: Moment { calendar.moment(calendar.local(now).date, .endOfDay) }

  /// What came before this is due before `moment`.
  func border(at moment: Moment, _ time: ServiceTime) -> Moment {
    LateBorder(calendar: calendar).firstArrival(notDueBefore: moment, within: time)
  }

  func query(_ step: ProcedureStep, of procedure: Procedure) -> LoadQuery {
    // A letter's time at the counter runs from its applicant's arrival, so that none that waits there is late.
    let never = Moment(milliseconds: .min)
    let hasClock = step.act != .handOver
    return LoadQuery(
      procedure: procedure.id, step: step.id, lateBefore: hasClock ? border(at: now, step.standard) : never,
      todayBefore: hasClock ? border(at: tomorrow, step.standard) : never)
  }
}
