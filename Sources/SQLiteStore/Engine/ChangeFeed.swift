import CaseStore
import Synchronization

/// Tells whoever listens in this process which journals grew.
final class ChangeFeed: Sendable {
  private struct State {
    var lastID = 0
    var isClosed = false
    var listeners: [Int: AsyncStream<StoreChange?>.Continuation] = [:]
  }

  private let state = Mutex(State())

  /// Begins with nil. Whoever reads slowly loses the oldest, never the server's memory.
  func listen() -> AsyncStream<StoreChange?> {
    let (stream, continuation) = AsyncStream<StoreChange?>.makeStream(bufferingPolicy: .bufferingNewest(1_024))
    continuation.yield(nil)
    let id = state.withLock { state -> Int? in
      if state.isClosed { return nil }
      state.lastID += 1
      state.listeners[state.lastID] = continuation
      return state.lastID
    }
    guard let id else {
      continuation.finish()
      return stream
    }
    continuation.onTermination = { [weak self] _ in self?.state.withLock { _ = $0.listeners.removeValue(forKey: id) } }
    return stream
  }

  func tell(_ changes: Set<StoreChange>) {
    if changes.isEmpty { return }
    let listeners = state.withLock { Array($0.listeners.values) }
    if listeners.isEmpty { return }
    for change in changes.sorted() {
      for listener in listeners { listener.yield(change) }
    }
  }

  func close() {
    let listeners = state.withLock { state in
      state.isClosed = true
      return Array(state.listeners.values)
    }
    for listener in listeners { listener.finish() }
  }
}

/// What one write made grow, told once its commit is durable.
final class GrownJournals {
  var changes: Set<StoreChange> = []
}
