import CaseStore
import Casework
import Procedures
import WorkingTime

/// One request's own key, and where it led; a form that is sent twice does its work once.
public struct FormKey: Hashable, Sendable {
  public let key: String
  /// Where the answer to the first sending went.
  public let outcome: String

  public init(key: String, outcome: String) {
    self.key = key
    self.outcome = outcome
  }
}

/// What became of a request.
public enum Performed<Value: Sendable>: Sendable {
  case done(Value)
  /// The same form came before; this is where its answer went.
  case repeated(String)
}

extension Performed: Equatable where Value: Equatable {}

/// The cases of one office: load, decide, save in one commit.
public struct Cases: Sendable {
  public let context: OfficeContext
  public let catalogue: Catalogue

  public init(context: OfficeContext, catalogue: Catalogue) {
    self.context = context
    self.catalogue = catalogue
  }

  // MARK: Loading

  public func load(_ id: CaseID) throws -> LoadedCase {
    try context.store.read { try load(id, in: $0) }
  }

  func load(_ id: CaseID, in store: any StoreReading) throws -> LoadedCase {
    let events = try store.entries(context.id, .permitCase(id)).map(JournalCoding.event)
    return try assemble(id, events, in: store)
  }

  func assemble(_ id: CaseID, _ events: [Event], in store: any StoreReading) throws -> LoadedCase {
    guard let state = PermitCase(events), let editions = state.editions else { throw OfficeProblem.noCase }
    let procedure = try catalogue.procedure(editions.procedure, in: store)
    let office = try catalogue.officeFile(editions.office, in: store)
    let day = office.calendar.local(state.firstSubmitted).date
    let kind = KindID(state.kind)
    let former = try Self.formerEditions(events).map { try catalogue.procedure($0, in: store).narrowed(to: kind) }
    return LoadedCase(
      id: id, events: events, state: state, procedure: procedure.narrowed(to: kind), formerProcedures: former,
      office: office,
      workflow: try procedure.workflow(kind: kind, on: day, relaxed: office.relaxedDuties),
      values: events.last { $0.payload.values != nil }?.payload.values ?? [:], secrets: CaseSecrets(events))
  }

  /// The editions of the procedure that a case went by before, newest first, each once.
  private static func formerEditions(_ events: [Event]) -> [Digest] {
    var all: [Digest] = []
    for event in events.reversed() {
      switch event.fact {
      case .submitted(_, let editions, _, _, _, _, _), .moved(let editions, _, _, _),
        .proposed(_, let editions, _, _, _, _, _):
        if !all.contains(editions.procedure) { all.append(editions.procedure) }
      default: break
      }
    }
    return Array(all.dropFirst())
  }

  // MARK: Deciding

  /// Loads the case at the version that the form saw, lets it decide, and saves what it decided, all in one commit.
  /// - Parameter make: gives the command; runs inside the commit, so that a number that it takes is given back when
  ///   the case refuses.
  /// - Parameter follow: what else belongs into the same commit, once the case has decided.
  /// - Throws: ``OfficeProblem/overtaken(_:)`` when somebody was faster, ``OfficeProblem/refused(_:)``.
  public func perform(
    _ id: CaseID, expecting version: Int?, by actor: Actor, form: FormKey? = nil,
    then follow: @escaping @Sendable (LoadedCase, any StoreWriting, Moment) throws -> Void = { _, _, _ in },
    _ make: @escaping @Sendable (LoadedCase, any StoreWriting, Moment) throws -> (Command, Payload)
  ) async throws -> Performed<LoadedCase> {
    let context = context
    return try await context.store.write { store in
      if let form, try !keep(form, in: store) {
        return .repeated(try store.formOutcome(context.id, key: form.key) ?? form.outcome)
      }
      let loaded = try load(id, in: store)
      if let version, version != loaded.state.version { throw Self.overtaken(loaded, since: version) }
      let moment = max(context.now(), loaded.state.lastMoment)
      let (command, payload) = try make(loaded, store, moment)
      let after = try decide(command, payload, loaded, by: actor, at: moment, in: store)
      if after.state.version > loaded.state.version { try follow(after, store, moment) }
      return .done(after)
    }
  }

