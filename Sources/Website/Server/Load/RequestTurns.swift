import Synchronization

/// One request on the page threads. What somebody sends has its turn before what others look at, and whoever has begun
/// before whoever has not: a page that waited for a write is not sent to the end of the queue again.
final class RequestTurns: TaskExecutor {
  private let threads: PageThreads
  private let purpose: ServerLoad.Purpose
  private let hasBegun = Atomic(false)

  init(_ purpose: ServerLoad.Purpose, on threads: PageThreads = .shared) {
    self.purpose = purpose
    self.threads = threads
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let hadBegun = hasBegun.exchange(true, ordering: .relaxed)
    threads.run(UnownedJob(job), isFirst: hadBegun || purpose == .sending, for: self)
  }
}
