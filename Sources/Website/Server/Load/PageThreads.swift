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
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let threads = asUnownedTaskExecutor()
    pool.submit { _ in job.runSynchronously(on: threads) }
  }
}
