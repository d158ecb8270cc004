import CaseStore
import Casework
import ServiceLifecycle
import Synchronization

/// What an open page shows, and so what it wants to hear of.
enum NewsTopic: Hashable, Sendable {
  case desk(OfficeID, StepID)
  case file(OfficeID, CaseID)

  var office: OfficeID {
    switch self {
    case .desk(let office, _), .file(let office, _): office
    }
  }
}

/// Tells open pages that what they show has changed, whichever server changed it: one for all offices of a server. A
/// page that hears of it asks for what it may see in the ordinary way; nothing of a case travels here.
public final class NewsDesk: Service {
  public struct Limits: Sendable {
    /// Pages that listen at the same time, on the whole server and of one account.
    public var pages = 2_000
    public var pagesOfOne = 8
    /// Changes that come together are told together.
    public var gathering = Duration.milliseconds(250)
    /// How often a connection is tried, so that one whose other end has gone is found.
    public var beat = Duration.seconds(20)
    /// After so many beats a page connects again, and is asked again who it is.
    public var beats = 30

    public init() {}
  }

  enum News: Hashable, Sendable {
    case changed
    /// Nothing; only keeps the connection.
    case beat
  }

  private struct Listener {
    let topic: NewsTopic
    let account: AccountID
    var beatsLeft: Int
    let told: AsyncStream<News>.Continuation
  }

  private struct State {
    var lastID = 0
    var listeners: [Int: Listener] = [:]
    var isClosed = false
    var pending: Set<StoreChange> = []
    /// Files at each desk, as they were told last.
    var counts: [OfficeID: [StepID: Int]] = [:]
  }

  private let store: any CaseStore
  private let limits: Limits
  private let sleep: @Sendable (Duration) async throws -> Void
  private let state = Mutex(State())

  public init(
    store: any CaseStore, limits: Limits = Limits(),
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) {
    self.store = store
    self.limits = limits
    self.sleep = sleep
  }

  var openPages: Int { state.withLock { $0.listeners.count } }

  /// - Returns: nil when too many pages listen already, or the server is about to stop.
  func open(_ topic: NewsTopic, for account: AccountID) -> AsyncStream<News>? {
    let (stream, told) = AsyncStream<News>.makeStream(bufferingPolicy: .bufferingNewest(2))
    let id = state.withLock { state -> Int? in
      guard !state.isClosed, state.listeners.count < limits.pages,
        state.listeners.values.count(where: { $0.account == account }) < limits.pagesOfOne
      else { return nil }
      state.lastID += 1
      state.listeners[state.lastID] = Listener(
        topic: topic, account: account, beatsLeft: limits.beats, told: told)
      return state.lastID
    }
    guard let id else { return nil }
    told.onTermination = { [weak self] _ in self?.state.withLock { _ = $0.listeners.removeValue(forKey: id) } }
    return stream
  }

  /// Ends every page's connection; each connects again, to a server that stays.
  public func close() {
    let listeners = state.withLock { state in
      state.isClosed = true
      return Array(state.listeners.values)
    }
    for listener in listeners { listener.told.finish() }
  }

  public func run() async throws {
    await cancelWhenGracefulShutdown {
      await withTaskGroup(of: Void.self) { group in
        group.addTask { await self.listen() }
        group.addTask {
          while (try? await self.sleep(self.limits.beat)) != nil { self.beat() }
        }
        await group.waitForAll()
      }
    }
    close()
  }

  // MARK: Telling

  private func listen() async {
    await withDiscardingTaskGroup { group in
      for await change in store.changes() {
        guard let change else {
          // What happened meanwhile is not known.
          tell { _ in true }
          continue
        }
        let isFirst = state.withLock { state in
          guard state.listeners.values.contains(where: { $0.topic.office == change.office }) else { return false }
          defer { state.pending.insert(change) }
          return state.pending.isEmpty
        }
        if isFirst {
          group.addTask {
            guard (try? await self.sleep(self.limits.gathering)) != nil else { return }
            self.flush()
          }
        }
      }
    }
  }

  private func flush() {
    let pending = state.withLock { state in
      defer { state.pending = [] }
      return state.pending
    }
    for (office, changes) in Dictionary(grouping: pending, by: \.office) {
      let files = Set(changes.compactMap { if case .permitCase(let id) = $0.stream { id } else { nil } })
      if files.isEmpty { continue }
      let concerned = try? desks(of: office, files)
      tell { topic in
        switch topic {
        case .file(office, let id): files.contains(id)
        // Of a store that does not answer nothing is known.
        case .desk(office, let step): concerned?.contains(step) ?? true
        case .file, .desk: false
        }
      }
    }
  }

  /// The desks whose lists are no longer as they were: where these files lie now, and where the number of files is
  /// another one.
  private func desks(of office: OfficeID, _ files: Set<CaseID>) throws -> Set<StepID>? {
    let (places, counts) = try store.read { store in
      (try files.compactMap { try store.caseRow(office, $0)?.step }, try store.queueCounts(office))
    }
    let before = state.withLock { state in
      defer { state.counts[office] = counts }
      return state.counts[office]
    }
    guard let before else { return nil }
    let steps = Set(before.keys).union(counts.keys)
    return Set(places).union(steps.filter { before[$0] != counts[$0] })
  }

  private func tell(_ isConcerned: (NewsTopic) -> Bool) {
    let listeners = state.withLock { Array($0.listeners.values) }
    for listener in listeners where isConcerned(listener.topic) { listener.told.yield(.changed) }
  }

  private func beat() {
    let (alive, ended) = state.withLock { state in
      for id in state.listeners.keys { state.listeners[id]?.beatsLeft -= 1 }
      return (state.listeners.values.filter { $0.beatsLeft > 0 }, state.listeners.values.filter { $0.beatsLeft <= 0 })
    }
    for listener in alive { listener.told.yield(.beat) }
    for listener in ended { listener.told.finish() }
  }
}
