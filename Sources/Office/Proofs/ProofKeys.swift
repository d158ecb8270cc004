import CaseStore
import Casework
import Foundation
import Proofs
import WorkingTime

/// The office's own keys for the proofs in QR codes. Public halves stay for good, since old letters lead to them; a
/// private half goes once its days are over.
public struct ProofKeys: Sendable {
  let context: OfficeContext

  public init(context: OfficeContext) {
    self.context = context
  }

  /// By the first day on which they sign.
  public func all() throws -> KeySet { try context.store.read { try all(in: $0) } }

  func all(in store: any StoreReading) throws -> KeySet { KeySet(try kept(in: store).map(\.key)) }

  /// Makes a key that signs letters from that day on; the one before it ends.
  ///
  /// A day ahead gives those who check without a network the time to fetch the new key before letters bear it.
  /// - Throws: ``ProofKeyRefusal``.
  public func rotate(from day: CivilDate, today: CivilDate, by doer: Doer) async throws -> OfficeKey {
    let this = self
    return try await context.store.write { store in
      try this.takeTurn(in: store)
      var keys = try this.kept(in: store)
      if let next = keys.last(where: { $0.key.givenUp == nil && $0.key.from > today }) {
        throw ProofKeyRefusal.nextIsReady(next.key.from)
      }
      guard day >= today else { throw ProofKeyRefusal.dayIsOver(day) }
      for index in keys.indices where keys[index].key.givenUp == nil && keys[index].key.until == nil {
        // Changed within a day, both have signed letters of that day.
        keys[index].key.until = max(day.adding(days: -1), today)
        if day == today { keys[index].secret = nil }
      }
      let key = try this.add(from: day, to: &keys, by: doer, in: store)
      try this.put(keys, in: store)
      return key
    }
  }

  /// Gives a key up that somebody else may have: it proves nothing from now on. The next one, or a new one, takes its
  /// place today.
  /// - Parameter id: hexadecimal, as ``KeySet`` shows it.
  /// - Throws: ``ProofKeyRefusal/unknown(_:)``.
  public func giveUp(_ id: String, today: CivilDate, by doer: Doer) async throws {
    let this = self
    try await context.store.write { store in
      try this.takeTurn(in: store)
      var keys = try this.kept(in: store)
      guard let index = keys.firstIndex(where: { $0.key.name == id && $0.key.givenUp == nil }) else {
        throw ProofKeyRefusal.unknown(id)
      }
      keys[index].key.givenUp = today
      keys[index].secret = nil
      try this.record(.proofKeyGivenUp(id), by: doer, in: store)
      try this.put(keys, in: store)
      _ = try this.signingKey(on: today, in: store)
    }
  }

  /// The key that signs what bears this date. An office from before there were proofs gets its first one here.
  func signingKey(on day: CivilDate, in store: any StoreWriting) throws -> SigningKey {
    var keys = try kept(in: store)
    let isChanging = keys.contains { $0.secret != nil && $0.isOver(on: day) } || Self.secret(of: keys, on: day) == nil
    if isChanging {
      try takeTurn(in: store)
      keys = try kept(in: store)
    }
    if keys.contains(where: { $0.secret != nil && $0.isOver(on: day) }) {
      for index in keys.indices where keys[index].isOver(on: day) { keys[index].secret = nil }
      try put(keys, in: store)
    }
    if let secret = Self.secret(of: keys, on: day) { return try SigningKey(rawRepresentation: secret) }
    // The one that was to come begins earlier; whoever checks knows it already.
    if let index = keys.firstIndex(where: { $0.secret != nil && $0.key.from > day }) {
      keys[index].key = OfficeKey(publicKey: keys[index].key.publicKey, from: day, until: keys[index].key.until)
      try record(.proofKeyMade(keys[index].key.name, from: day.description), by: .system, in: store)
    } else {
      _ = try add(from: day, to: &keys, by: .system, in: store)
    }
    try put(keys, in: store)
    guard let secret = Self.secret(of: keys, on: day) else { throw ProofKeyRefusal.unknown("") }
    return try SigningKey(rawRepresentation: secret)
  }

  private static func secret(of keys: [Kept], on day: CivilDate) -> [UInt8]? {
    keys.last { $0.key.isInForce(on: day) && $0.secret != nil }?.secret
  }

  /// The first key, when the office is founded.
  func begin(from day: CivilDate, in store: any StoreWriting) throws {
    var keys = try kept(in: store)
    guard keys.isEmpty else { return }
    _ = try add(from: day, to: &keys, by: .system, in: store)
    try put(keys, in: store)
  }

  // MARK: Keeping

  private struct Kept: Codable {
    var key: OfficeKey
    var secret: [UInt8]?

    func isOver(on day: CivilDate) -> Bool { key.until.map { $0 < day } ?? false }
  }

  private func add(
    from day: CivilDate, to keys: inout [Kept], by doer: Doer, in store: any StoreWriting
  ) throws -> OfficeKey {
    let made = SigningKey()
    let key = OfficeKey(publicKey: made.publicKey, from: day)
    keys.append(Kept(key: key, secret: made.rawRepresentation))
    try record(.proofKeyMade(key.name, from: day.description), by: doer, in: store)
    return key
  }

  private func kept(in store: any StoreReading) throws -> [Kept] {
    guard let bytes = try store.setting(context.id, OfficeSetting.proofKeys) else { return [] }
    return try JSONDecoder().decode([Kept].self, from: Data(bytes))
  }

  /// Waits for whoever else changes the keys: a setting that is not there is its reader's until the commit.
  private func takeTurn(in store: any StoreWriting) throws {
    _ = try store.setting(context.id, OfficeSetting.proofKeys + "-turn")
  }

  private func put(_ keys: [Kept], in store: any StoreWriting) throws {
    try store.putSetting(context.id, OfficeSetting.proofKeys, Array(try JSONEncoder().encode(keys)))
  }

  private func record(_ act: Act, by doer: Doer, in store: any StoreWriting) throws {
    try store.record(context.id, .acts, NewEntry(at: context.now(), by: doer, fact: act, payload: Payload()))
  }
}

/// Why a key was not made or given up.
public enum ProofKeyRefusal: Error, Hashable, Sendable {
  case nextIsReady(CivilDate)
  case dayIsOver(CivilDate)
  case unknown(String)
}
