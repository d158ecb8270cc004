/// Crockford's alphabet in lower case: no letter that is taken for a digit.
enum Base32 {
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// Five bits a character, the last ones filled with zeros.
  static func text(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    var buffer = 0
    var bits = 0
    for byte in bytes {
      buffer = buffer << 8 | Int(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        out.append(alphabet[buffer >> bits & 31])
      }
      buffer &= (1 << bits) - 1
    }
    if bits > 0 { out.append(alphabet[buffer << (5 - bits) & 31]) }
    return String(decoding: out, as: UTF8.self)
  }
}
