import CaseStore
import Casework
import WorkingTime

/// What the auditor reads: administration, sign-ins, views, downloads and exports, newest first.
public struct AuditLog: Sendable {
  let context: OfficeContext
  /// Minutes east of UTC, for the local day of the journals.
  let utcOffset: Int

  public init(context: OfficeContext, utcOffset: Int) {
    self.context = context
    self.utcOffset = utcOffset
  }

  /// What is wanted; every part narrows.
  public struct Filter: Hashable, Sendable {
    public var account: AccountID?
    public var caseID: CaseID?
    /// The office's local day.
    public var day: CivilDate?

    public init(account: AccountID? = nil, caseID: CaseID? = nil, day: CivilDate? = nil) {
      self.account = account
      self.caseID = caseID
      self.day = day
    }
  }

  /// One entry, as its journal has it.
  public struct Entry: Sendable {
    public let stream: JournalStream
    public let version: Int
    public let at: Moment
    public let by: Doer
    public let act: Act
    public let payload: Payload
  }

  public func page(_ filter: Filter, offset: Int, limit: Int) throws -> Found<Entry> {
    try context.store.read { store in
      guard let day = filter.day else {
        let wanted = ActFilter(account: filter.account, caseID: filter.caseID)
        let found = try store.recentActs(context.id, wanted, offset: offset, limit: limit)
        return Found(rows: try found.rows.map(Self.entry), total: found.total)
      }
      let all = try entries(of: day, filter, in: store)
      return Found(rows: Array(all.dropFirst(offset).prefix(limit)), total: all.count)
    }
  }

  /// A day has a journal of its own for access; acts of administration are few, so that all of them are looked through.
  private func entries(of day: CivilDate, _ filter: Filter, in store: any StoreReading) throws -> [Entry] {
    let access = try store.entries(context.id, .access(day: day.description)).map(Self.entry)
    let acts = try store.entries(context.id, .acts).map(Self.entry).filter {
      JournalStream.access(at: $0.at, utcOffset: utcOffset) == .access(day: day.description)
    }
    return (access + acts).filter { entry in
      (filter.account == nil || entry.by.account == filter.account)
        && (filter.caseID == nil || entry.act.caseID == filter.caseID)
    }
    .sorted { ($0.at, $0.version) > ($1.at, $1.version) }
  }

  private static func entry(_ entry: JournalEntry) throws -> Entry {
    let (envelope, payload) = try JournalCoding.act(entry)
    return Entry(
      stream: entry.stream, version: entry.version, at: envelope.at, by: envelope.by, act: envelope.fact,
      payload: payload)
  }

  /// How long the journals are, and when they were sealed last.
  public struct State: Sendable {
    public let journals: Int
    public let entries: Int
    /// Nil before the first seal.
    public let seal: Seal?
    public let sealedAt: Moment?
  }

  public func state() throws -> State {
    try context.store.read { store in
      let heads = try store.heads(context.id)
      let last = try store.entries(context.id, .seals).last.map(Self.entry)
      var seal: Seal?
      if case .sealed(let kept) = last?.act { seal = kept }
      return State(
        journals: heads.count, entries: heads.reduce(0) { $0 + $1.head.version }, seal: seal, sealedAt: last?.at)
    }
  }
}

extension Act {
  /// The case that it is about.
  public var caseID: CaseID? {
    switch self {
    case .documentSeen(let id, _, _), .caseSeen(let id), .letterTaken(let id, _), .messageDecided(let id, _, _): id
    default: nil
    }
  }
}
