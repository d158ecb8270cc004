import Casework

/// What a store cannot do, with what to do about it.
public enum StoreError: Error, Hashable, Sendable {
  /// Somebody else saved first: the case is at `found`, not at `expected`.
  case conflict(CaseID, expected: Int, found: Int)
  case unreadableEntry(JournalStream, version: Int, String)
  /// The login is taken by another account of the office.
  case loginTaken(String)
  /// The number was given before; never happens unless a series was tampered with.
  case numberTaken(series: String, year: Int, Int)
  /// The file was written by a newer version of the program.
  case newerSchema(found: Int, known: Int)
  case diskFull
  /// The disk did not confirm a commit: nobody knows what it holds, and nothing is written until the store is opened
  /// again.
  case unconfirmed
  /// The answer to a commit was lost, and whether it was kept could not be asked: it may be there or not. The same form
  /// sent again finds out, and does nothing twice.
  case unsettled
  case unavailable(String)
}
