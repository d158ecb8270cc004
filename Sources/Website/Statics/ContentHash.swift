import Crypto

enum ContentHash {
  /// The first twelve hexadecimal digits of SHA-256: enough to tell versions of one file apart.
  static func short(of bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).prefix(6).map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }
}
