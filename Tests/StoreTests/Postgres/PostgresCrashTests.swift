import CaseStore
import Casework
import PostgresClient
import Synchronization
import Testing

@testable import PostgresStore

/// What is there after a connection, a server or the database was killed around a commit.
@Suite(.enabled(if: PostgresServer.isInstalled))
struct PostgresCrashTests {
  /// Does something once, at the first commit that reaches the step after it was armed.
  private final class Fault: Sendable {
    private let isArmed = Atomic(false)
    let happened = Atomic(0)

    func arm() { isArmed.store(true, ordering: .releasing) }

    func points(_ step: FaultPoints.Step, _ action: @escaping @Sendable () throws -> Void) -> FaultPoints {
      FaultPoints { reached in
        guard reached == step, self.isArmed.exchange(false, ordering: .acquiringAndReleasing) else { return }
        self.happened.add(1, ordering: .relaxed)
        try action()
      }
    }
  }

  struct Killed: Error {}

  private func submit(_ store: PostgresStore, _ id: CaseID) async throws {
    try await store.write { store in
      _ = try StorePromises.take(store, caseID: id)
      try store.save([Sample.entry()], of: id, expecting: 0, row: Sample.row(id))
    }
  }

  /// Journal, row, number and search words stand or fall together.
  private func cases(_ database: TestDatabase) throws -> [String] {
    let store = try database.open()
    defer { try? store.close() }
    return try store.read { reading in
      let rows = try reading.register(Sample.office, RegisterQuery(limit: 1_000)).rows.map(\.id.rawValue).sorted()
      #expect(try reading.heads(Sample.office).map(\.stream.description) == rows.map { "case:\($0)" })
      #expect(try reading.heads(Sample.office).allSatisfy { $0.head.version == 1 })
      let numbers = try reading.numbers(Sample.office, series: "s", year: 2026)
      #expect(numbers.map(\.caseID.rawValue).sorted() == rows)
      #expect(numbers.map(\.n) == Array(1...rows.count))
      #expect(try reading.register(Sample.office, RegisterQuery(text: "umpama")).total == rows.count)
      return rows
    }
  }

