import Crypto
import Foundation

/// A signed payload: COSE_Sign1 (RFC 9052, 4.2) with ES256 (RFC 9053, 2.1), tagged, its payload inside.
///
/// The protected header is `{1: -7}` and nothing else, the unprotected one `{4: kid}` and nothing else, and no external
/// data are signed, so that any COSE library can check it.
public struct Sign1: Hashable, Sendable {
  /// What was signed.
  public let payload: [UInt8]
  /// Which key has signed: ``OfficeKey/id``.
  public let keyID: [UInt8]
  /// r and s, 32 bytes each (RFC 9053, 2.1).
  public let signature: [UInt8]

  /// `{1: -7}`: algorithm ES256.
  private static let header = CBOR.map([.unsigned(1): .integer(-7)]).encoded
  private static let tag: UInt64 = 18

  /// Signs. Two signatures over the same payload differ: ECDSA draws a random number for each.
  public init(_ payload: [UInt8], by key: SigningKey) throws {
    self.payload = payload
    keyID = key.id
    signature = try key.signature(over: Self.toBeSigned(payload))
  }

  /// - Throws: ``ProofError/unreadable`` unless it is this shape, in deterministic encoding.
  public init(_ bytes: [UInt8]) throws(ProofError) {
    guard let value = try? CBOR(bytes), case .tagged(Self.tag, .array(let parts)) = value, parts.count == 4,
      parts[0].bytesValue == Self.header, let unprotected = parts[1].mapValue, unprotected.count == 1,
      let keyID = unprotected[.unsigned(4)]?.bytesValue, let payload = parts[2].bytesValue,
      let signature = parts[3].bytesValue, signature.count == 64
    else { throw .unreadable }
    self.payload = payload
    self.keyID = keyID
    self.signature = signature
  }

  public var bytes: [UInt8] {
    CBOR.tagged(
      Self.tag,
      .array([.bytes(Self.header), .map([.unsigned(4): .bytes(keyID)]), .bytes(payload), .bytes(signature)])
    ).encoded
  }

  /// - Parameter publicKey: uncompressed point, 65 bytes (X9.63).
  public func isSigned(by publicKey: [UInt8]) -> Bool {
    guard let key = try? P256.Signing.PublicKey(x963Representation: publicKey),
      let signature = try? P256.Signing.ECDSASignature(rawRepresentation: signature)
    else { return false }
    return key.isValidSignature(signature, for: Data(Self.toBeSigned(payload)))
  }

  /// Sig_structure (RFC 9052, 4.4).
  private static func toBeSigned(_ payload: [UInt8]) -> [UInt8] {
    CBOR.array([.text("Signature1"), .bytes(header), .bytes([]), .bytes(payload)]).encoded
  }
}
