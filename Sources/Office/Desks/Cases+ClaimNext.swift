import CaseStore
import Casework
import Procedures
import WorkingTime

extension Cases {
  /// Claims the file that is due first among those of the queues that nobody holds, in one commit.
  /// - Parameter outcome: where the answer goes, kept with the form's key.
  /// - Returns: nil when nothing is free.
  public func claimNext(
    _ queues: [DeskQueue], by actor: Actor, formKey: String? = nil, outcome: @escaping @Sendable (CaseID?) -> String
  ) async throws -> Performed<LoadedCase?> {
    try await context.store.write { [context] store in
      let free = try queues.compactMap { queue in
        try store.queue(context.id, queue.query(holder: .nobody, limit: 1)).rows.first.map { row in
          (row: row, due: queue.clock.due(row, at: queue.step) ?? row.stepEntered)
        }
      }
      let next = free.min { $0.due < $1.due }?.row
      if let formKey {
        let form = FormKey(key: formKey, outcome: outcome(next?.id))
        if try !keep(form, in: store) {
          return .repeated(try store.formOutcome(context.id, key: formKey) ?? form.outcome)
        }
      }
      guard let next else { return .done(nil) }
      let loaded = try load(next.id, in: store)
      // A visit is everybody's who goes there.
      if loaded.step?.act == .inspect { return .done(loaded) }
      let moment = max(context.now(), loaded.state.lastMoment)
      return .done(try decide(.claim(takeOver: false), Payload(), loaded, by: actor, at: moment, in: store))
    }
  }
}
