import CaseStore
import Foundation

/// One program at a time makes, switches to WAL and migrates a file: SQLite answers "busy" at once when two do.
///
/// The lock is on a file beside it. Opening and closing the database file itself would drop the locks that SQLite holds
/// on it in this process (sqlite.org/howtocorrupt.html, 2.2).
enum OpeningLock {
  static func holding<T>(_ path: String, _ body: () throws -> T) throws -> T {
    let lock = path + ".lock"
    let descriptor = open(lock, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw StoreError.unavailable("the file \(lock) cannot be made: \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        throw StoreError.unavailable("the file \(lock) cannot be locked: \(String(cString: strerror(errno)))")
      }
    }
    return try body()
  }
}
