import Foundation

/// Runs work that blocks (disk, password hashing) on threads of its own, a few at a time, so that event loops and the
/// concurrency pool keep going.
public struct BlockingWork: Sendable {
  /// Thrown without having run anything, when too much waits already.
  public struct Full: Error {}

  private let queue: OperationQueue
  private let mostWaiting: Int

  /// - Parameter mostWaiting: from so many jobs on, waiting and running together, further ones are turned away.
  public init(name: String, atOnce: Int, mostWaiting: Int = 256) {
    queue = OperationQueue()
    queue.name = name
    queue.maxConcurrentOperationCount = atOnce
    self.mostWaiting = mostWaiting
  }

  /// - Throws: what `body` throws, or ``Full``.
  public func run<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    guard queue.operationCount < mostWaiting else { throw Full() }
    return try await withCheckedThrowingContinuation { continuation in
      queue.addOperation { continuation.resume(with: Result(catching: body)) }
    }
  }
}
