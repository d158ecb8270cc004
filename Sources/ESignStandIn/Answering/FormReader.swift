/// Reads a form with files (RFC 7578), by a reading of its own.
struct FormReader {
  private(set) var parts: [String: [UInt8]] = [:]

  /// - Returns: nil for what is no such form.
  init?(_ body: [UInt8], contentType: String?) {
    guard let contentType, contentType.lowercased().hasPrefix("multipart/form-data"),
      let mark = contentType.range(of: "boundary=")
    else { return nil }
    let boundary = contentType[mark.upperBound...].trimmingPrefix("\"").prefix { $0 != ";" && $0 != "\"" }
    let line = Array("--\(boundary)".utf8)
    guard body.starts(with: line) else { return nil }
    var rest = body[...]
    while let start = rest.firstRange(of: line) {
      rest = rest[start.upperBound...]
      if rest.starts(with: "--".utf8) { return }
      guard rest.starts(with: [13, 10]) else { return nil }
      rest = rest.dropFirst(2)
      guard let head = rest.firstRange(of: [13, 10, 13, 10]),
        let end = rest[head.upperBound...].firstRange(of: [13, 10] + line)
      else { return nil }
      guard let name = Self.name(String(decoding: rest[..<head.lowerBound], as: UTF8.self)) else { return nil }
      parts[name] = Array(rest[head.upperBound..<end.lowerBound])
      rest = rest[(end.lowerBound + 2)...]
    }
    return nil
  }

  func text(_ name: String) -> String? { parts[name].map { String(decoding: $0, as: UTF8.self) } }

  func number(_ name: String) -> Double? { text(name).flatMap(Double.init) }

  private static func name(_ head: String) -> String? {
    guard let start = head.range(of: "; name=\"") else { return nil }
    return String(head[start.upperBound...].prefix { $0 != "\"" })
  }
}
