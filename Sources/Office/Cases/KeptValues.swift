import Synchronization

/// What was worked out before, up to so many; what was asked for least lately goes first.
final class KeptValues<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Shelves {
    var recent: [Key: Value] = [:]
    /// Thrown away whole when the recent ones take its place; what was asked for meanwhile has moved over.
    var older: [Key: Value] = [:]
  }

  private let half: Int
  private let shelves = Mutex(Shelves())

  init(limit: Int) {
    half = max(1, limit / 2)
  }

  /// How many there are now.
  var count: Int { shelves.withLock { $0.recent.count + $0.older.count } }

  subscript(key: Key) -> Value? {
    shelves.withLock { shelves in
      if let found = shelves.recent[key] { return found }
      guard let found = shelves.older[key] else { return nil }
      put(found, key, in: &shelves)
      return found
    }
  }

  func keep(_ value: Value, for key: Key) {
    shelves.withLock { put(value, key, in: &$0) }
  }

  private func put(_ value: Value, _ key: Key, in shelves: inout Shelves) {
    if shelves.recent.count >= half, shelves.recent[key] == nil {
      shelves.older = shelves.recent
      shelves.recent = [:]
    }
    shelves.recent[key] = value
  }
}
