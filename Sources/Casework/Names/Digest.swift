/// A SHA-256 value, 64 lower-case hexadecimal digits.
public struct Digest: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  public let hex: String

  /// - Returns: nil unless `hex` is 64 digits of `0-9a-f`.
  public init?(hex: String) {
    guard hex.utf8.count == 64, hex.utf8.allSatisfy({ Self.isDigit($0) }) else { return nil }
    self.hex = hex
  }

  /// - Returns: nil unless there are 32 bytes.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    hex = String(decoding: text, as: UTF8.self)
  }

  private static func isDigit(_ c: UInt8) -> Bool { (48...57).contains(c) || (97...102).contains(c) }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let digest = Digest(hex: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "a digest is 64 hexadecimal digits")
    }
    self = digest
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hex)
  }

  public var description: String { hex }
  public static func < (a: Self, b: Self) -> Bool { a.hex < b.hex }
}
