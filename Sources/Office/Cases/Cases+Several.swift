import CaseStore
import Casework
import WorkingTime

/// A command with the words that go with it.
public struct Intent: Sendable {
  public let command: Command
  public let payload: Payload

  public init(_ command: Command, _ payload: Payload = Payload()) {
    self.command = command
    self.payload = payload
  }
}

extension Cases {
  /// Several commands of one person, in one commit: all of them happen, or none.
  /// - Parameter documents: kept beside them, for commands that name them.
  /// - Throws: as ``perform(_:expecting:by:form:_:)``.
  public func perform(
    _ intents: [Intent], on id: CaseID, expecting version: Int?, by actor: Actor, form: FormKey? = nil,
    documents: [DocumentRecord] = []
  ) async throws -> Performed<LoadedCase> {
    guard let first = intents.first else { return .done(try load(id)) }
    return try await context.store.write { [context] store in
      if let form, try !keep(form, in: store) {
        return .repeated(try store.formOutcome(context.id, key: form.key) ?? form.outcome)
      }
      var loaded = try load(id, in: store)
      if let version, version != loaded.state.version { throw Self.overtaken(loaded, since: version) }
      for document in documents { try store.put(document) }
      let moment = max(context.now(), loaded.state.lastMoment)
      loaded = try decide(first.command, first.payload, loaded, by: actor, at: moment, in: store)
      for intent in intents.dropFirst() {
        loaded = try decide(intent.command, intent.payload, loaded, by: actor, at: moment, in: store)
      }
      return .done(loaded)
    }
  }
}
