/// Text strings of ISO 32000-1, 7.9.2.2: PDFDocEncoding where that is ASCII, UTF-16BE with a mark elsewhere.
extension PDFObject {
  public static func text(_ text: String) -> PDFObject {
    if text.utf8.allSatisfy({ $0 < 128 }) { return .string(Array(text.utf8)) }
    return .string([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
  }

  /// The text of a string object; bytes above ASCII without a mark are taken for Latin-1.
  public var textValue: String? {
    guard let bytes = stringValue else { return nil }
    if bytes.starts(with: [0xFE, 0xFF]) {
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
      return String(decoding: units, as: UTF16.self)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
    return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}
