import CaseStore
import Casework
import Dispatch
import PostgresClient
import Synchronization
import Testing

@testable import PostgresStore

/// Several servers on one database.
@Suite(.enabled(if: PostgresServer.isInstalled))
struct PostgresServersTests {
  @Test func numbersOfThreeServersHaveNoGapAndNoTwin() async throws {
    let database = try PostgresServer.shared.get().database()
    let stores = try (0..<3).map { _ in try database.open() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for position in 0..<120 {
        group.addTask {
          try await stores[position % 3].write { store in
            let id = CaseID("c\(position)")
            // Some look at a case that all want before they take a number, as a desk does.
            _ = try store.head(Sample.office, .permitCase(CaseID("shared\(position % 5)")))
            _ = try StorePromises.take(store, series: position.isMultiple(of: 2) ? "s" : "t", caseID: id)
            try store.save([Sample.entry()], of: id, expecting: 0, row: Sample.row(id))
          }
        }
      }
      try await group.waitForAll()
    }
    for store in stores {
      for series in ["s", "t"] {
        let numbers = try store.read { try $0.numbers(Sample.office, series: series, year: 2026) }
        #expect(numbers.map(\.n) == Array(1...60))
      }
      try store.close()
    }
  }

  @Test func ofTwoServersThatSaveAtTheSameVersionOneWins() async throws {
    let database = try PostgresServer.shared.get().database()
    let stores = [try database.open(), try database.open()]
    try await stores[0].add("a")
    for version in 1...20 {
      let outcomes = await withTaskGroup(of: StoreError?.self, returning: [StoreError?].self) { group in
        for store in stores {
          group.addTask {
            do {
              try await store.write {
                try $0.save([Sample.entry()], of: "a", expecting: version, row: Sample.row("a", version: version + 1))
              }
              return nil
            } catch { return error as? StoreError ?? .unavailable("\(error)") }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(outcomes.filter { $0 == nil }.count == 1)
      #expect(outcomes.compactMap { $0 } == [.conflict("a", expected: version, found: version + 1)])
    }
    for store in stores { try store.close() }
  }

  /// Two writes that lock each other: PostgreSQL ends one of them, and it is done again.
  @Test func aDeadlockCostsTimeAndNothingElse() async throws {
    let database = try PostgresServer.shared.get().database()
    let stores = [try database.open(), try database.open()]
    let (holding, runs) = (Counter(), Counter())
    let both = DispatchSemaphore(value: 0)
    @Sendable func lockBoth(_ store: any StoreWriting, _ first: String, _ second: String) throws {
      _ = runs.next()
      _ = try store.throttle(first)
      // The first time, each waits until the other holds its first key too.
      switch holding.next() {
      case 1: both.wait()
      case 2: both.signal()
      default: break
      }
      for key in [first, second] {
        let failures = try store.throttle(key)?.failures ?? 0
        try store.put(Throttle(failures: failures + 1, until: Sample.noon), key: key)
      }
    }
    async let one: Void = stores[0].write { try lockBoth($0, "x", "y") }
    async let two: Void = stores[1].write { try lockBoth($0, "y", "x") }
    _ = try await (one, two)
    #expect(runs.count > 2)
    for key in ["x", "y"] { #expect(try stores[0].read { try $0.throttle(key)?.failures } == 2) }
    for store in stores { try store.close() }
  }

  /// A file that one server is just taking is passed by on another, and nobody waits.
  @Test func twoServersTakeDifferentFiles() async throws {
    let database = try PostgresServer.shared.get().database()
    let stores = [try database.open(), try database.open()]
    for id in ["a", "b"] as [CaseID] { try await stores[0].add(id) { $0.waitingSince = nil } }
    let (firstTook, secondTook) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    @Sendable func take(_ store: any StoreWriting) throws -> CaseID? {
      try store.firstFree(Sample.office, step: "desk", procedure: "permit", after: nil)?.id
    }
    async let one = stores[0].write { store in
      let id = try take(store)
      firstTook.signal()
      secondTook.wait()
      return id
    }
    async let two = stores[1].write { store in
      firstTook.wait()
      defer { secondTook.signal() }
      return try take(store)
    }
    #expect(try await one == "a")
    #expect(try await two == "b")
    for store in stores { try store.close() }
  }

  @Test func guessesAtTheSameMomentAllCount() async throws {
    let database = try PostgresServer.shared.get().database()
    let stores = [try database.open(), try database.open()]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for position in 0..<40 {
        group.addTask {
          try await stores[position % 2].write { store in
            let failures = try store.throttle("address")?.failures ?? 0
            try store.put(Throttle(failures: failures + 1, until: Sample.noon), key: "address")
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try stores[0].read { try $0.throttle("address")?.failures } == 40)
    for store in stores { try store.close() }
  }

  @Test func aSecretIsMadeOnceAndASessionIsKnownEverywhere() async throws {
    let database = try PostgresServer.shared.get().database()
    let stores = try (0..<4).map { _ in try database.open() }
    let secrets = try await withThrowingTaskGroup(of: [UInt8].self, returning: Set<[UInt8]>.self) { group in
      for (position, store) in stores.enumerated() {
        group.addTask {
          try await store.write { store in
            if let kept = try store.setting(Sample.office, "secret") { return kept }
            try store.putSetting(Sample.office, "secret", [UInt8(position)])
            return [UInt8(position)]
          }
        }
      }
      return try await group.reduce(into: []) { $0.insert($1) }
    }
    #expect(secrets.count == 1)
    let token = Sample.digest("cookie")
    let session = Session(token: token, office: Sample.office, account: nil, csrf: "c", expires: Sample.noon)
    try await stores[0].write { try $0.put(session) }
    #expect(try stores[3].read { try $0.session(token) } == session)
    try await stores[2].write { try $0.removeSession(token) }
    #expect(try stores[1].read { try $0.session(token) } == nil)
    for store in stores { try store.close() }
  }

  @Test func aChangeIsHeardOnEveryServerOnceItIsCommitted() async throws {
    let database = try PostgresServer.shared.get().database()
    let stores = [try database.open(), try database.open()]
    var changes = stores[1].changes().makeAsyncIterator()
    #expect(await changes.next() == .some(nil))
    struct Stop: Error {}
    await #expect(throws: Stop.self) {
      try await stores[0].write { store in
        try store.save([Sample.entry()], of: "b", expecting: 0, row: Sample.row("b"))
        throw Stop()
      }
    }
    try await stores[0].add("a")
    #expect(await changes.next() == StoreChange(office: Sample.office, stream: .permitCase("a")))
    // A connection that breaks is made again, and says so.
    try database.asSuperuser { session in
      try session.run(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = $1 AND query LIKE 'LISTEN%'",
        [database.role])
    }
    #expect(await changes.next() == .some(nil))
    try await stores[0].write {
      try $0.record(Sample.office, .acts, NewEntry(at: Sample.noon, by: .system, fact: .signedIn))
    }
    #expect(await changes.next() == StoreChange(office: Sample.office, stream: .acts))
    for store in stores { try store.close() }
  }
}
