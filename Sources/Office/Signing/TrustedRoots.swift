import CaseStore
import Casework
import Seals
import X509

/// The root certificates that an office's letters are trusted by. They grow with the keys that are imported, and
/// none is taken away: old letters lead to them.
public struct TrustedRoots: Sendable {
  let context: OfficeContext

  public init(context: OfficeContext) {
    self.context = context
  }

  /// PEM, one after the other; empty before the first key.
  public func pem() throws -> String {
    let bytes = try context.store.read { try $0.setting(context.id, OfficeSetting.roots) }
    return String(decoding: bytes ?? [], as: UTF8.self)
  }

  public func all() throws -> [Certificate] { try Certificate.all(fromPEM: try pem()) }

  /// - Throws: ``AccountRefusal/notCertificates``.
  func read(_ pem: String) throws -> [Certificate] {
    guard let certificates = try? Certificate.all(fromPEM: pem), !certificates.isEmpty else {
      throw AccountRefusal.notCertificates
    }
    return certificates
  }

  /// Adds those that are not there yet.
  /// - Returns: the SHA-256 of each that was added.
  func add(_ certificates: [Certificate], in store: any StoreWriting) throws -> [Digest] {
    var text = String(decoding: try store.setting(context.id, OfficeSetting.roots) ?? [], as: UTF8.self)
    let known = Set(try Certificate.all(fromPEM: text).map(\.sha256Fingerprint))
    let new = certificates.filter { !known.contains($0.sha256Fingerprint) }
    guard !new.isEmpty else { return [] }
    text += new.map(\.pemText).joined()
    try store.putSetting(context.id, OfficeSetting.roots, Array(text.utf8))
    return new.compactMap { Digest(hex: $0.sha256Fingerprint) }
  }
}