  /// A command that needs no number.
  public func perform(
    _ command: Command, on id: CaseID, expecting version: Int?, by actor: Actor, form: FormKey? = nil,
    payload: Payload = Payload()
  ) async throws -> Performed<LoadedCase> {
    try await perform(id, expecting: version, by: actor, form: form) { _, _, _ in (command, payload) }
  }

  func decide(
    _ command: Command, _ payload: Payload, _ loaded: LoadedCase, by actor: Actor, at moment: Moment,
    in store: any StoreWriting
  ) throws -> LoadedCase {
    let decided: Decided
    do {
      decided = try loaded.state.decide(command, by: actor, at: moment, in: loaded.workflow)
    } catch {
      throw OfficeProblem.refused(error)
    }
    try requireMandate(decided.by, at: moment, in: store)
    return try save(decided, payload, after: loaded.events, of: loaded.id, at: moment, in: store)
  }

  /// Appends what was decided; the payload goes with the first fact that is more than a remark on the others.
  func save(
    _ decided: Decided, _ payload: Payload, after events: [Event], of id: CaseID, at moment: Moment,
    in store: any StoreWriting
  ) throws -> LoadedCase {
    var events = events
    let before = events.count
    var entries: [NewEntry<Fact>] = []
    let bearer = decided.facts.firstIndex { if case .dutyRelaxed = $0 { false } else { true } }
    for (position, fact) in decided.facts.enumerated() {
      let payload = position == bearer ? payload : Payload()
      events.append(Event(version: events.count + 1, at: moment, by: decided.by, fact: fact, payload: payload))
      entries.append(NewEntry(at: moment, by: decided.by, fact: fact, payload: payload))
    }
    let after = try assemble(id, events, in: store)
    if !entries.isEmpty {
      try store.save(entries, of: id, expecting: before, row: try projection(in: store).row(after))
      try store.add(try milestones(of: id, events, in: store).filter { $0.version > before })
      try post(after, since: before, in: store)
    }
    return after
  }

  func projection(in store: any StoreReading) throws -> CaseProjection {
    CaseProjection(office: context.id, secret: try store.setting(context.id, OfficeSetting.secret) ?? [])
  }

  /// What reports count of a case, from its history alone.
  func milestones(of id: CaseID, _ events: [Event], in store: any StoreReading) throws -> [Milestone] {
    try CaseMilestones(office: context.id, id: id, events) { try catalogue.procedure($0, in: store) }.all
  }

  func keep(_ form: FormKey, in store: any StoreWriting) throws -> Bool {
    try store.keepFormOutcome(context.id, key: form.key, form.outcome, at: context.now())
  }

  static func overtaken(_ loaded: LoadedCase, since version: Int) -> OfficeProblem {
    guard let event = loaded.events.last else { return .noCase }
    return .overtaken(Overtaken(by: event.by, at: event.at, fact: event.fact))
  }
}

/// Names of an office's own settings in the store.
public enum OfficeSetting {
  /// 32 random bytes, made with the office.
  public static let secret = "secret"
  /// PEM of the certificates that letters are trusted by.
  public static let roots = "roots"
  /// The keys of the proofs in QR codes, JSON: each public half, and the private one while it signs.
  static let proofKeys = "proof-keys"
  /// Numbers that ended because another official approved anew, JSON.
  static let replacedNumbers = "replaced-numbers"
  /// The key that signs seals, PKCS#8 DER, and its public part.
  public static let sealKey = "seal-key"
  /// Where the site is, as the server that started last was told; messages lead there.
  public static let publicURL = "public-url"
  /// Where the site stands among those of other offices.
  static let place = "place"
}
