import CPKCS11
import Crypto
import Foundation
import SwiftASN1
import Synchronization
import X509

/// Which key on which token.
public struct TokenPlace: Hashable, Sendable {
  /// Path of the PKCS#11 module.
  public var module: String
  /// Label of the token.
  public var token: String
  /// Label of the key; nil where the token has one alone.
  public var key: String?

  public init(module: String, token: String, key: String? = nil) {
    self.module = module
    self.token = token
    self.key = key
  }
}

/// An official's certificate, and a private key that never leaves its token. The session with the token lasts as long
/// as this object.
public final class TokenIdentity: CertifiedSigner {
  public let certificate: Certificate
  public let chain: [Certificate]
  private let scheme: SignatureScheme
  private let opened: Mutex<Opened>

  private struct Opened {
    let session: TokenSession
    let key: CK_OBJECT_HANDLE
  }

  /// Logs in with the PIN, and finds key and certificates.
  ///
  /// - Parameters:
  ///   - pin: used for this call alone.
  ///   - time: when given, the certificate must be in force then.
  /// - Throws: `.wrongPassphrase`, `.token(…)` with what can be done about it, `.unsupportedKey`, `.notForSigning`,
  ///   `.expired`, `.notYetValid`.
  public init(_ place: TokenPlace, pin: String, at time: Date? = nil) throws(SealError) {
    var bytes = Array(pin.utf8)
    let session = try TokenSession(try TokenModule.at(place.module), tokenLabel: place.token, pin: &bytes)
    let key = try Self.key(session, place.key)
    let id = session.attribute(UInt(CKA_ID), of: key)
    var certificates: [(id: [UInt8], certificate: Certificate)] = []
    for object in try session.objects(CK_OBJECT_CLASS(CKO_CERTIFICATE)) {
      guard let certificate = try? Certificate(derEncoded: session.attribute(UInt(CKA_VALUE), of: object)) else {
        continue
      }
      certificates.append((session.attribute(UInt(CKA_ID), of: object), certificate))
    }
    guard let own = certificates.first(where: { $0.id == id })?.certificate else { throw .token(.noCertificate) }
    guard own.maySign else { throw .notForSigning }
    certificate = own
    chain = certificates.map(\.certificate).filter { $0 != own }
    scheme = try SigningIdentity.scheme(of: own.publicKey)
    opened = Mutex(Opened(session: session, key: key))
    if let time { try checkValidity(at: time) }
  }

  private static func key(_ session: TokenSession, _ label: String?) throws(SealError) -> CK_OBJECT_HANDLE {
    let keys = try session.objects(CK_OBJECT_CLASS(CKO_PRIVATE_KEY))
    guard let label else {
      guard let key = keys.first else { throw .token(.noKey(label: nil)) }
      guard keys.count == 1 else { throw .token(.severalKeys) }
      return key
    }
    let named = keys.filter { session.attribute(UInt(CKA_LABEL), of: $0).elementsEqual(label.utf8) }
    guard let key = named.first else { throw .token(.noKey(label: label)) }
    guard named.count == 1 else { throw .token(.severalKeys) }
    return key
  }

  public var reservedBytes: Int { BaselineSignature(certificate, chain, scheme).reservedBytes }

  public func signature(overSHA256 digest: [UInt8]) throws(SealError) -> [UInt8] {
    // Only what belongs to the signer's own way is sent along.
    let chain = Self.issuers(of: certificate, among: chain)
    return try BaselineSignature(certificate, chain, scheme).encoded(overSHA256: digest) { bytes in
      let signature = try sign(bytes)
      guard certificate.publicKey.isValidSignature(signature, for: bytes, signatureAlgorithm: scheme.x509) else {
        throw SealError.signerFailed("the token's key does not belong to its certificate")
      }
      return signature
    }
  }

  private func sign(_ bytes: [UInt8]) throws(SealError) -> [UInt8] {
    let hash = DigestAlgorithm.sha256.digest(bytes[...])
    return try opened.withLock { opened throws(SealError) in
      switch scheme {
      case .rsaSHA256, .rsaSHA384, .rsaSHA512:
        return try opened.session.sign(Self.digestInfo + hash, with: opened.key, mechanism: UInt(CKM_RSA_PKCS))
      case .ecdsaSHA256, .ecdsaSHA384:
        return Self.der(try opened.session.sign(hash, with: opened.key, mechanism: UInt(CKM_ECDSA)))
      }
    }
  }

  /// The certificates that lead up from one.
  private static func issuers(of certificate: Certificate, among all: [Certificate]) -> [Certificate] {
    var found: [Certificate] = []
    var next = certificate
    while !next.isSelfIssued, let issuer = all.first(where: { $0.subject == next.issuer && !found.contains($0) }) {
      found.append(issuer)
      next = issuer
    }
    return found
  }

  /// DER of a DigestInfo for SHA-256 up to the digest (RFC 8017, 9.2, note 1).
  private static let digestInfo: [UInt8] = [
    0x30, 0x31, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20,
  ]

  /// r and s, as the token gives them (PKCS #11, 2.3.1), as the SEQUENCE that CMS wants (RFC 5753, 7.2).
  private static func der(_ signature: [UInt8]) -> [UInt8] {
    let half = signature.count / 2
    func number(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
      let short = Array(bytes.drop { $0 == 0 })
      return short.first.map { $0 < 0x80 } == true ? short : [0] + short
    }
    return encoded { coder in
      coder.appendConstructedNode(identifier: .sequence) { coder in
        coder.appendPrimitiveNode(identifier: .integer) { $0 += number(signature[..<half]) }
        coder.appendPrimitiveNode(identifier: .integer) { $0 += number(signature[half...]) }
      }
    }
  }
}
