import CaseStore
import Foundation
import PostgresClient
import Testing

@testable import PostgresStore

/// Every statement finds its rows by an index here too, asked of the planner itself, as the program's role and so with
/// the conditions that row-level security adds.
@Suite(.enabled(if: PostgresServer.isInstalled))
struct PostgresQueryPlanTests {
  /// Tables that a statement may go over whole, and why.
  static let allowed: [(table: String, reason: String)] = []

  /// Lists that are short before they are sorted, by words of their statement, and why.
  static let sorted: [(words: String, reason: String)] = [
    ("letter_number = $2 ORDER BY", "the few cases that one letter's number was ever given to")
  ]

  @Test func everyStatementUsesAnIndex() throws {
    try withStatements { session, statements in
      for statement in statements {
        let plan = try Self.plan(session, statement)
        for scan in Self.scans(plan) where !Self.allowed.contains(where: { $0.table == scan.table }) {
          Issue.record("\(scan.kind) of \(scan.table)\n\(statement.sql)")
        }
      }
    }
  }

  /// The next file of a desk, a page of a list: read in order as far as it goes, however many come after.
  @Test func nothingIsSortedToTakeItsFirst() throws {
    try withStatements { session, statements in
      for statement in statements where !Self.sorted.contains(where: { statement.sql.contains($0.words) }) {
        let isSorted = Self.nodes("Limit", in: try Self.plan(session, statement)).contains { limit in
          !Self.nodes("Sort", in: limit).isEmpty || !Self.nodes("Incremental Sort", in: limit).isEmpty
        }
        #expect(!isSorted, "\(statement.sql)")
      }
    }
  }

  /// Compiling takes longer than any of these takes to run.
  @Test func noStatementIsCompiled() throws {
    try withStatements { session, statements in
      for statement in statements {
        let isCompiled = try Self.explained(session, statement)["JIT"] != nil
        #expect(!isCompiled, "\(statement.sql)")
      }
    }
  }

  /// Sends everything that the store can send, and undoes it after `body`.
  private func withStatements(_ body: (PostgresSession, [Statement]) throws -> Void) throws {
    let database = try PostgresServer.shared.get().database()
    try database.asProgram { session in
      let store = Transaction(session: session, isWriting: true, makeSalt: { Array(repeating: 0, count: 32) })
      try session.run("BEGIN")
      try EveryCall.write(store)
      try EveryCall.read(store)
      try EveryCall.remove(store)
      try store.settle()
      // Tables are nearly empty: the planner shall say what it could do, not what pays for three rows.
      for name in ["enable_seqscan", "enable_bitmapscan"] { try session.run("SET LOCAL \(name) = off") }
      let ownPlans = "SELECT count(*) FROM pg_prepared_statements WHERE custom_plans > 0 AND NOT from_sql"
      let planned: Int = try #require(try session.run(ownPlans).rows.first).value(0)
      #expect(planned == 0, "the store's sessions plan each statement once")
      // What was planned until now was planned by the other settings.
      try session.run("DISCARD PLANS")
      let statements = try Self.statements(session)
      #expect(statements.count > 80)
      try body(session, statements)
      try session.run("ROLLBACK")
    }
  }

  private struct Statement {
    let name: String
    let sql: String
    let parameters: Int
  }

  private struct Scan {
    let kind: String
    let table: String
  }

  /// What this session has prepared so far: all that the store has sent.
  private static func statements(_ session: PostgresSession) throws -> [Statement] {
    let verbs = ["SELECT", "WITH", "INSERT", "UPDATE", "DELETE"]
    return try session.run(
      "SELECT name, statement, cardinality(parameter_types) FROM pg_prepared_statements WHERE NOT from_sql"
    ).rows.map { Statement(name: try $0.value(0), sql: try $0.value(1), parameters: try $0.value(2)) }
      .filter { statement in
        verbs.contains { statement.sql.hasPrefix($0) } && !statement.sql.contains("pg_prepared_statements")
      }
  }

  private static func explained(_ session: PostgresSession, _ statement: Statement) throws -> [String: Any] {
    let values = Array(repeating: "NULL", count: statement.parameters).joined(separator: ", ")
    let call = statement.parameters == 0 ? statement.name : "\(statement.name)(\(values))"
    let text: String = try #require(try session.run("EXPLAIN (FORMAT JSON) EXECUTE \(call)").rows.first).value(0)
    let plans = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    return try #require(plans.first)
  }

  private static func plan(_ session: PostgresSession, _ statement: Statement) throws -> [String: Any] {
    try #require(try explained(session, statement)["Plan"] as? [String: Any])
  }

  private static func parts(_ plan: [String: Any]) -> [[String: Any]] { plan["Plans"] as? [[String: Any]] ?? [] }

  private static func nodes(_ kind: String, in plan: [String: Any]) -> [[String: Any]] {
    (plan["Node Type"] as? String == kind ? [plan] : []) + parts(plan).flatMap { nodes(kind, in: $0) }
  }

  /// Nodes that go over a table or an index from its beginning to its end.
  private static func scans(_ plan: [String: Any]) -> [Scan] {
    let kind = plan["Node Type"] as? String ?? ""
    let isWhole = kind == "Seq Scan" || (kind.hasPrefix("Index") && plan["Index Cond"] == nil)
    let own = isWhole ? [Scan(kind: kind, table: plan["Relation Name"] as? String ?? "?")] : []
    return own + parts(plan).flatMap(scans)
  }
}
