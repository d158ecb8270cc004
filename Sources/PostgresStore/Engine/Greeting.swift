import CaseStore
import PostgresClient

/// What the store insists on before it uses a connection.
enum Greeting {
  static func check(_ session: PostgresSession) throws {
    let row = try session.run(
      """
      SELECT current_setting('server_version_num')::int, current_setting('server_encoding'),
        current_setting('synchronous_commit'), current_setting('fsync'),
        (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user),
        to_regclass('\(Schema.name).schema_steps') IS NOT NULL,
        coalesce((SELECT pg_has_role(current_user, tableowner, 'MEMBER') FROM pg_tables
          WHERE schemaname = '\(Schema.name)' AND tablename = 'journal'), false)
      """
    ).rows.first
    guard let row else { throw StoreError.unavailable("the database says nothing about itself") }
    guard try row.value(5) else { throw notReady }
    let step = try session.run("SELECT max(step) FROM \(Schema.name).schema_steps").rows.first?.optional(0) as Int? ?? 0
    guard step <= Schema.known else { throw StoreError.newerSchema(found: step, known: Schema.known) }
    guard step == Schema.known else {
      throw StoreError.unavailable(
        "the database is of schema \(step), and this program needs \(Schema.known): run `simple database init`")
    }
    let version: Int = try row.value(0)
    try require(version >= 150_000, "PostgreSQL 15 or newer is needed, not \(version / 10_000)")
    let encoding: String = try row.value(1)
    try require(encoding == "UTF8", "the database's encoding is \(encoding) where UTF8 is needed")
    let commit: String = try row.value(2)
    try require(
      ["on", "remote_apply"].contains(commit), "synchronous_commit is \(commit): a commit would not be durable")
    try require(try row.value(3) as String == "on", "fsync is off: a commit would not be durable")
    try require(
      try !row.value(4), "the role may pass by row-level security: use one that is neither superuser nor BYPASSRLS")
    try require(
      try !row.value(6), "the role owns the tables: use the program's own role, which `simple database init` makes")
  }

  private static let notReady = StoreError.unavailable("the database has no tables yet: run `simple database init`")

  private static func require(_ condition: Bool, _ otherwise: String) throws {
    if !condition { throw StoreError.unavailable(otherwise) }
  }
}
