/// Percent-encoding as RFC 3986 (2.1–2.3) has it, and as HTML forms send it.
enum PercentEncoding {
  /// Everything but unreserved characters becomes `%XX`.
  static func encoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      if isUnreserved(byte) {
        bytes.append(byte)
      } else {
        bytes.append(contentsOf: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text that the bytes write; a lone `%` stands for itself, and bytes that are not UTF-8 become U+FFFD.
  ///
  /// - Parameter plusIsSpace: as in `application/x-www-form-urlencoded` (URL Standard, 5.1).
  static func decoded(_ bytes: some Collection<UInt8>, plusIsSpace: Bool = false) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index != bytes.endIndex {
      let byte = bytes[index]
      let first = bytes.index(after: index)
      if byte == UInt8(ascii: "%"), first != bytes.endIndex, let high = hexValue(bytes[first]) {
        let second = bytes.index(after: first)
        if second != bytes.endIndex, let low = hexValue(bytes[second]) {
          out.append(high << 4 | low)
          index = bytes.index(after: second)
          continue
        }
      }
      out.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      index = first
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
