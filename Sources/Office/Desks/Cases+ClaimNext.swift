import CaseStore
import Casework
import Procedures
import WorkingTime

extension Cases {
  /// Claims the file that is due first among those of the queues that nobody holds and this officer may act on, in one
  /// commit.
  ///
  /// What waits for its applicant's payment is nobody's next work, and a file that the rules on the separation of
  /// duties leave to a colleague is not this officer's.
  /// - Parameter outcome: where the answer goes, kept with the form's key.
  /// - Returns: nil when nothing is free.
  public func claimNext(
    _ queues: [DeskQueue], by actor: Actor, formKey: String? = nil, outcome: @escaping @Sendable (CaseID?) -> String
  ) async throws -> Performed<LoadedCase?> {
    try await context.store.write { [context] store in
      let attendance = try attendance(of: actor, at: context.now(), in: store)
      let loaded = try firstFree(queues, for: attendance.present, in: store)
      if let formKey {
        let form = FormKey(key: formKey, outcome: outcome(loaded?.id))
        if try !keep(form, in: store) {
          return .repeated(try store.formOutcome(context.id, key: formKey) ?? form.outcome)
        }
      }
      return .done(try loaded.map { try take($0, by: attendance, in: store) })
    }
  }

  /// The same inside a write that goes on.
  func claimFirst(
    _ queues: [DeskQueue], by attendance: Attendance, in store: any StoreWriting
  ) throws -> LoadedCase? {
    try firstFree(queues, for: attendance.present, in: store).map { try take($0, by: attendance, in: store) }
  }

  private func take(
    _ loaded: LoadedCase, by attendance: Attendance, in store: any StoreWriting
  ) throws -> LoadedCase {
    // A visit is everybody's who goes there.
    if loaded.step?.act == .inspect { return loaded }
    let attendance = try self.attendance(attendance, notBefore: loaded.state.lastMoment, in: store)
    return try decide(.claim(takeOver: false), Payload(), loaded, by: attendance, in: store)
  }

  /// The first file by deadline, passing by those on which the officer entered or checked something, or may not act for
  /// another reason.
  private func firstFree(
    _ queues: [DeskQueue], for actor: Actor, in store: any StoreWriting
  ) throws -> LoadedCase? {
    guard case .officer(let officer) = actor else { return nil }
    var heads = queues.map { FreeFiles(queue: $0, office: context.id) }
    while true {
      for index in heads.indices { try heads[index].fill(from: store) }
      guard let first = heads.indices.filter({ heads[$0].first != nil }).min(by: { heads[$0].due < heads[$1].due }),
        let row = heads[first].removeFirst()
      else { return nil }
      let loaded = try load(row.id, in: store)
      // Somebody at another server took it while this write waited for its turn.
      guard loaded.state.holder == nil, loaded.step?.id == heads[first].queue.step.id else { continue }
      if loaded.state.hindrance(to: officer, in: loaded.workflow) == nil { return loaded }
    }
  }
}

/// The files of one queue that nobody holds, first due first, read one by one: most often the first will do.
private struct FreeFiles {
  let queue: DeskQueue
  let office: OfficeID
  private(set) var first: CaseRow?
  private var last: CaseRow?
  private var isExhausted = false

  init(queue: DeskQueue, office: OfficeID) {
    self.queue = queue
    self.office = office
  }

  /// Of the first.
  var due: Moment { first.map { queue.clock.due($0, at: queue.step) ?? $0.stepEntered } ?? Moment(milliseconds: .max) }

  mutating func fill(from store: any StoreWriting) throws {
    guard first == nil, !isExhausted else { return }
    first = try store.firstFree(office, step: queue.step.id, procedure: queue.procedure.id, after: last)
    isExhausted = first == nil
  }

  mutating func removeFirst() -> CaseRow? {
    defer { first = nil }
    last = first ?? last
    return first
  }
}
