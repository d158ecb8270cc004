/// The headers of one part of `multipart/form-data` (RFC 7578, 4.2 and 4.4).
struct PartHeaders: Hashable, Sendable {
  /// The field's name.
  let name: String
  /// Nil for a field that is no file; `""` for a file field that was left empty.
  let fileName: String?

  /// - Parameter bytes: the header lines, each ended by CR LF, without the empty line.
  init(_ bytes: some Collection<UInt8>) throws(FormProblem) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    for line in lines {
      guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == "content-disposition" else { continue }
      let values = Self.parameters(of: line[line.index(after: colon)...])
      guard let name = values["name"] else { break }
      self.name = name
      fileName = values["filename"]
      return
    }
    throw .malformed("a part without a name")
  }

  /// `form-data; name="a"; filename="b.pdf"` by name. Browsers write a quote inside a name as `%22`, and line ends as
  /// `%0D` and `%0A` (HTML, “multipart/form-data encoding algorithm”); some older ones write `\"`.
  private static func parameters(of header: Substring) -> [String: String] {
    var out: [String: String] = [:]
    var rest = header.drop { $0 != ";" }.dropFirst()
    while !rest.isEmpty {
      let key = rest.prefix { $0 != "=" && $0 != ";" }
      rest = rest[key.endIndex...]
      var value = ""
      if rest.first == "=" {
        rest = rest.dropFirst()
        (value, rest) = rest.first == "\"" ? quoted(rest.dropFirst()) : plain(rest)
      }
      let name = key.drop(while: \.isWhitespace).lowercased()
      if out[name] == nil { out[name] = value }
      rest = rest.drop { $0 != ";" }.dropFirst()
    }
    return out
  }

  private static func plain(_ text: Substring) -> (String, Substring) {
    let value = text.prefix { $0 != ";" }
    let end = value.lastIndex { !$0.isWhitespace }
    return (end.map { String(value[...$0]) } ?? "", text[value.endIndex...])
  }

  private static func quoted(_ text: Substring) -> (String, Substring) {
    var value = ""
    var rest = text
    while let character = rest.popFirst(), character != "\"" {
      if character == "\\", rest.first == "\"" {
        value.append("\"")
        rest.removeFirst()
      } else {
        value.append(character)
      }
    }
    for (escape, character) in [("%22", "\""), ("%0D", "\r"), ("%0A", "\n")] {
      value = value.replacing(escape, with: character)
    }
    return (value, rest)
  }
}