  private func endConnections(_ database: TestDatabase) throws {
    try database.asSuperuser { session in
      try session.run(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = $1", [database.role])
    }
  }

  @Test func aProgramKilledBeforeTheCommitLeavesNothing() async throws {
    let database = try PostgresServer.shared.get().database()
    let fault = Fault()
    let store = try database.open { options in
      options.faults = fault.points(.beforeCommit) {
        try endConnections(database)
        throw Killed()
      }
    }
    try await submit(store, "a")
    fault.arm()
    await #expect(throws: Killed.self) { try await submit(store, "b") }
    #expect(try cases(database) == ["a"])
    try await submit(store, "b")
    #expect(try cases(database) == ["a", "b"])
    try store.close()
  }

  @Test(arguments: [FaultPoints.Step.beforeCommit, .commitSent])
  func aConnectionThatBreaksBeforeTheCommitCostsNothing(_ step: FaultPoints.Step) async throws {
    let database = try PostgresServer.shared.get().database()
    let fault = Fault()
    let store = try database.open { $0.faults = fault.points(step) { try endConnections(database) } }
    try await submit(store, "a")
    fault.arm()
    try await submit(store, "b")
    #expect(fault.happened.load(ordering: .relaxed) == 1)
    #expect(try cases(database) == ["a", "b"])
    try store.close()
  }

  @Test func aCommitWhoseAnswerIsLostIsFoundOutAndNotDoneAgain() async throws {
    let database = try PostgresServer.shared.get().database()
    let fault = Fault()
    let store = try database.open { options in
      options.faults = fault.points(.afterCommit) {
        try endConnections(database)
        throw PostgresError(.connectionLost, "the answer is lost")
      }
    }
    try await submit(store, "a")
    fault.arm()
    let runs = Counter()
    try await store.write { store in
      _ = runs.next()
      _ = try StorePromises.take(store, caseID: "b")
      try store.save([Sample.entry()], of: "b", expecting: 0, row: Sample.row("b"))
    }
    #expect(fault.happened.load(ordering: .relaxed) == 1)
    #expect(runs.count == 1)
    #expect(try cases(database) == ["a", "b"])
    try store.close()
  }

  /// What two servers were told of the cases on which both decided.
  private final class Told: Sendable {
    private let outcomes = Mutex<[CaseID: [StoreError?]]>([:])
    let isOver = Atomic(false)

    var all: [CaseID: [StoreError?]] { outcomes.withLock { $0 } }

    func add(_ id: CaseID, _ outcome: StoreError?) { outcomes.withLock { $0[id, default: []].append(outcome) } }
  }

  /// Connections are ended at any moment, again and again, while two servers decide on the same cases: what was said to
  /// be done is there once, and who was refused was refused because somebody else was faster.
  @Test func whatWasRefusedIsNeverThere() async throws {
    let database = try PostgresServer.shared.get().database()
    let stores = try (0..<2).map { _ in try database.open() }
    let told = Told()
    try await withThrowingTaskGroup(of: Void.self) { group in
      let killing = Task {
        var ended = 0
        while !told.isOver.load(ordering: .acquiring) {
          ended += try database.asSuperuser { session in
            let killed = try session.run(
              """
              SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
              WHERE usename = $1 AND random() < 0.5
              """, [database.role])
            return try killed.rows.first?.value(0) as Int? ?? 0
          }
          await Task.yield()
        }
        return ended
      }
      for number in 0..<150 {
        for store in stores {
          group.addTask {
            let id = CaseID("c\(number)")
            do {
              try await submit(store, id)
              told.add(id, nil)
            } catch { told.add(id, error as? StoreError ?? .unavailable("\(error)")) }
          }
        }
      }
      try await group.waitForAll()
      told.isOver.store(true, ordering: .releasing)
      #expect(try await killing.value > 0)
      let there = Set(try cases(database))
      for (id, two) in told.all {
        let done = two.count { $0 == nil }
        let overtaken = two.contains { if case .conflict = $0 { true } else { false } }
        let isOpen = two.contains(.unsettled)
        #expect(done <= 1, "\(id) was opened twice")
        #expect(done == 0 || there.contains(id.rawValue), "\(id) was said to be there")
        if !isOpen { #expect((done == 1) == there.contains(id.rawValue), "\(id): refused, and there: \(two)") }
        if overtaken { #expect(there.contains(id.rawValue), "\(id) was overtaken by nobody") }
      }
    }
    for store in stores { try store.close() }
  }

  /// The database is gone for good in the middle of a commit: that nobody knows is what is said.
  @Test func whatCannotBeFoundOutIsCalledUnsettled() async throws {
    let server = try PostgresServer()
    let database = try server.database()
    let fault = Fault()
    let store = try database.open { options in
      options.timeLimit = .milliseconds(300)
      options.faults = fault.points(.commitSent) { server.stop() }
    }
    try await submit(store, "a")
    fault.arm()
    await #expect(throws: StoreError.unsettled) { try await submit(store, "b") }
    #expect(fault.happened.load(ordering: .relaxed) == 1)
    try store.close()
  }

  @Test func aDatabaseKilledBeforeAndAfterCommitsKeepsExactlyWhatWasSaid() async throws {
    let server = try PostgresServer()
    defer { server.stop() }
    let database = try server.database()
    let fault = Fault()
    for (position, step) in [FaultPoints.Step.beforeCommit, .commitSent, .afterCommit].enumerated() {
      let store = try database.open { $0.faults = fault.points(step) { try server.killAndRestart() } }
      try await submit(store, CaseID("a\(position)"))
      fault.arm()
      try await submit(store, CaseID("b\(position)"))
      try await submit(store, CaseID("c\(position)"))
      try store.close()
    }
    #expect(fault.happened.load(ordering: .relaxed) == 3)
    #expect(try cases(database) == ["a0", "a1", "a2", "b0", "b1", "b2", "c0", "c1", "c2"])
  }
}
