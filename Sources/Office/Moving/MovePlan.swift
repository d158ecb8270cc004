import CaseStore
import Casework
import Procedures
import WorkingTime

/// What moving over would do, case by case; nothing is changed by it.
public struct MovePlan: Sendable {
  public let office: OfficeID
  public let target: MoveTarget
  /// Running cases of other editions, by number.
  public let moves: [CaseMove]
  /// How many running cases go by the edition already.
  public let alreadyThere: Int
  /// Asked for by number, and no running case of the procedure.
  public let unknown: [String]
  /// The moment for which deadlines were computed.
  public let at: Moment

  public var movable: [CaseMove] { moves.filter { $0.landing != nil } }

  /// The plan as it is kept between a dry run and the act, so that what has changed meanwhile is seen.
  public var kept: KeptMovePlan {
    KeptMovePlan(
      office: office, procedure: target.procedure.id, editions: target.editions,
      versions: Dictionary(movable.map { ($0.number, $0.version) }, uniquingKeysWith: max))
  }
}

/// The versions of the cases that somebody has seen listed.
public struct KeptMovePlan: Hashable, Sendable, Codable {
  public let office: OfficeID
  public let procedure: ProcedureID
  public let editions: Editions
  /// By the application's number.
  public let versions: [String: Int]
}

extension Moving {
  /// A dry run over the running cases of the procedure that go by other editions.
  /// - Parameter numbers: of the only cases that are meant; nil for all.
  public func plan(_ target: MoveTarget, only numbers: [String]? = nil) throws -> MovePlan {
    try context.store.read { store in
      let now = context.now()
      let calendar = try catalogue.current(in: store, at: now).office.calendar
      var moves: [CaseMove] = []
      var alreadyThere = 0
      let (rows, unknown) = try running(target.procedure.id, numbers, in: store)
      for row in rows {
        let loaded = try cases.load(row.id, in: store)
        if loaded.state.editions?.procedure == target.digest {
          alreadyThere += 1
        } else {
          moves.append(CaseMove(loaded, to: target, calendar: calendar, now: now))
        }
      }
      return MovePlan(
        office: context.id, target: target, moves: moves.sorted { $0.number < $1.number },
        alreadyThere: alreadyThere, unknown: unknown, at: now)
    }
  }

  private func running(
    _ id: ProcedureID, _ numbers: [String]?, in store: any StoreReading
  ) throws -> (rows: [CaseRow], unknown: [String]) {
    guard let numbers else { return (try running(id, in: store), []) }
    var rows: [CaseRow] = []
    var unknown: [String] = []
    for number in numbers {
      let row = try store.caseRow(context.id, number: number)
      if let row, row.procedure == id, Self.stages.contains(row.stage) {
        if !rows.contains(row) { rows.append(row) }
      } else {
        unknown.append(number)
      }
    }
    return (rows, unknown)
  }

  private func running(_ id: ProcedureID, in store: any StoreReading) throws -> [CaseRow] {
    var rows: [CaseRow] = []
    while true {
      let query = RegisterQuery(procedure: id, stages: Self.stages, offset: rows.count, limit: 1_000)
      let found = try store.register(context.id, query)
      rows += found.rows
      if found.rows.isEmpty || rows.count >= found.total { return rows }
    }
  }

  /// Whose letter is not handed over yet.
  private static let stages = ["atStep", "returned", "approved", "issued"]
}
