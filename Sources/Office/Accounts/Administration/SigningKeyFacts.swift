import Casework
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
