import CaseStore
import Casework
import Synchronization

/// A desk's decision, and the file that its officer goes on with.
public struct Onward: Sendable {
  public let decided: LoadedCase
  /// Nil when nothing is free, or none was asked for.
  public let next: CaseID?
  /// Why the next file could not be taken; what was decided is decided all the same.
  public let trouble: (any Error)?
}

extension Cases {
  /// Several commands of one officer about a file and, once they are decided, the claim of the file that is due first
  /// among `queues`: one commit, so that a desk's work costs one flush of the disk for each file.
  ///
  /// Should the next file not be taken, the first one is decided without it.
  /// - Parameter form: its outcome is where a second sending leads, to the desk.
  /// - Throws: as ``perform(_:on:expecting:by:form:documents:)``.
  public func performAndGoOn(
    _ intents: [Intent], on id: CaseID, expecting version: Int?, by actor: Actor, form: FormKey?,
    documents: [DocumentRecord] = [], to queues: [DeskQueue]
  ) async throws -> Performed<Onward> {
    let way = Way()
    let step = queues.first?.step.id
    let place = catalogue.goingOn.enter(step)
    defer { catalogue.goingOn.leave(step) }
    readAhead(queues, at: place)
    do {
      return try await context.store.write { store in
        way.reached(.deciding)
        return try take(form, in: store) {
          let (decided, attendance) = try decide(
            intents, on: id, expecting: version, by: actor, documents: documents, in: store)
          way.reached(.goingOn)
          let next = try claimFirst(queues, by: attendance, in: store)
          way.reached(.deciding)
          return Onward(decided: decided, next: next?.id, trouble: nil)
        }
      }
    } catch  where way.stretch == .goingOn {
      let taken = try await perform(
        intents, on: id, expecting: version, by: actor, form: form, documents: documents)
      return taken.map { Onward(decided: $0, next: nil, trouble: error) }
    }
  }
}

extension Cases {
  /// Reads the file that a write will lead to while others are written, so that all of them do not wait for it, where
  /// writes wait for each other. Which file it is, is decided in the write; nothing but time is lost when it is another.
  /// - Parameter place: in the queue, as many as are before this write; the first one reads what it needs itself.
  private func readAhead(_ queues: [DeskQueue], at place: Int) {
    guard place > 0, context.store.writesInTurn else { return }
    try? context.store.read { store in
      for queue in queues {
        let next = try store.freeFile(context.id, step: queue.step.id, procedure: queue.procedure.id, at: place)
        if let next { _ = try load(next, in: store) }
      }
    }
  }
}

/// How many writes of one office are on their way to a next file, by the desk that it is for.
final class GoingOn: Sendable {
  private let counts = Mutex<[StepID?: Int]>([:])

  /// - Returns: how many were there before.
  func enter(_ step: StepID?) -> Int {
    counts.withLock { counts in
      counts[step, default: 0] += 1
      return (counts[step] ?? 1) - 1
    }
  }

  func leave(_ step: StepID?) {
    counts.withLock { counts in
      let left = (counts[step] ?? 1) - 1
      counts[step] = left > 0 ? left : nil
    }
  }
}

/// How far a write has come, which a store may run more than once.
private final class Way: Sendable {
  enum Stretch: Sendable {
    case deciding, goingOn
  }

  private let state = Mutex(Stretch.deciding)

  var stretch: Stretch { state.withLock { $0 } }

  func reached(_ stretch: Stretch) { state.withLock { $0 = stretch } }
}
