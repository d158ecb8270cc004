import Foundation
import Logging

/// Ends that must not wait for anything.
enum Ending {
  /// The disk did not confirm a commit. Whoever is being answered gets no answer; nothing is closed, since closing would
  /// write. The service manager starts the program again, and opening brings the log to the disk first.
  static func unconfirmed(_ logger: Logger) {
    logger.critical("the disk did not confirm a commit; the program ends, so that nothing is built on it")
    _exit(unconfirmedCode)
  }

  /// `EX_IOERR` of sysexits(3).
  static let unconfirmedCode: Int32 = 74
}
