import ArgumentParser
import Foundation

/// Held beside an embedded database by its one server, or by whoever moves it away, as long as the process lives. Who has
/// it knows that every other one that ever served or signed there is gone; the system gives it back when the process
/// ends, however it ends. PostgreSQL needs none: its servers share what they know there.
final class ServerLock {
  enum Purpose {
    case serving, moving

    fileprivate func hindrance(_ path: String) -> String {
      switch self {
      case .serving:
        "\(path) sedang dipakai peladen lain, atau sedang dipindahkan oleh simple move. Hentikan dahulu; beberapa "
          + "peladen sekaligus memerlukan PostgreSQL."
      case .moving: "Sebuah peladen sedang memakai \(path). Hentikan dahulu, lalu ulangi."
      }
    }
  }

  private let file: Int32

  private init(_ file: Int32) { self.file = file }

  deinit { close(file) }

  /// - Returns: nil for a database that several servers share.
  /// - Throws: `ValidationError` in words when somebody else has it.
  static func take(_ engine: Engine, for purpose: Purpose) throws -> ServerLock? {
    guard case .sqlite(let path) = engine else { return nil }
    // Child processes that draw pages must not keep it when the server is gone.
    let file = open(path + "-server", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw ValidationError("\(path)-server tidak dapat dibuat; periksa folder dan izinnya.") }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      close(file)
      throw ValidationError(purpose.hindrance(path))
    }
    return ServerLock(file)
  }
}
