import PDFDocument

/// Small files built by hand, byte by byte.
enum SmallPDF {
  /// Two pages, a line of text on the first, a table for a cross-reference.
  static func plain() -> [UInt8] {
    var file = Builder()
    for (number, body) in bodies { file.add(number, body) }
    return file.finishedWithTable()
  }

  /// The same with a cross-reference stream.
  static func withStream() -> [UInt8] {
    var file = Builder()
    for (number, body) in bodies { file.add(number, body) }
    return file.finishedWithStream()
  }

  static let text = "BT /F1 12 Tf 20 100 Td (Surat izin contoh) Tj ET"

  private static let bodies = [
    (1, "<< /Type /Catalog /Pages 2 0 R >>"),
    (2, "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>"),
    (3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 5 0 R /Resources << >> >>"),
    (4, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Resources << >> >>"),
    (5, "<< /Length \(text.utf8.count) >>\nstream\n\(text)\nendstream"),
  ]

  /// Writes objects one behind another.
  struct Builder {
    var bytes = Array("%PDF-1.7\n".utf8)
    private var offsets: [Int: Int] = [:]

    mutating func add(_ number: Int, _ body: String) {
      offsets[number] = bytes.count
      bytes += "\(number) 0 obj\n\(body)\nendobj\n".utf8
    }

    func finishedWithTable(trailer: String = "/Root 1 0 R") -> [UInt8] {
      let size = (offsets.keys.max() ?? 0) + 1
      var out = bytes
      out += "xref\n0 \(size)\n0000000000 65535 f \n".utf8
      for number in 1..<size {
        let offset = String(offsets[number] ?? 0)
        out += "\(String(repeating: "0", count: 10 - offset.utf8.count))\(offset) 00000 n \n".utf8
      }
      out += "trailer\n<< /Size \(size) \(trailer) >>\nstartxref\n\(bytes.count)\n%%EOF\n".utf8
      return out
    }

    func finishedWithStream() -> [UInt8] {
      let own = (offsets.keys.max() ?? 0) + 1
      var places = offsets
      places[own] = bytes.count
      var rows: [UInt8] = [0, 0, 0, 0]
      for number in 1...own {
        let offset = places[number] ?? 0
        rows += [1, UInt8(offset >> 8), UInt8(offset & 0xFF), 0]
      }
      var out = bytes
      let keys = "/Type /XRef /Size \(own + 1) /W [1 2 1] /Root 1 0 R /Length \(rows.count)"
      out += "\(own) 0 obj\n<< \(keys) >>\nstream\n".utf8
      out += rows
      out += "\nendstream\nendobj\nstartxref\n\(bytes.count)\n%%EOF\n".utf8
      return out
    }
  }
}

extension [UInt8] {
  /// The bytes with the first `old` replaced by `new`; unchanged where there is none.
  func replacing(_ old: String, with new: String) -> [UInt8] {
    guard let range = firstRange(of: Array(old.utf8)) else { return self }
    var copy = self
    copy.replaceSubrange(range, with: Array(new.utf8))
    return copy
  }
}
