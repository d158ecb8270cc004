import Foundation
import NIOPosix
import Synchronization

/// The threads on which pages are made, one a processor. They are apart from those that accept connections and read
/// requests: otherwise a server with too much to do would leave newcomers in the system's queue, uncounted, instead of
/// telling them.
final class PageThreads: Sendable {
  static let shared = PageThreads(count: max(2, ProcessInfo.processInfo.activeProcessorCount))

  private let pool: NIOThreadPool
  private let turns = Mutex(Turns<Turn>())

  /// A request's next stretch of work. It keeps the request's executor for as long as that runs.
  private struct Turn: Sendable {
    let job: UnownedJob
    let request: RequestTurns
  }

  init(count: Int) {
    pool = NIOThreadPool(numberOfThreads: count)
    pool.start()
    yieldToConnections(count)
  }

  func run(_ job: UnownedJob, isFirst: Bool, for request: RequestTurns) {
    turns.withLock { $0.add(Turn(job: job, request: request), isFirst: isFirst) }
    // As many turns as jobs; whose a turn is shows when it comes.
    pool.submit { [self] _ in
      guard let turn = turns.withLock({ $0.next() }) else { return }
      turn.job.runSynchronously(on: turn.request.asUnownedTaskExecutor())
    }
  }

  /// Where there is less processor than work, connections come first: nobody can be told to come again by a thread
  /// that does not run. Each thread of the pool has to say so of itself.
  private func yieldToConnections(_ count: Int) {
    let everyThread = DispatchGroup()
    for _ in 0..<count { everyThread.enter() }
    for _ in 0..<count {
      pool.submit { _ in
        #if os(Linux)
          // On Linux a niceness is a thread's own.
          setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 5)
        #endif
        everyThread.leave()
        everyThread.wait()
      }
    }
  }
}
