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

  public func load(_ id: CaseID, in store: any StoreReading) throws -> LoadedCase {
    guard let standing = try store.standing(context.id, .permitCase(id)) else { throw OfficeProblem.noCase }
    if let known = catalogue.cases.find(context.id, id, at: standing) { return known }
    let events = try store.entries(context.id, .permitCase(id)).map(JournalCoding.event)
    let loaded = try assemble(id, events, at: standing, in: store)
    catalogue.cases.keep(loaded, of: context.id)
    return loaded
  }

  /// - Parameter standing: of the journal that the events are all of, where it is known.
  func assemble(
    _ id: CaseID, _ events: [Event], at standing: JournalStanding? = nil, in store: any StoreReading
  ) throws -> LoadedCase {
    guard let state = PermitCase(events), let editions = state.editions else { throw OfficeProblem.noCase }
    let office = try catalogue.officeFile(editions.office, in: store)
    let kind = KindID(state.kind)
    let rules = try catalogue.rules(
      editions.procedure, kind: kind, on: office.calendar.local(state.firstSubmitted).date,
      relaxed: office.relaxedDuties, in: store)
    let former = try Self.formerEditions(events).map { try catalogue.procedure($0, in: store).narrowed(to: kind) }
    return LoadedCase(
      id: id, events: events, state: state, procedure: rules.procedure, formerProcedures: former, office: office,
      workflow: rules.workflow, values: events.last { $0.payload.values != nil }?.payload.values ?? [:],
      secrets: CaseSecrets(events), standing: standing)
  }

  /// The editions of the procedure that a case went by before, newest first, each once.
  private static func formerEditions(_ events: [Event]) -> [Digest] {
    var all: [Digest] = []
    for event in events.reversed() {
      switch event.fact {
      case .submitted(_, let editions, _, _, _, _, _, _), .moved(let editions, _, _, _),
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
    try decide(command, payload, loaded, by: try attendance(of: actor, at: moment, in: store), in: store)
  }

  /// By somebody whose rights were looked up already, at that moment.
  func decide(
    _ command: Command, _ payload: Payload, _ loaded: LoadedCase, by attendance: Attendance, in store: any StoreWriting
  ) throws -> LoadedCase {
    if case .tieToAccount(let account) = command { try requireApplicant(account, in: store) }
    let moment = attendance.moment
    let decided: Decided
    do {
      decided = try loaded.state.decide(command, by: attendance.present, at: moment, in: loaded.workflow)
    } catch Refusal.notYourDesk(let step) {
      // A page may have shown a desk that was held by a mandate.
      let lost = attendance.believed.mandate(at: step, in: loaded.workflow)
      throw OfficeProblem.refused(lost.map { .mandateOver($0) } ?? .notYourDesk(step))
    } catch {
      throw OfficeProblem.refused(error)
    }
    return try save(decided, payload, after: loaded, of: loaded.id, at: moment, in: store)
  }

  /// Appends what was decided; the payload goes with the first fact that is more than a remark on the others.
  /// - Parameter before: nil for a case that begins.
  func save(
    _ decided: Decided, _ payload: Payload, after before: LoadedCase?, of id: CaseID, at moment: Moment,
    in store: any StoreWriting
  ) throws -> LoadedCase {
    let version = before?.events.count ?? 0
    let bearer = decided.facts.firstIndex { if case .dutyRelaxed = $0 { false } else { true } }
    let new = decided.facts.enumerated().map { position, fact in
      Event(
        version: version + 1 + position, at: moment, by: decided.by, fact: fact,
        payload: position == bearer ? payload : Payload())
    }
    if let before, new.isEmpty { return before }
    let unsaved = try before?.grown(by: new) ?? assemble(id, (before?.events ?? []) + new, in: store)
    let entries = new.map { NewEntry(at: $0.at, by: $0.by, fact: $0.fact, payload: $0.payload) }
    let head = try store.save(entries, of: id, expecting: version, row: try projection(in: store).row(unsaved))
    try store.add(try milestones(of: id, unsaved.events, after: before?.state, in: store))
    try post(unsaved, since: version, in: store)
    // Should the commit fail, no journal ever has this standing.
    let payloads = before.map { $0.standing?.payloads } ?? 0
    let saved = unsaved.at(payloads.map { JournalStanding(head: head, payloads: $0 + new.count) })
    catalogue.cases.keep(saved, of: context.id)
    return saved
  }

  func projection(in store: any StoreReading) throws -> CaseProjection {
    CaseProjection(office: context.id, secret: try store.setting(context.id, OfficeSetting.secret) ?? [])
  }

  /// What reports count of a case, from its history alone.
  /// - Parameter before: the case before the events that are asked about; nil for its whole history.
  func milestones(
    of id: CaseID, _ events: [Event], after before: PermitCase? = nil, in store: any StoreReading
  ) throws -> [Milestone] {
    try CaseMilestones(office: context.id, id: id, events, after: before) {
      try catalogue.procedure($0, in: store)
    }.all
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
