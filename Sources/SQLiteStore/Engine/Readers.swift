import CaseStore
import Foundation
import Synchronization

/// Connections for reading: as many as there are reads at one moment, of which some stay open.
///
/// GRDB's own pool asks the file for its schema's version before each read, and goes over a queue for each; a page makes
/// some ten reads, of a few microseconds each.
final class Readers: Sendable {
  private struct State {
    var free: [ReadConnection] = []
    var isClosed = false
  }

  private let path: String
  private let busySeconds: Double
  private let kept: Int
  private let state = Mutex(State())
  /// The connection with which this thread is reading or writing now.
  private let current: pthread_key_t

  init(path: String, kept: Int, busySeconds: Double) throws {
    self.path = path
    self.kept = max(1, kept)
    self.busySeconds = busySeconds
    var key = pthread_key_t()
    guard pthread_key_create(&key, nil) == 0 else { throw StoreError.unavailable("too many stores are open") }
    current = key
  }

  deinit { pthread_key_delete(current) }

  /// Runs `body` on one committed state. A read inside another, which nobody should do, sees what that one sees.
  func read<T>(_ body: (any Statements) throws -> T) throws -> T {
    if let outer = pthread_getspecific(current),
      let connection = Unmanaged<AnyObject>.fromOpaque(outer).takeUnretainedValue() as? any Statements
    {
      return try body(connection)
    }
    let connection = try take()
    defer { giveBack(connection) }
    return try lending(connection) {
      try connection.step("BEGIN")
      // There is nothing in it that could be lost.
      defer { try? connection.step("ROLLBACK") }
      return try body(connection)
    }
  }

  /// Runs `body`, in which a read on this thread sees what the connection sees: within a write, what it has written.
  func lending<T>(_ connection: any Statements, _ body: () throws -> T) rethrows -> T {
    pthread_setspecific(current, Unmanaged.passUnretained(connection as AnyObject).toOpaque())
    defer { pthread_setspecific(current, nil) }
    return try body()
  }

  private func take() throws -> ReadConnection {
    let free = try state.withLock { state in
      if state.isClosed { throw StoreError.unavailable("the store is closed") }
      return state.free.popLast()
    }
    return try free ?? ReadConnection(path: path, busySeconds: busySeconds)
  }

  private func giveBack(_ connection: ReadConnection) {
    state.withLock { state in
      if !state.isClosed, state.free.count < kept { state.free.append(connection) }
    }
  }

  func close() {
    state.withLock { state in
      state.isClosed = true
      state.free = []
    }
  }
}
