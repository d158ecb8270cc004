import ArgumentParser
import Foundation

/// Held by every server on an embedded database, so that nobody moves it away under them. Ends with the process.
final class ServingLock {
  private let file: Int32

  private init(_ file: Int32) {
    self.file = file
  }

  deinit { close(file) }

  /// Several may hold it at once.
  static func serving(_ database: String?, _ folder: DataFolder) throws -> ServingLock? {
    try lock(database, folder, LOCK_SH)
  }

  /// - Throws: `ValidationError` when a server runs.
  static func alone(with database: String, _ folder: DataFolder) throws -> ServingLock? {
    try lock(database, folder, LOCK_EX)
  }

  private static func lock(_ database: String?, _ folder: DataFolder, _ kind: Int32) throws -> ServingLock? {
    guard case .sqlite(let path) = try Engine(database, in: folder) else { return nil }
    let file = open(path + "-serving", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw ValidationError("\(path)-serving tidak dapat dibuat; periksa folder dan izinnya.") }
    guard flock(file, kind | LOCK_NB) == 0 else {
      close(file)
      throw ValidationError(
        kind == LOCK_EX
          ? "Sebuah peladen sedang memakai \(path). Hentikan dahulu, lalu ulangi."
          : "\(path) sedang dipindahkan oleh simple move. Tunggu sampai selesai.")
    }
    return ServingLock(file)
  }
}
