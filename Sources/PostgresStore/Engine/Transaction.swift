import CaseStore
import Casework
import PostgresClient

/// One session inside one transaction, speaking the store's language. Each topic's methods and SQL are in a file of
/// their own under Topics/, beside the same ones of the embedded store.
///
/// Every statement names the office that it is about, and the database shows it no other (row-level security).
final class Transaction: StoreWriting {
  let session: PostgresSession
  let makeSalt: @Sendable () -> [UInt8]
  /// Inside a write, what is read in order to be changed is locked first.
  let isWriting: Bool
  /// Journals that grew, told to whoever listens after the commit.
  private(set) var grown: Set<StoreChange> = []
  private var office: OfficeID?
  private var locks: Set<String> = []

  init(session: PostgresSession, isWriting: Bool, makeSalt: @escaping @Sendable () -> [UInt8]) {
    self.session = session
    self.isWriting = isWriting
    self.makeSalt = makeSalt
  }

  typealias Arguments = [any PostgresEncodable]

  /// Sends a statement; what it says is heard with the next one that is waited for, or at the end of the write.
  func run(_ office: OfficeID?, _ sql: String, _ arguments: Arguments) throws {
    try name(office)
    try session.later(sql, arguments)
  }

  /// Runs a statement and says whether it changed a row.
  func changes(_ office: OfficeID?, _ sql: String, _ arguments: Arguments) throws -> Bool {
    try name(office)
    return try session.run(sql, arguments).affected > 0
  }

  func first<T>(
    _ office: OfficeID?, _ sql: String, _ arguments: Arguments, _ read: (PostgresRow) throws -> T
  ) throws -> T? {
    try name(office)
    return try session.run(sql, arguments).rows.first.map(read)
  }

  func all<T>(
    _ office: OfficeID?, _ sql: String, _ arguments: Arguments, _ read: (PostgresRow) throws -> T
  ) throws -> [T] {
    try name(office)
    return try session.run(sql, arguments).rows.map(read)
  }

  /// Waits until everything that was sent is done.
  func settle() throws {
    try session.run("SELECT")
  }

  func grew(_ office: OfficeID, _ stream: JournalStream) {
    grown.insert(StoreChange(office: office, stream: stream))
  }

  /// Holds `what` of the office until the transaction ends: two writes that are about the same thing take turns, on
  /// whatever server they run. Nothing leans on it: the schema alone keeps numbers and versions apart.
  func lock(_ office: OfficeID?, _ what: String) throws {
    let key = Self.turn(office, what)
    guard isWriting, locks.insert(key).inserted else { return }
    try session.later("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [key])
  }

  static func turn(_ office: OfficeID?, _ what: String) -> String { "\(office?.rawValue ?? "")\u{1F}\(what)" }

  /// Tells the database which office the next statements are about; travels with them.
  private func name(_ office: OfficeID?) throws {
    guard let office, office != self.office else { return }
    try session.later("SELECT set_config('simple.office', $1, true)", [office])
    self.office = office
  }
}
