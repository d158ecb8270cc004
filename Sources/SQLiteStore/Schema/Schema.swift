import CaseStore
import GRDB

/// The tables, step by step. A step that has been released is never edited; the next one is added after it.
enum Schema {
  /// Each step's name is its number.
  static let steps: [(number: Int, sql: [String])] = [
    (1, [journal, acts, cases, words, numbers, drafts, documents, accounts, sessions, editions, work]),
    (2, [outbox, notices]),
    (3, [editionDays]),
    (4, [waiting]),
    (5, [queueOrder]),
    (6, [letterEndings]),
    (7, [milestones, supervision]),
    (8, [mandates, leaves, proofs]),
    (9, [relaxedDuties]),
    (10, [freeFiles]),
    (11, [milestonesOfMoves]),
  ]

  static var known: Int { steps.last?.number ?? 0 }

  /// `SMPL`, in SQLite's header: files of this program.
  static let applicationID = 0x534D_504C

  /// Names the steps that a file has.
  private static let ledger = "grdb_migrations"

  static func found(_ db: Database) throws -> Int {
    guard try db.tableExists(ledger) else { return 0 }
    return try String.fetchAll(db, sql: "SELECT identifier FROM \(ledger)").compactMap(Int.init).max() ?? 0
  }

  /// Does the steps that are missing, all in one transaction: a file is of one schema or of another, and of nothing
  /// between.
  static func migrate(_ db: Database, steps: [(number: Int, sql: [String])] = Schema.steps) throws {
    guard try Self.found(db) < steps.last?.number ?? 0 else { return }
    try db.inTransaction(.immediate) {
      // Somebody else may have been here while the lock was waited for.
      let found = try Self.found(db)
      try db.execute(sql: "CREATE TABLE IF NOT EXISTS \(ledger) (identifier TEXT NOT NULL PRIMARY KEY)")
      if found == 0 { try db.execute(sql: "PRAGMA application_id = \(applicationID)") }
      for step in steps where step.number > found {
        for sql in step.sql { try db.execute(sql: sql) }
        try db.execute(sql: "INSERT INTO \(ledger) (identifier) VALUES (?)", arguments: [String(step.number)])
      }
      return .commit
    }
  }

  /// Refuses a file of a newer program, and one of another program, before anything is written to it.
  static func refuseForeign(_ db: Database, known: Int = Schema.known) throws {
    let found = try Self.found(db)
    guard found <= known else { throw StoreError.newerSchema(found: found, known: known) }
    let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let isEmpty = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_schema") == 0
    guard isEmpty || id == applicationID else {
      throw StoreError.unavailable("the file is a database of another program")
    }
  }
}
