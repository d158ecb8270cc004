import CaseStore
import Casework
import Logging
import WorkingTime

/// What every use case of one office may reach: its store, the clock and chance. Passed in, so that tests hold them.
public struct OfficeContext: Sendable {
  public let id: OfficeID
  public let store: any CaseStore
  /// Rounded to milliseconds once, here.
  public let now: @Sendable () -> Moment
  /// So many bytes from the system's secure generator.
  public let random: @Sendable (Int) -> [UInt8]
  public let logger: Logger

  public init(
    id: OfficeID, store: any CaseStore, now: @escaping @Sendable () -> Moment,
    random: @escaping @Sendable (Int) -> [UInt8], logger: Logger
  ) {
    self.id = id
    self.store = store
    self.now = now
    self.random = random
    self.logger = logger
  }
}
