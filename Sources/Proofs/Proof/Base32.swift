/// Base32 of RFC 4648, section 6, in upper case and without padding: every character is in the alphanumeric mode of a
/// QR code (ISO/IEC 18004, 7.4.4).
enum Base32 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    var (buffer, bits) = (0, 0)
    for byte in bytes {
      buffer = (buffer << 8 | Int(byte)) & 0xFFFF
      bits += 8
      while bits >= 5 {
        bits -= 5
        out.append(alphabet[buffer >> bits & 31])
      }
    }
    if bits > 0 { out.append(alphabet[buffer << (5 - bits) & 31]) }
    return String(decoding: out, as: UTF8.self)
  }

  /// - Parameter text: in either case, since programs that open addresses are not careful with it.
  /// - Returns: nil unless it is what ``text(_:)`` gives.
  static func bytes(_ text: some StringProtocol) -> [UInt8]? {
    var out: [UInt8] = []
    var (buffer, bits) = (0, 0)
    for character in text.utf8 {
      let upper = (97...122).contains(character) ? character - 32 : character
      guard let value = alphabet.firstIndex(of: upper) else { return nil }
      buffer = (buffer << 5 | value) & 0xFFF
      bits += 5
      if bits >= 8 {
        bits -= 8
        out.append(UInt8(buffer >> bits & 0xFF))
      }
    }
    // Left over: fewer bits than a character has, and all of them zero.
    guard bits < 5, buffer & ((1 << bits) - 1) == 0 else { return nil }
    return out
  }
}
