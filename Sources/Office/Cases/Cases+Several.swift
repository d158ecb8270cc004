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
    try await context.store.write { store in
      try take(form, in: store) {
        try decide(intents, on: id, expecting: version, by: actor, documents: documents, in: store).decided
      }
    }
  }

  /// What a form asks for, unless it came before.
  func take<Value>(
    _ form: FormKey?, in store: any StoreWriting, _ body: () throws -> Value
  ) throws -> Performed<Value> {
    if let form, try !keep(form, in: store) {
      return .repeated(try store.formOutcome(context.id, key: form.key) ?? form.outcome)
    }
    return .done(try body())
  }

  /// The actor's rights are looked up once the case has been loaded, which may have waited for somebody else's write.
  func decide(
    _ intents: [Intent], on id: CaseID, expecting version: Int?, by actor: Actor, documents: [DocumentRecord],
    in store: any StoreWriting
  ) throws -> (decided: LoadedCase, by: Attendance) {
    var loaded = try load(id, in: store)
    if let version, version != loaded.state.version { throw Self.overtaken(loaded, since: version) }
    for document in documents { try store.put(document) }
    let attendance = try attendance(of: actor, at: max(context.now(), loaded.state.lastMoment), in: store)
    for intent in intents {
      loaded = try decide(intent.command, intent.payload, loaded, by: attendance, in: store)
    }
    return (loaded, attendance)
  }
}
