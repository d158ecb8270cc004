import ArgumentParser
import CaseStore
import PostgresStore
import SQLiteStore

/// Which store, by the database's URL.
enum Engine {
  /// The embedded store: one file.
  case sqlite(path: String)
  case postgres(url: String)

  /// - Parameter database: nil for the file in the data folder.
  init(_ database: String?, in folder: DataFolder) throws {
    guard let database else {
      self = .sqlite(path: folder.database)
      return
    }
    let scheme = database.prefix { $0 != ":" }
    switch scheme {
    case "postgres", "postgresql": self = .postgres(url: database)
    case "sqlite": self = .sqlite(path: String(database.dropFirst("sqlite:".count)))
    default:
      throw ValidationError("database harus berupa sqlite:BERKAS atau postgres://PENGGUNA@MESIN/NAMA.")
    }
  }

  /// The database's URL without what is secret.
  static func shown(_ database: String) -> String {
    database.hasPrefix("postgres") ? PostgresStore.shown(database) : database
  }

  /// Whether one server at a time has it, see ``ServerLock``.
  var isEmbedded: Bool {
    switch self {
    case .sqlite: true
    case .postgres: false
    }
  }

  /// - Parameter faults: what a test lets go wrong.
  /// - Parameter onUnconfirmed: told when the disk did not confirm a commit of the embedded store. PostgreSQL ends itself
  ///   then.
  func open(
    faults: FaultPoints = .none, onUnconfirmed: @escaping @Sendable () -> Void = {}
  ) throws -> any CaseStore {
    switch self {
    case .sqlite(let path):
      var options = SQLiteStore.Options()
      options.faults = faults
      options.onUnconfirmed = onUnconfirmed
      return try SQLiteStore(path: path, options: options)
    case .postgres(let url):
      var options = PostgresStore.Options()
      options.faults = faults
      return try PostgresStore(url: url, options: options)
    }
  }
}
