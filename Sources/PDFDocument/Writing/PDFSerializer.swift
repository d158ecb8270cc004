/// Writes objects as bytes. The same object always gives the same bytes: keys are sorted.
enum PDFSerializer {
  static func write(_ object: PDFObject, to out: inout [UInt8]) {
    switch object {
    case .null: out += "null".utf8
    case .boolean(let value): out += (value ? "true" : "false").utf8
    case .integer(let value): out += String(value).utf8
    case .real(let text): out += text.utf8
    case .name(let name): write(name: name, to: &out)
    case .string(let bytes): write(string: bytes, to: &out)
    case .array(let items): write(array: items, to: &out)
    case .dictionary(let entries): write(dictionary: entries, to: &out)
    case .reference(let number, let generation): out += "\(number) \(generation) R".utf8
    case .stream(var entries, let data):
      entries["Length"] = .integer(data.count)
      write(dictionary: entries, to: &out)
      out += "\nstream\n".utf8
      out += data
      out += "\nendstream".utf8
    }
  }

  private static func write(array items: [PDFObject], to out: inout [UInt8]) {
    out += "[".utf8
    for (index, item) in items.enumerated() {
      if index > 0 { out += " ".utf8 }
      write(item, to: &out)
    }
    out += "]".utf8
  }

  private static func write(dictionary entries: [String: PDFObject], to out: inout [UInt8]) {
    out += "<<".utf8
    for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
      write(name: key, to: &out)
      out += " ".utf8
      write(value, to: &out)
      out += "\n".utf8
    }
    out += ">>".utf8
  }

  private static func write(name: String, to out: inout [UInt8]) {
    out += "/".utf8
    for scalar in name.unicodeScalars {
      // Names hold one scalar a byte; a scalar beyond that can only come from code of ours and is cut.
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      if byte > 32, byte < 127, PDFScanner.isRegular(byte), byte != UInt8(ascii: "#") {
        out.append(byte)
      } else {
        out += "#".utf8
        out += hexadecimal([byte])
      }
    }
  }

  private static func write(string bytes: [UInt8], to out: inout [UInt8]) {
    guard bytes.allSatisfy({ $0 >= 32 && $0 < 127 }) else {
      out += "<".utf8
      out += hexadecimal(bytes)
      out += ">".utf8
      return
    }
    out += "(".utf8
    for byte in bytes {
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\\") { out += "\\".utf8 }
      out.append(byte)
    }
    out += ")".utf8
  }

  /// Two lower-case digits a byte.
  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
  }
}

extension PDFObject {
  /// The object as it stands in a file.
  public var serialized: [UInt8] {
    var out: [UInt8] = []
    PDFSerializer.write(self, to: &out)
    return out
  }
}
