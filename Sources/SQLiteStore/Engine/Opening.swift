import CaseStore
import GRDB

/// Opens a file so that what the store promises is true of it, or not at all.
enum Opening {
  static func pool(path: String, _ options: SQLiteStore.Options) throws -> DatabasePool {
    try OpeningLock.holding(path) { try lockedPool(path: path, options) }
  }

  private static func lockedPool(path: String, _ options: SQLiteStore.Options) throws -> DatabasePool {
    _ = try PrivateFile.make(path)
    let pool = try DatabasePool(path: path, configuration: configuration(options))
    do {
      try pool.read { try Schema.refuseForeign($0) }
      try pool.writeWithoutTransaction { db in
        try makeDurable(db)
        try LogFlush.again(db, log: path + "-wal")
      }
      try pool.writeWithoutTransaction { try Schema.migrate($0) }
      return pool
    } catch {
      try? pool.close()
      throw error
    }
  }

  private static func configuration(_ options: SQLiteStore.Options) -> Configuration {
    var configuration = Configuration()
    configuration.label = "store"
    configuration.maximumReaderCount = options.readers
    configuration.busyMode = .timeout(options.busySeconds)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      // Without this, REPLACE would delete rows past the triggers that forbid it.
      try db.execute(sql: "PRAGMA recursive_triggers = ON")
    }
    return configuration
  }

  /// The pool sets `synchronous=NORMAL` while it opens, after `prepareDatabase`; a commit would then be lost with the
  /// power. So it is set here, and believed only when read back.
  private static func makeDurable(_ db: Database) throws {
    try db.execute(sql: "PRAGMA synchronous = FULL")
    // In KiB. With the two megabytes of the default a busy writer reads the same indexes' pages again and again.
    try db.execute(sql: "PRAGMA cache_size = -16384")
    for (pragma, wanted) in [("synchronous", "2"), ("journal_mode", "wal"), ("foreign_keys", "1")] {
      let found = try String.fetchOne(db, sql: "SELECT CAST(\(pragma) AS TEXT) FROM pragma_\(pragma)")
      guard found == wanted else {
        throw StoreError.unavailable("\(pragma) is \(found ?? "unknown") where \(wanted) is needed for durable writes")
      }
    }
  }
}
