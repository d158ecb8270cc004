import Crypto
import Foundation

/// The private half of an office's QR key, on P-256.
public struct SigningKey: Sendable {
  private let key: P256.Signing.PrivateKey

  /// A new one.
  public init() {
    key = P256.Signing.PrivateKey()
  }

  /// - Parameter rawRepresentation: 32 bytes, as ``rawRepresentation`` gave them.
  public init(rawRepresentation: [UInt8]) throws {
    key = try P256.Signing.PrivateKey(rawRepresentation: rawRepresentation)
  }

  public var rawRepresentation: [UInt8] { Array(key.rawRepresentation) }

  /// Uncompressed point, 65 bytes (X9.63).
  public var publicKey: [UInt8] { Array(key.publicKey.x963Representation) }

  public var id: [UInt8] { OfficeKey.id(of: publicKey) }

  func signature(over bytes: [UInt8]) throws -> [UInt8] {
    Array(try key.signature(for: Data(bytes)).rawRepresentation)
  }
}
