import Foundation
import Seals
import WorkingTime
import X509

/// What a page says of a root certificate.
public struct RootFacts: Hashable, Sendable {
  public let name: String
  /// SHA-256 of the DER, 64 hexadecimal digits.
  public let fingerprint: String
  public let validUntil: Moment
}

extension TrustedRoots {
  /// In the order in which they came.
  public func facts() throws -> [RootFacts] {
    try all().map { root in
      RootFacts(
        name: root.commonName ?? root.subject.description, fingerprint: root.sha256Fingerprint,
        validUntil: Moment(milliseconds: Int64((root.notValidAfter.timeIntervalSince1970 * 1_000).rounded(.down))))
    }
  }
}
