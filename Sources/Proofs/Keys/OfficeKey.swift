import Crypto
import Foundation
import WorkingTime

/// The public half of an office's QR key, with the days on which it signed.
public struct OfficeKey: Hashable, Sendable, Codable {
  /// Uncompressed point, 65 bytes (X9.63).
  public let publicKey: [UInt8]
  /// The first day whose letters it signs.
  public let from: CivilDate
  /// The last one; nil while no other key follows.
  public var until: CivilDate?
  /// The day on which the office gave it up because somebody else may have it. From then on it proves nothing, whatever
  /// date a proof bears: whoever has the key can write any date.
  public var givenUp: CivilDate?

  public init(publicKey: [UInt8], from: CivilDate, until: CivilDate? = nil, givenUp: CivilDate? = nil) {
    self.publicKey = publicKey
    self.from = from
    self.until = until
    self.givenUp = givenUp
  }

  public var id: [UInt8] { Self.id(of: publicKey) }

  /// ``id`` as eight hexadecimal digits, for people and as the `kid` of a JWK.
  public var name: String { Hex.text(id) }

  /// The first four bytes of the key's SHA-256: enough to find one among an office's few. The signature decides.
  static func id(of publicKey: [UInt8]) -> [UInt8] {
    Array(SHA256.hash(data: Data(publicKey)).prefix(4))
  }

  /// Whether it signs letters of that day.
  public func isInForce(on day: CivilDate) -> Bool {
    givenUp == nil && from <= day && until.map { day <= $0 } ?? true
  }
}
