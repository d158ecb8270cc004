import CaseStore
import Foundation

/// An empty file that only the owner of the process can read: what is kept in it is personal. SQLite gives its -wal
/// and -shm files the same mode.
enum PrivateFile {
  /// Makes the file unless there is one, and never touches one that is there, whoever made it meanwhile.
  /// - Returns: whether it was made.
  static func make(_ path: String) throws -> Bool {
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
      return true
    }
    guard errno == EEXIST else {
      throw StoreError.unavailable("the file \(path) cannot be made: \(String(cString: strerror(errno)))")
    }
    return false
  }
}
