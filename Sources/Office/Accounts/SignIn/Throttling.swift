import CaseStore
import Casework
import WorkingTime

/// One thing on which guesses are counted, and how many are free.
struct ThrottledKey: Hashable, Sendable {
  let text: String
  let free: Int

  /// Many people share one address behind a provider or in an office, so it is allowed more than one login is.
  static func remote(_ office: OfficeID, _ address: String) -> ThrottledKey {
    ThrottledKey(office, "remote", address, free: 20)
  }

  static func login(_ office: OfficeID, _ login: String) -> ThrottledKey {
    ThrottledKey(office, "login", login, free: 5)
  }

  static func receipt(_ office: OfficeID, _ number: String) -> ThrottledKey {
    ThrottledKey(office, "receipt", number, free: 5)
  }

  /// Of a signing key.
  static func passphrase(_ office: OfficeID, _ account: AccountID) -> ThrottledKey {
    ThrottledKey(office, "passphrase", account.rawValue, free: 3)
  }

  /// Questions about letters, from one address: by number, by a wrong code, by a strange file. Many people share one
  /// address, and nobody but a machine asks so often.
  static func letterNumber(_ office: OfficeID, _ address: String) -> ThrottledKey {
    ThrottledKey(office, "letter-number", address, free: 60)
  }

  static func letterCode(_ office: OfficeID, _ address: String) -> ThrottledKey {
    ThrottledKey(office, "letter-code", address, free: 20)
  }

  static func letterFile(_ office: OfficeID, _ address: String) -> ThrottledKey {
    ThrottledKey(office, "letter-file", address, free: 20)
  }

  /// Hashed, so that no login or address stands in the table of throttles.
  private init(_ office: OfficeID, _ kind: String, _ value: String, free: Int) {
    text = "\(office)/\(kind)/\(Chain.sha256(Array(value.utf8)))"
    self.free = free
  }
}

/// Makes guessing slow: after the free attempts one waits 1, 2, 4, 8, then 15 minutes after each failure.
enum Throttling {
  /// Failures are forgotten an hour after the last wait. Milliseconds.
  private static let memory: Int64 = 3_600_000

  /// Counts an attempt as failed before it is looked at, so that many at the same moment gain nothing.
  /// - Throws: ``AccountRefusal/tooManyAttempts(until:)``; then the attempt is not looked at and not counted.
  static func begin(_ keys: [ThrottledKey], in store: any StoreWriting, at now: Moment) throws {
    let known = try keys.map { try store.throttle($0.text) }
    if let until = known.compactMap({ $0?.until }).max(), until > now {
      throw AccountRefusal.tooManyAttempts(until: until)
    }
    for (key, throttle) in zip(keys, known) {
      try store.put(counted(throttle, free: key.free, at: now), key: key.text)
    }
  }

  /// Takes back what ``begin(_:in:at:)`` counted for an attempt that succeeded or was not looked at.
  static func takeBack(_ keys: [ThrottledKey], in store: any StoreWriting, at now: Moment) throws {
    for key in keys {
      guard let throttle = try store.throttle(key.text) else { continue }
      let left = throttle.failures - 1
      try store.put(left > 0 ? Throttle(failures: left, until: now) : nil, key: key.text)
    }
  }

  static func forget(_ key: ThrottledKey, in store: any StoreWriting) throws {
    try store.put(nil, key: key.text)
  }

  static func counted(_ throttle: Throttle?, free: Int, at now: Moment) -> Throttle {
    var failures = throttle?.failures ?? 0
    if let throttle, throttle.until.adding(milliseconds: memory) < now { failures = 0 }
    failures += 1
    let beyond = failures - free
    let minutes: Int64 = beyond < 0 ? 0 : beyond < 4 ? 1 << Int64(beyond) : 15
    return Throttle(failures: failures, until: now.adding(seconds: minutes * 60))
  }
}
