import CaseStore
import Casework
import GRDB
import Synchronization
import Testing
import WorkingTime

@testable import SQLiteStore

/// Every statement of the store finds its rows by an index, so that nothing slows down as an office grows.
struct QueryPlanTests {
  /// Scans that are right as they are, by how SQLite tells them.
  static let allowed: [(plan: String, reason: String)] = [
    ("SCAN streams", "the list of journals' names, itself made one index step each"),
    ("SCAN editions USING COVERING INDEX", "a handful of offices' editions, asked when the program starts"),
    ("SCAN CONSTANT ROW", "not a table"),
    ("SCAN (subquery", "how common a word is, counted to three hundred and found by its index inside"),
  ]

  private final class Statements: Sendable {
    let texts = Mutex<[String]>([])
  }

  /// Calls everything that the store can do, and gives back the SQL that it ran.
  private func statements(_ store: SQLiteStore) throws -> [String] {
    let seen = Statements()
    try store.pool.writeWithoutTransaction { db in
      db.trace { event in
        if case .statement(let statement) = event { seen.texts.withLock { $0.append(statement.sql) } }
      }
      try db.inTransaction {
        let store = Transaction(db: db, makeSalt: { Array(repeating: 0, count: 32) })
        try EveryCall.write(store)
        try EveryCall.read(store)
        try EveryCall.remove(store)
        return .commit
      }
      db.trace(options: [])
    }
    let verbs = ["SELECT", "WITH", "INSERT", "UPDATE", "DELETE"]
    return seen.texts.withLock { texts in
      Set(texts).filter { text in verbs.contains { text.hasPrefix($0) } }.sorted()
    }
  }

  @Test func everyStatementUsesAnIndex() async throws {
    let folder = try TemporaryFolder()
    let store = try folder.open()
    let statements = try statements(store)
    #expect(statements.count > 80)
    try await store.pool.read { db in
      for sql in statements {
        let explain = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
        explain.setUncheckedArguments(StatementArguments())
        for row in try Row.fetchAll(explain) {
          let plan: String = row["detail"]
          let isScan = plan.hasPrefix("SCAN") || plan.contains("AUTOMATIC")
          let isAllowed = Self.allowed.contains { plan.hasPrefix($0.plan) }
          #expect(!isScan || isAllowed, "\(plan)\n\(sql)")
        }
      }
    }
    try store.close()
  }

  @Test func listsComeFromTheirIndexInOrder() async throws {
    let folder = try TemporaryFolder()
    let store = try folder.open()
    let sorted = try statements(store).filter { $0.contains("FROM cases") && $0.contains("ORDER BY") }
    let plain = sorted.filter { !$0.contains("case_words") && !$0.contains("stage IN") }
    #expect(plain.count >= 8)
    try await store.pool.read { db in
      for sql in plain {
        let explain = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
        explain.setUncheckedArguments(StatementArguments())
        let plans = try Row.fetchAll(explain).map { $0["detail"] as String }
        #expect(!plans.contains { $0.contains("TEMP B-TREE") }, "\(plans)\n\(sql)")
      }
    }
    try store.close()
  }
}
