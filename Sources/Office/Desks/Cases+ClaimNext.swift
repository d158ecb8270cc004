import CaseStore
import Casework
import Procedures
import WorkingTime

extension Cases {
  /// Claims the file that is due first among those of the queues that nobody holds, in one commit.
  ///
  /// What waits for its applicant's payment is nobody's next work, and a file that the rules on the separation of duties
  /// leave to a colleague is not this officer's.
  /// - Parameter outcome: where the answer goes, kept with the form's key.
  /// - Returns: nil when nothing is free.
  public func claimNext(
    _ queues: [DeskQueue], by actor: Actor, formKey: String? = nil, outcome: @escaping @Sendable (CaseID?) -> String
  ) async throws -> Performed<LoadedCase?> {
    try await context.store.write { store in
      let next = try firstFree(queues, for: actor, in: store)
      if let formKey {
        let form = FormKey(key: formKey, outcome: outcome(next?.id))
        if try !keep(form, in: store) {
          return .repeated(try store.formOutcome(context.id, key: formKey) ?? form.outcome)
        }
      }
      guard let next else { return .done(nil) }
      // A visit is everybody's who goes there.
      if next.step?.act == .inspect { return .done(next) }
      let moment = max(context.now(), next.state.lastMoment)
      return .done(try decide(.claim(takeOver: false), Payload(), next, by: actor, at: moment, in: store))
    }
  }

  /// The first by deadline of what each queue has for this officer.
  private func firstFree(
    _ queues: [DeskQueue], for actor: Actor, in store: any StoreWriting
  ) throws -> LoadedCase? {
    var first: (file: LoadedCase, due: Moment)?
    for queue in queues {
      guard let (file, row) = try firstFree(queue, for: actor, in: store) else { continue }
      let due = queue.clock.due(row, at: queue.step) ?? row.stepEntered
      if first.map({ due < $0.due }) ?? true { first = (file, due) }
    }
    return first?.file
  }

  private func firstFree(
    _ queue: DeskQueue, for actor: Actor, in store: any StoreWriting
  ) throws -> (LoadedCase, CaseRow)? {
    var passed = 0
    while let row = try store.queue(context.id, queue.query(holder: .nobody, offset: passed, limit: 1)).rows.first,
      row.waitingSince == nil
    {
      let file = try load(row.id, in: store)
      if !isOthersWork(file, actor) { return (file, row) }
      passed += 1
    }
    return nil
  }

  private func isOthersWork(_ file: LoadedCase, _ actor: Actor) -> Bool {
    do {
      _ = try file.state.decide(.claim(takeOver: false), by: actor, at: file.state.lastMoment, in: file.workflow)
      return false
    } catch {
      if case .ownWork = error { return true }
      return false
    }
  }
}
