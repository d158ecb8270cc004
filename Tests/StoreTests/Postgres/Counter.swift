import Synchronization

/// Counts across tasks.
final class Counter: Sendable {
  private let value = Atomic(0)

  var count: Int { value.load(ordering: .acquiring) }

  /// 1 for the first.
  func next() -> Int { value.add(1, ordering: .acquiringAndReleasing).newValue }
}
