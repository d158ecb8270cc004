import Casework
import Dispatch
import Procedures

/// Checks of procedures, each made once, one after the other on a thread of their own: a search of a state space may
/// take seconds, and whoever waits for a page must not wait for it, nor must anybody else.
public actor ProcedureChecks {
  private struct Key: Hashable {
    let procedure: Digest
    let office: Digest
  }

  private var known: [Key: ProcedureReport] = [:]
  private var running: [Key: Task<ProcedureReport, Never>] = [:]
  private let thread = CheckThread()
  /// Reports are small; what was asked long ago is made anew.
  private static let mostKnown = 64

  public init() {}

  /// The report on these files for the office as it is now.
  /// - Parameter patience: how long to wait for it.
  /// - Returns: nil while it is being made; ask again.
  public func report(
    on bundle: FileBundle, named name: String, for office: OfficeFile, _ officeDigest: Digest, within patience: Duration
  ) async -> ProcedureReport? {
    let key = Key(procedure: bundle.digest, office: officeDigest)
    if let report = known[key] { return report }
    let work = running[key] ?? start(ProcedureCheck(bundle, named: name, office: office), key)
    return await withTaskGroup(of: ProcedureReport?.self) { group in
      group.addTask { await Self.value(of: work) }
      group.addTask {
        try? await Task.sleep(for: patience)
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first
    }
  }

  private func start(_ check: ProcedureCheck, _ key: Key) -> Task<ProcedureReport, Never> {
    let thread = thread
    let work = Task.detached(executorPreference: thread) { await check.report() }
    running[key] = work
    Task { keep(await work.value, key) }
    return work
  }

  private func keep(_ report: ProcedureReport, _ key: Key) {
    running[key] = nil
    if known.count >= Self.mostKnown { known = [:] }
    known[key] = report
  }

  /// Whoever stops waiting leaves at once; the work goes on.
  private static func value(of work: Task<ProcedureReport, Never>) async -> ProcedureReport? {
    let (stream, continuation) = AsyncStream.makeStream(of: ProcedureReport.self)
    let watch = Task {
      continuation.yield(await work.value)
      continuation.finish()
    }
    defer { watch.cancel() }
    var iterator = stream.makeAsyncIterator()
    return await iterator.next()
  }
}

/// Runs tasks one after the other, on a thread that gives way to others.
private final class CheckThread: TaskExecutor {
  private let queue = DispatchQueue(label: "procedure-checks", qos: .utility)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
