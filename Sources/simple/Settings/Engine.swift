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

  func open() throws -> any CaseStore {
    switch self {
    case .sqlite(let path): try SQLiteStore(path: path)
    case .postgres(let url): try PostgresStore(url: url)
    }
  }
}
