import CaseStore
import Casework
import Foundation
import WorkingTime

/// What is known of an official's signing key without its passphrase.
public struct SigningKeyFacts: Hashable, Sendable, Codable {
  /// SHA-256 of the certificate's DER.
  public let certificate: Digest
  /// The name in the certificate.
  public let name: String
  public let validUntil: Moment

  /// Whether the certificate ends within 30 days, or has ended.
  public func endsSoon(at now: Moment) -> Bool { validUntil < now.adding(seconds: 30 * 86_400) }
}

extension SigningKeyFacts {
  /// What was registered for an account; nil when nothing was.
  static func read(_ id: AccountID, _ office: OfficeID, in store: any CaseStore) throws -> SigningKeyFacts? {
    let kept = try store.read { try $0.setting(office, Administration.setting(id)) }
    return try kept.map { try JSONDecoder().decode(SigningKeyFacts.self, from: Data($0)) }
  }
}
