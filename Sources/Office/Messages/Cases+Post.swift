import CaseStore
import Casework
import Procedures
import WorkingTime

extension Cases {
  /// Writes into the commit what has to be sent about its events.
  /// - Parameter version: that the case was at before.
  func post(_ loaded: LoadedCase, since version: Int, in store: any StoreWriting) throws {
    let events = loaded.events.dropFirst(version)
    // Of what the office does by itself, the holder is told by the letter that it ends.
    if loaded.state.isOwnMotion { return }
    // Most commits tell nobody anything; they read no file.
    let isMoved = events.contains { if case .moved = $0.fact { true } else { false } }
    guard isMoved || events.contains(where: { MessageKind($0.fact) != nil }), let now = events.last?.at,
      let writer = try messageWriter(at: now, in: store)
    else { return }
    let notice = PromiseNotice(loaded, writer)
    let told = try notice.told(in: store)
    let moved = told.last.flatMap { notice.promised == nil || $0 == notice.promised ? nil : $0 }
    let messages = try writer.messages(
      for: events, of: loaded, login: try login(of: loaded, in: store), dueBefore: moved)
    for message in messages { try store.add(message) }
    if events.contains(where: \.fact.isSubmission) {
      try notice.keep(0, in: store)
    } else if moved != nil, events.contains(where: \.fact.tellsPromise) {
      try notice.keep(told.count, in: store)
    }
    // Whoever mends has no date; the next one is told with the next submission.
    if isMoved, loaded.state.stage != .returned {
      try notice.tell(login: try login(of: loaded, in: store), in: store)
    }
  }

  func messageWriter(at now: Moment, in store: any StoreReading) throws -> MessageWriter? {
    let office = try catalogue.current(in: store, at: now).office
    let url = try store.setting(context.id, OfficeSetting.publicURL).map { String(decoding: $0, as: UTF8.self) }
    return MessageWriter(office, publicURL: url ?? "", now: now)
  }

  /// What the applicant signs in with.
  func login(of loaded: LoadedCase, in store: any StoreReading) throws -> String? {
    try loaded.state.owner.flatMap { try store.account(context.id, $0)?.login }
  }
}

/// The date that an applicant was told, kept so that another one is told once.
struct PromiseNotice {
  let loaded: LoadedCase
  let writer: MessageWriter

  init(_ loaded: LoadedCase, _ writer: MessageWriter) {
    self.loaded = loaded
    self.writer = writer
  }

  var promised: Moment? {
    CaseClock(loaded, calendar: writer.office.calendar, now: writer.now).promised
  }

  /// Whether it waits for the applicant, so that the date moves with every day.
  var isStanding: Bool {
    let clock = CaseClock(loaded, calendar: writer.office.calendar, now: writer.now)
    guard let wait = clock.waits.last, let visit = loaded.state.visits.last else { return false }
    return visit.left == nil && wait.from.milliseconds >= visit.entered
  }

  /// What the key of each begins with.
  static let key = "promise:"

  private var prefix: String { "\(Self.key)\(loaded.state.lastSubmitted.milliseconds):" }

  /// - Returns: false when another server was faster.
  @discardableResult
  func keep(_ number: Int, in store: any StoreWriting) throws -> Bool {
    guard let promised else { return false }
    return try store.decide(
      Notice(
        office: writer.office.id, caseID: loaded.id, key: "\(prefix)\(number)", value: String(promised.milliseconds),
        at: writer.now))
  }

  /// Tells the applicant another date than the one that was told last; nothing where it is the same, or where none was.
  /// - Parameter login: of the applicant's account, if there is one.
  func tell(login: String?, in store: any StoreWriting) throws {
    let told = try told(in: store)
    guard let last = told.last, isMoved(told), try keep(told.count, in: store) else { return }
    let messages = try writer.applicant(
      .promiseMoved, of: loaded, version: loaded.state.version, login: login, dueBefore: last,
      suffix: "-\(told.count)")
    for message in messages { try store.add(message) }
  }

  /// Whether the date is another one than was told last.
  /// - Parameter told: as ``told(in:)``.
  func isMoved(_ told: [Moment]) -> Bool {
    guard !isStanding, let last = told.last, let promised else { return false }
    return last != promised
  }

  /// The dates that were told for this submission, first to last.
  func told(in store: any StoreReading) throws -> [Moment] {
    try store.notices(writer.office.id, ofCase: loaded.id)
      .compactMap { notice -> (Int, Moment)? in
        guard notice.key.hasPrefix(prefix), let number = Int(notice.key.dropFirst(prefix.count)),
          let moment = Int64(notice.value)
        else { return nil }
        return (number, Moment(milliseconds: moment))
      }
      .sorted { $0.0 < $1.0 }.map(\.1)
  }
}

extension Fact {
  /// Whether the applicant is told a date again because of it.
  fileprivate var tellsPromise: Bool {
    switch self {
    case .paid(_, _, .forwarded): true
    default: false
    }
  }
}
