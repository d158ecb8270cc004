import SwiftASN1
import X509

/// Key usage of a signer's chain (RFC 5280, 4.2.1.3 and 4.2.1.12), which `RFC5280Policy` leaves to others.
struct SignerPolicy: VerifierPolicy {
  let verifyingCriticalExtensions: [ASN1ObjectIdentifier] = [
    .X509ExtensionID.keyUsage, .X509ExtensionID.extendedKeyUsage,
  ]

  func chainMeetsPolicyRequirements(chain: UnverifiedCertificateChain) -> PolicyEvaluationResult {
    guard Self.mayServe(chain.leaf) else {
      return .failsToMeetPolicy(reason: "the certificate is not for signing documents")
    }
    for issuer in chain.dropFirst() {
      if let usage = try? issuer.extensions.keyUsage, !usage.keyCertSign {
        return .failsToMeetPolicy(reason: "an issuer may not sign certificates")
      }
    }
    return .meetsPolicy
  }

  static func mayServe(_ certificate: Certificate) -> Bool {
    guard certificate.maySign else { return false }
    guard let extended = try? certificate.extensions.extendedKeyUsage else { return true }
    return extended.contains { [.any, .emailProtection, documentSigning].contains($0) }
  }

  /// id-kp-documentSigning (RFC 9336).
  private static let documentSigning = ExtendedKeyUsage.Usage(oid: [1, 3, 6, 1, 5, 5, 7, 3, 36])
}
