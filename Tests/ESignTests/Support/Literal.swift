import Foundation

/// A message as it goes over the line, written by hand from the protocol's description. Client and stand-in are each
/// held to these, so that they cannot agree in the same error.
struct Literal {
  let start: String
  let headers: [String: String]
  let body: [UInt8]

  /// - Parameter blanks: what stands for `{{name}}`; `{{name64}}` is its base64.
  init(_ name: String, _ blanks: [String: [UInt8]] = Self.examples) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: folder.appending(path: "Fixtures/\(name).http"), encoding: .utf8)
    var bytes = Array(text.replacing("\n", with: "\r\n").utf8)
    for (name, value) in blanks {
      bytes = Self.replacing(bytes, "{{\(name)}}", value)
      bytes = Self.replacing(bytes, "{{\(name)64}}", Array(Data(value).base64EncodedString().utf8))
    }
    let end = bytes.firstRange(of: [13, 10, 13, 10]) ?? bytes.count..<bytes.count
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
    start = lines.first.map(String.init) ?? ""
    let pairs = lines.dropFirst().compactMap { line -> (String, String)? in
      let parts = line.split(separator: ": ", maxSplits: 1)
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
    headers = Dictionary(uniqueKeysWithValues: pairs)
    body = Array(bytes[end.upperBound...])
  }

  var method: String { String(start.split(separator: " ")[0]) }
  /// Of a request.
  var path: String { String(start.split(separator: " ")[1]) }
  /// Of an answer.
  var status: Int { Int(start.split(separator: " ")[1]) ?? 0 }
  var json: NSObject? { Self.json(body) }

  static func json(_ bytes: [UInt8]) -> NSObject? { try? JSONSerialization.jsonObject(with: Data(bytes)) as? NSObject }

  static let examples: [String: [UInt8]] = [
    "pdf": Array("%PDF-1.7 contoh\u{0}\r\n--batas-lain".utf8), "png": [0x89, 0x50, 0x4E, 0x47, 13, 10],
    "totp": Array("123456".utf8),
  ]

  private static func replacing(_ bytes: [UInt8], _ mark: String, _ value: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var rest = bytes[...]
    while let range = rest.firstRange(of: Array(mark.utf8)) {
      out += rest[..<range.lowerBound]
      out += value
      rest = rest[range.upperBound...]
    }
    return out + rest
  }
}
