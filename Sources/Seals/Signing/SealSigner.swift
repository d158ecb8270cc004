import Foundation
import X509

/// Whoever makes the CMS signature for a file: a key in this process, or later a service elsewhere.
public protocol SealSigner: Sendable {
  /// The most bytes that a signature may have; so much place is kept in the file.
  var reservedBytes: Int { get }

  /// Makes a detached PAdES baseline B-B signature (ETSI EN 319 142-1, 6).
  ///
  /// - Parameter digest: SHA-256 of the signed parts of the file.
  /// - Returns: DER of a CMS ContentInfo.
  func signature(overSHA256 digest: [UInt8]) throws(SealError) -> [UInt8]
}

/// Somebody who signs and whose certificate is known before.
public protocol CertifiedSigner: SealSigner {
  var certificate: Certificate { get }
  /// Certificates between the signer's and a root, and the root if it is at hand.
  var chain: [Certificate] { get }
}

extension CertifiedSigner {
  /// The signer's name in the certificate.
  public var commonName: String { certificate.commonName ?? certificate.subject.description }

  /// SHA-256 of the certificate's DER, as 64 lower-case hexadecimal digits.
  public var fingerprint: String { certificate.sha256Fingerprint }

  /// When the certificate ends.
  public var validUntil: Date { certificate.notValidAfter }

  /// - Throws: `.expired` or `.notYetValid` unless the certificate is in force at that time.
  public func checkValidity(at time: Date) throws(SealError) {
    if time > certificate.notValidAfter { throw .expired(on: certificate.notValidAfter) }
    if time < certificate.notValidBefore { throw .notYetValid(until: certificate.notValidBefore) }
  }
}
