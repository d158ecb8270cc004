import PDFDocument

/// Lays out a signature dictionary (ISO 32000-1, table 252) whose byte range and signature are filled in afterwards.
struct SignatureDictionary {
  private let content: SignatureContent
  private let reserved: Int
  private var range = 0..<0
  /// Where the signature stands with its brackets, once written.
  private(set) var gap = 0..<0

  init(_ content: SignatureContent, reserved: Int) {
    self.content = content
    self.reserved = reserved
  }

  mutating func write(to out: inout [UInt8]) {
    out += "<<\(content.head)\n/ByteRange [".utf8
    // Three offsets of ten digits with spaces between, behind the zero that every range begins with.
    range = out.count..<(out.count + 34)
    out += [UInt8](repeating: UInt8(ascii: " "), count: range.count)
    out += "]\n/Contents ".utf8
    gap = out.count..<(out.count + 2 * reserved + 2)
    out += "<".utf8
    out += [UInt8](repeating: UInt8(ascii: "0"), count: 2 * reserved)
    out += ">\n".utf8
    for entry in content.entries {
      out += "/\(entry.key) ".utf8
      out += entry.value.serialized
      out += "\n".utf8
    }
    out += ">>".utf8
  }

  /// Says in the file which bytes are signed: all before the gap and all behind it.
  func fillByteRange(_ bytes: inout [UInt8]) {
    let text = Array("0 \(gap.lowerBound) \(gap.upperBound) \(bytes.count - gap.upperBound)".utf8)
    bytes.replaceSubrange(range.lowerBound..<(range.lowerBound + text.count), with: text)
  }
}
