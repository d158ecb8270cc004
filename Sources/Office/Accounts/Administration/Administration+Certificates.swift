import CaseStore
import Casework
import Foundation
import Seals
import X509

extension Administration {
  /// Registers the certificate of an official who signs by a service, which has the key. A letter counts as signed only
  /// by this certificate.
  /// - Parameters:
  ///   - pem: the official's certificate first, then those between it and a root, if any.
  ///   - root: PEM of the root certificate of whoever issued it, where the office does not trust it yet.
  /// - Throws: ``AccountRefusal``.
  public func registerCertificate(
    _ pem: String, root: String? = nil, for id: AccountID, by authority: Authority
  ) async throws -> SigningKeyFacts {
    let now = context.now()
    let trust = TrustedRoots(context: context)
    let certificates = try trust.read(pem)
    let added = try root.map(trust.read) ?? []
    guard let certificate = certificates.first, let digest = Digest(hex: certificate.sha256Fingerprint) else {
      throw AccountRefusal.notCertificates
    }
    let end = Self.moment(certificate.notValidAfter)
    guard end > now else { throw AccountRefusal.keyExpired(end) }
    let time = Date(timeIntervalSince1970: Double(now.milliseconds) / 1_000)
    let others = Array(certificates.dropFirst())
    guard await certificate.leads(to: try trust.all() + added, through: others, at: time) else {
      throw AccountRefusal.keyUntrusted
    }
    let facts = SigningKeyFacts(
      certificate: digest, name: certificate.commonName ?? certificate.subject.description, validUntil: end)
    let kept = Array(try JournalCoding.text(facts).utf8)
    try await context.store.write { store in
      let account = try self.others(id, by: authority, in: store)
      guard account.isOfficer else { throw AccountRefusal.notOfficer }
      if account.isAdministrator { throw AccountRefusal.administratorHoldsNoDesk }
      if account.isAuditor { throw AccountRefusal.auditorHoldsNoDesk }
      for digest in try trust.add(added, in: store) {
        try accounts.record(.rootTrusted(digest), by: authority.doer, at: now, in: store)
      }
      try store.putSetting(office, Self.setting(id), kept)
      try accounts.record(.keyImported(id, certificate: facts.certificate), by: authority.doer, at: now, in: store)
    }
    return facts
  }
}
