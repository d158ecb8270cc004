import CaseStore
import PostgresClient

/// Makes the tables and brings them up to date, as their owner; the program itself runs under a role that owns nothing.
public enum DatabaseSetup {
  /// Can be run again at any time; does what is still to be done, in one transaction.
  /// - Parameter program: the role under which servers connect; made when it is not there.
  /// - Parameter password: given to the role when it is made.
  /// - Returns: the schema's step before and after.
  /// - Throws: ``StoreError/newerSchema(found:known:)``, or ``StoreError/unavailable(_:)``.
  @discardableResult
  public static func install(
    at ownersURL: String, program: String, password: String? = nil
  ) throws -> (before: Int, after: Int) {
    try StoreFailure.translated {
      let target = PostgresTarget(
        url: ownersURL, settings: ["client_min_messages": "error"], answerLimit: .seconds(600))
      return try PostgresConnection.connect(target).useBlocking { session in
        try session.run("BEGIN")
        do {
          let steps = try migrate(session)
          try role(program, password, session)
          try session.script(Schema.rights(of: program))
          try session.run("COMMIT")
          return steps
        } catch {
          _ = try? session.run("ROLLBACK")
          throw error
        }
      }
    }
  }

  /// Does the steps that are missing, inside the caller's transaction.
  static func migrate(
    _ session: PostgresSession, steps: [(number: Int, sql: [String])] = Schema.steps
  ) throws -> (before: Int, after: Int) {
    try session.run("SELECT pg_advisory_xact_lock($1)", [Schema.migrationLock])
    let encoding = try session.run("SHOW server_encoding").rows.first?.value(0) as String?
    guard encoding == "UTF8" else {
      throw StoreError.unavailable("the database's encoding is \(encoding ?? "unknown") where UTF8 is needed")
    }
    try session.script(Schema.ledger)
    try session.run("SELECT set_config('search_path', $1, true)", [Schema.name])
    // Writes under way end first; later ones see the new step, and an older program then writes nothing more.
    try session.run("LOCK TABLE schema_steps IN ACCESS EXCLUSIVE MODE")
    let before = try session.run("SELECT coalesce(max(step), 0) FROM schema_steps").rows.first?.value(0) ?? 0
    guard before <= Schema.known else { throw StoreError.newerSchema(found: before, known: Schema.known) }
    for step in steps where step.number > before {
      for sql in step.sql { try session.script(sql) }
      try session.run("INSERT INTO schema_steps (step) VALUES ($1)", [step.number])
    }
    return (before, max(before, Schema.known))
  }

  private static func role(_ name: String, _ password: String?, _ session: PostgresSession) throws {
    let owner = try session.run("SELECT current_user::text").rows.first?.value(0) as String?
    guard owner != name else {
      throw StoreError.unavailable("the program's role must not be the tables' owner: name another one")
    }
    let isThere = try !session.run("SELECT 1 FROM pg_roles WHERE rolname = $1", [name]).rows.isEmpty
    guard !isThere else { return }
    let secret = password.map { " PASSWORD '" + $0.replacing("'", with: "''") + "'" } ?? ""
    try session.script(
      "CREATE ROLE \(Schema.quoted(name)) LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE\(secret)")
  }
}
