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
      let loaded = try firstFree(queues, for: actor, in: store)
      if let formKey {
        let form = FormKey(key: formKey, outcome: outcome(loaded?.id))
        if try !keep(form, in: store) {
          return .repeated(try store.formOutcome(context.id, key: formKey) ?? form.outcome)
        }
      }
      guard let loaded else { return .done(nil) }
      // A visit is everybody's who goes there.
      if loaded.step?.act == .inspect { return .done(loaded) }
      let moment = max(context.now(), loaded.state.lastMoment)
      return .done(try decide(.claim(takeOver: false), Payload(), loaded, by: actor, at: moment, in: store))
    }
  }

  /// The first file by deadline, passing by those on which the officer entered or checked something, or may not act for
  /// another reason.
  private func firstFree(
    _ queues: [DeskQueue], for actor: Actor, in store: any StoreReading
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

/// The files of one queue that nobody holds, first due first, read some at a time.
private struct FreeFiles {
  let queue: DeskQueue
  let office: OfficeID
  private var rows: ArraySlice<CaseRow> = []
  private var offset = 0
  private var isExhausted = false

  init(queue: DeskQueue, office: OfficeID) {
    self.queue = queue
    self.office = office
  }

  var first: CaseRow? { rows.first }
  /// Of the first.
  var due: Moment { first.map { queue.clock.due($0, at: queue.step) ?? $0.stepEntered } ?? Moment(milliseconds: .max) }

  mutating func fill(from store: any StoreReading) throws {
    guard rows.isEmpty, !isExhausted else { return }
    // Most often the first will do.
    let limit = offset == 0 ? 1 : 25
    let page = try store.queue(office, queue.query(holder: .nobody, offset: offset, limit: limit)).rows
    // What waits for its applicant comes last.
    rows = page.prefix { $0.waitingSince == nil }
    offset += page.count
    isExhausted = rows.isEmpty
  }

  mutating func removeFirst() -> CaseRow? { rows.popFirst() }
}
