/// Lets a few in at once; the others wait in the order in which they came, and beyond a bound are turned away.
actor Turns {
  private var free: Int
  private let mostWaiting: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(atOnce: Int, mostWaiting: Int) {
    free = atOnce
    self.mostWaiting = mostWaiting
  }

  /// - Returns: nil, without having run anything, when too many wait.
  func take<T: Sendable>(_ body: @Sendable () async throws -> T) async rethrows -> T? {
    if free > 0 {
      free -= 1
    } else {
      guard waiting.count < mostWaiting else { return nil }
      await withCheckedContinuation { waiting.append($0) }
    }
    defer { pass() }
    return try await body()
  }

  /// Hands the turn to the next one, or lays it back.
  private func pass() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
