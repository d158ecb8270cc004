import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Held by a server on its embedded database as long as it lives: who has it is the only server there, and knows that
/// every other one that ever signed there is gone. The system gives it back when the process ends, however it ends.
struct ServerLock: Sendable {
  private let file: FileHandle

  /// - Returns: nil while another server holds it, or when the file cannot be made.
  init?(path: String) {
    if !FileManager.default.fileExists(atPath: path) {
      _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    }
    guard let file = FileHandle(forUpdatingAtPath: path) else { return nil }
    // Child processes that draw pages must not keep it when the server is gone.
    guard fcntl(file.fileDescriptor, F_SETFD, FD_CLOEXEC) == 0, flock(file.fileDescriptor, LOCK_EX | LOCK_NB) == 0
    else { return nil }
    self.file = file
  }
}
