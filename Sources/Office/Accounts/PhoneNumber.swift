/// Indonesian mobile numbers, which people write as `08…`, `62 8…` or `+62 8…`, with spaces, dots and hyphens.
enum PhoneNumber {
  /// - Returns: `+628…` with 8 to 11 more digits, or nil.
  static func normalized(_ typed: String) -> String? {
    var digits: [UInt8] = []
    var hasPlus = false
    for c in typed.utf8 {
      switch c {
      case 48...57: digits.append(c)
      case UInt8(ascii: "+") where digits.isEmpty && !hasPlus: hasPlus = true
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"): continue
      default: return nil
      }
    }
    if digits.starts(with: "62".utf8) {
      digits.removeFirst(2)
      // Many write +62 (0)812…
      if digits.first == UInt8(ascii: "0") { digits.removeFirst() }
    } else if !hasPlus, digits.first == UInt8(ascii: "0") {
      digits.removeFirst()
    } else {
      return nil
    }
    guard digits.first == UInt8(ascii: "8"), (9...12).contains(digits.count) else { return nil }
    return "+62" + String(decoding: digits, as: UTF8.self)
  }
}
