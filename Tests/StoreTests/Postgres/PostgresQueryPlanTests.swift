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

  @Test func everyStatementUsesAnIndex() throws {
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
      try session.run("SET LOCAL plan_cache_mode = force_generic_plan")
      let statements = try Self.statements(session)
      #expect(statements.count > 80)
      for statement in statements {
        for scan in try Self.scans(session, statement) where !Self.allowed.contains(where: { $0.table == scan.table }) {
          Issue.record("\(scan.kind) of \(scan.table)\n\(statement.sql)")
        }
      }
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

  private static func scans(_ session: PostgresSession, _ statement: Statement) throws -> [Scan] {
    let values = Array(repeating: "NULL", count: statement.parameters).joined(separator: ", ")
    let call = statement.parameters == 0 ? statement.name : "\(statement.name)(\(values))"
    let text: String = try #require(
      try session.run("EXPLAIN (FORMAT JSON, COSTS OFF) EXECUTE \(call)").rows.first
    ).value(0)
    let plans = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    return plans.compactMap { $0["Plan"] as? [String: Any] }.flatMap(scans)
  }

  /// Nodes that go over a table or an index from its beginning to its end.
  private static func scans(_ plan: [String: Any]) -> [Scan] {
    let kind = plan["Node Type"] as? String ?? ""
    let isWhole = kind == "Seq Scan" || (kind.hasPrefix("Index") && plan["Index Cond"] == nil)
    let own = isWhole ? [Scan(kind: kind, table: plan["Relation Name"] as? String ?? "?")] : []
    return own + (plan["Plans"] as? [[String: Any]] ?? []).flatMap(scans)
  }
}
