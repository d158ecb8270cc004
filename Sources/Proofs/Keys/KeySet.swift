import Foundation
import WorkingTime

/// An office's public keys as a JWK Set (RFC 7517), which browsers import as it is. `from`, `until` and `given_up` are
/// ours: ISO dates.
///
///     {"keys":[{"kty":"EC","crv":"P-256","alg":"ES256","use":"sig","kid":"0f3b9c11","x":"…","y":"…","from":"2026-11-24"}]}
public struct KeySet: Hashable, Sendable {
  public var keys: [OfficeKey]

  public init(_ keys: [OfficeKey]) {
    self.keys = keys
  }

  public func key(_ id: [UInt8]) -> OfficeKey? { keys.first { $0.id == id } }

  public var json: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(JWKSet(keys: keys.map(JWK.init))))
    }
  }

  /// - Throws: a decoding error, or ``ProofError/unreadable`` for a key that is not on P-256.
  public init(json: [UInt8]) throws {
    keys = try JSONDecoder().decode(JWKSet.self, from: Data(json)).keys.map { try $0.officeKey() }
  }
}

private struct JWKSet: Codable {
  let keys: [JWK]
}

private struct JWK: Codable {
  let kty: String
  let crv: String
  let alg: String
  let use: String
  let kid: String
  let x: String
  let y: String
  let from: CivilDate
  let until: CivilDate?
  let given_up: CivilDate?

  init(_ key: OfficeKey) {
    (kty, crv, alg, use) = ("EC", "P-256", "ES256", "sig")
    kid = key.name
    x = Self.base64URL(key.publicKey[1..<33])
    y = Self.base64URL(key.publicKey[33..<65])
    (from, until, given_up) = (key.from, key.until, key.givenUp)
  }

  func officeKey() throws(ProofError) -> OfficeKey {
    guard kty == "EC", crv == "P-256", let x = Self.bytes(x), let y = Self.bytes(y), x.count == 32, y.count == 32
    else { throw .unreadable }
    let key = OfficeKey(publicKey: [4] + x + y, from: from, until: until, givenUp: given_up)
    guard kid == key.name else { throw .unreadable }
    return key
  }

  private static func base64URL(_ bytes: ArraySlice<UInt8>) -> String {
    Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  private static func bytes(_ text: String) -> [UInt8]? {
    let padded = text.replacing("-", with: "+").replacing("_", with: "/")
    let ending = String(repeating: "=", count: (4 - padded.count % 4) % 4)
    return Data(base64Encoded: padded + ending).map(Array.init)
  }
}

enum Hex {
  static func text(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
