import CaseStore
import Synchronization

/// A disk whose commits fail from a certain one on, when a test says so.
final class FailingDisk: Sendable {
  private let left = Mutex<Int?>(nil)

  /// Lets so many more commits through, and none after them.
  func fails(after commits: Int) { left.withLock { $0 = commits } }

  func works() { left.withLock { $0 = nil } }

  var faults: FaultPoints {
    FaultPoints { step in
      guard step == .beforeCommit else { return }
      try self.left.withLock { left in
        guard let count = left else { return }
        if count == 0 { throw StoreError.diskFull }
        left = count - 1
      }
    }
  }
}
