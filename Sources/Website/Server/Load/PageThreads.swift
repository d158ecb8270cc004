import Foundation
import NIOPosix

/// The threads on which pages are made, one a processor. They are apart from those that accept connections and read
/// requests: otherwise a server with too much to do would leave newcomers in the system's queue, uncounted, instead of
/// telling them.
final class PageThreads: TaskExecutor {
  static let shared = PageThreads(count: max(2, ProcessInfo.processInfo.activeProcessorCount))

  private let pool: NIOThreadPool

  init(count: Int) {
    pool = NIOThreadPool(numberOfThreads: count)
    pool.start()
    yieldToConnections(count)
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

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let threads = asUnownedTaskExecutor()
    pool.submit { _ in job.runSynchronously(on: threads) }
  }
}
