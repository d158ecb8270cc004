import CaseStore
import Casework
import Foundation
import Seals
import WorkingTime

extension Administration {
  /// Bytes of a PKCS#12 file; a key with its chain takes a few thousand.
  static let keyLimit = 256 << 10

  /// Takes in the key with which an official signs. The passphrase shows that the file opens and is dropped; of the
  /// certificate only its fingerprint is journalled.
  /// - Parameters:
  ///   - pkcs12: a PKCS#12 file (RFC 7292) with one key and its certificate.
  ///   - root: PEM of the root certificate of whoever issued it, where the office does not trust it yet.
  public func importKey(
    _ pkcs12: [UInt8], passphrase: String, root: String? = nil, for id: AccountID, by authority: Authority
  ) async throws -> SigningKeyFacts {
    guard pkcs12.count <= Self.keyLimit else {
      throw AccountRefusal.keyTooLarge(size: pkcs12.count, limit: Self.keyLimit)
    }
    let now = context.now()
    let time = Date(timeIntervalSince1970: Double(now.milliseconds) / 1_000)
    let facts: SigningKeyFacts
    let identity: SigningIdentity
    do {
      (facts, identity) = try await work.run { try Self.open(pkcs12, passphrase, at: now) }
    } catch is BlockingWork.Full {
      throw AccountRefusal.busy
    }
    let trust = TrustedRoots(context: context)
    let added = try root.map(trust.read) ?? []
    guard await identity.leads(to: try trust.all() + added, at: time) else { throw AccountRefusal.keyUntrusted }
    let kept = Array(try JournalCoding.text(facts).utf8)
    try await context.store.write { store in
      var account = try others(id, by: authority, in: store)
      guard account.isOfficer else { throw AccountRefusal.notOfficer }
      if account.isAdministrator { throw AccountRefusal.administratorHoldsNoDesk }
      if account.isAuditor { throw AccountRefusal.auditorHoldsNoDesk }
      account.signingKey = pkcs12
      try store.put(account)
      for digest in try trust.add(added, in: store) {
        try accounts.record(.rootTrusted(digest), by: authority.doer, at: now, in: store)
      }
      try store.putSetting(office, Self.setting(id), kept)
      try accounts.record(.keyImported(id, certificate: facts.certificate), by: authority.doer, at: now, in: store)
    }
    return facts
  }

  private static func open(_ pkcs12: [UInt8], _ passphrase: String, at now: Moment) throws -> (
    SigningKeyFacts, SigningIdentity
  ) {
    do {
      let time = Date(timeIntervalSince1970: Double(now.milliseconds) / 1_000)
      let identity = try SigningIdentity(pkcs12: pkcs12, passphrase: passphrase, at: time)
      guard let certificate = Digest(hex: identity.fingerprint) else { throw SealError.notPKCS12 }
      let facts = SigningKeyFacts(
        certificate: certificate, name: identity.commonName, validUntil: moment(identity.validUntil))
      return (facts, identity)
    } catch SealError.wrongPassphrase {
      throw AccountRefusal.wrongPassphrase
    } catch SealError.expired(let date) {
      throw AccountRefusal.keyExpired(moment(date))
    } catch let error as SealError {
      throw AccountRefusal.keyUnreadable("\(error)")
    }
  }

  static func moment(_ date: Date) -> Moment {
    Moment(milliseconds: Int64((date.timeIntervalSince1970 * 1_000).rounded(.down)))
  }

  static func setting(_ id: AccountID) -> String { "signing-key/\(id)" }
}

extension Accounts {
  /// What is known of an account's signing key; nil when it has none.
  public func signingKey(of id: AccountID) throws -> SigningKeyFacts? {
    try SigningKeyFacts.read(id, office, in: context.store)
  }
}
