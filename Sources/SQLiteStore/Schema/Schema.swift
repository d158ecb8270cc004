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
  ]

  static var known: Int { steps.last?.number ?? 0 }

  /// `SMPL`, in SQLite's header: files of this program.
  static let applicationID = 0x534D_504C

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for step in steps {
      migrator.registerMigration(String(step.number), foreignKeyChecks: .immediate) { db in
        if step.number == 1 { try db.execute(sql: "PRAGMA application_id = \(applicationID)") }
        for sql in step.sql { try db.execute(sql: sql) }
      }
    }
    return migrator
  }

  /// Refuses a file of a newer program, and one of another program, before anything is written to it.
  static func refuseForeign(_ db: Database) throws {
    let found = try migrator.appliedIdentifiers(db).compactMap(Int.init).max() ?? 0
    guard found <= known else { throw StoreError.newerSchema(found: found, known: known) }
    let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let isEmpty = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_schema") == 0
    guard isEmpty || id == applicationID else {
      throw StoreError.unavailable("the file is a database of another program")
    }
  }
}
