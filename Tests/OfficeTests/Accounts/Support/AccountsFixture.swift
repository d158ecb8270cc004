import CaseStore
import Casework
import Foundation
import Logging
import Office
import SQLiteStore
import Synchronization
import Testing
import WorkingTime

/// An office's accounts on a store of their own, with a clock that stands still and a seeded generator.
final class AccountsFixture: Sendable {
  static let office: OfficeID = "umpama"
  /// 2026-11-23 09.00 WIB.
  static let start = Moment(milliseconds: 1_795_399_200_000)
  static let desk: RoleID = "meja-satu"
  static let otherDesk: RoleID = "meja-dua"
  static let step: StepID = "langkah"

  let store: SQLiteStore
  let accounts: Accounts
  let administration: Administration
  private let folder: String
  private let clock: Box<Moment>

  init() throws {
    folder = NSTemporaryDirectory() + "accounts-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    store = try SQLiteStore(path: folder + "/store.sqlite")
    let clock = Box(Self.start)
    self.clock = clock
    let chance = Box(UInt64(7))
    let context = OfficeContext(
      id: Self.office, store: store, now: { clock.value },
      random: { count in chance.change { Self.bytes(count, &$0) } },
      logger: Logger(label: "test"))
    // The least work that libsodium does, so that tests are quick.
    let hasher = PasswordHasher(cost: .init(operations: 1, memory: 8_192))
    accounts = Accounts(context: context, hasher: hasher, utcOffset: 420)
    administration = Administration(accounts: accounts, knownRoles: [Self.desk, Self.otherDesk])
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var now: Moment { clock.value }

  func pass(minutes: Int64) { clock.change { $0 = $0.adding(seconds: minutes * 60) } }

  /// A pair of administrator and authority.
  func administrator(_ login: String = "admin.satu") async throws -> Authority {
    let (account, _) = try await administration.addOfficer(
      login: login, name: "Pengelola Umpama", standing: .administrator, by: .console)
    return .administrator(account.id)
  }

  func account(_ login: String) throws -> Account? { try store.read { try $0.account(Self.office, login: login) } }

  func account(_ id: AccountID) throws -> Account? { try store.read { try $0.account(Self.office, id) } }

  /// What the journal of acts, or the access journal of a day, holds.
  func acts(_ stream: JournalStream = .acts) throws -> [(by: Doer, act: Act)] {
    try store.read { try $0.entries(Self.office, stream) }.map { entry in
      let (envelope, _) = try JournalCoding.act(entry)
      return (envelope.by, envelope.fact)
    }
  }

  private static func bytes(_ count: Int, _ state: inout UInt64) -> [UInt8] {
    (0..<count).map { _ in
      // Knuth's MMIX multiplier; the upper bits are the good ones.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(state >> 56)
    }
  }
}

/// A value that several tasks may look at and change.
final class Box<Value: Sendable>: Sendable {
  private let state: Mutex<Value>

  init(_ value: Value) { state = Mutex(value) }

  var value: Value { state.withLock { $0 } }

  func change<R: Sendable>(_ body: @Sendable (inout Value) -> R) -> R {
    state.withLock { value in
      var copy = value
      let result = body(&copy)
      value = copy
      return result
    }
  }
}
