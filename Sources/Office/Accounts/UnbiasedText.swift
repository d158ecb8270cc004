/// Random text of which each character is equally likely.
enum UnbiasedText {
  /// Bytes beyond the last whole multiple of the alphabet's size are thrown away; a remainder of them would favour the
  /// alphabet's beginning.
  static func make(_ length: Int, from alphabet: [UInt8], _ random: (Int) -> [UInt8]) -> String {
    let end = 256 - 256 % alphabet.count
    var text: [UInt8] = []
    while text.count < length {
      for byte in random(length) where Int(byte) < end && text.count < length {
        text.append(alphabet[Int(byte) % alphabet.count])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
