import HTTPTypes

@testable import Website

/// An answer as a person or a test sees it.
struct SeenPage: Sendable {
  struct Form: Sendable {
    let action: String
    let isMultipart: Bool
    /// Where buttons of their own send it.
    let otherActions: [String]
    /// What a browser would send of it as it stands, without buttons and files.
    let fields: [(name: String, value: String)]

    func leads(to address: Address) -> Bool { action == address.path || otherActions.contains(address.path) }
  }

  let path: String
  let status: HTTPResponse.Status
  let headers: HTTPFields
  let bytes: [UInt8]

  var html: String { String(decoding: bytes, as: UTF8.self) }
  var isPDF: Bool { bytes.starts(with: "%PDF-".utf8) }

  func says(_ text: String) -> Bool { visibleText.contains(text) }

  /// The only `h1`.
  var heading: String { texts(of: "h1").first ?? "" }
  var title: String { texts(of: "title").first ?? "" }

  /// Words without tags, white space made one.
  var visibleText: String { Self.words(of: html) }

  func texts(of tag: String) -> [String] {
    guard let expression = try? Regex("<\(tag)(?: [^>]*)?>(.*?)</\(tag)>").dotMatchesNewlines() else { return [] }
    return html.matches(of: expression).map { Self.words(of: String($0.output[1].substring ?? "")) }
  }

  /// The addresses of all links.
  var links: [String] {
    html.matches(of: /<a [^>]*?href="([^"]*)"/).map { Self.unescaped(String($0.1)) }
  }

  var forms: [Form] {
    html.matches(of: /<form([^>]*)>(.*?)<\/form>/.dotMatchesNewlines()).map { match in
      let opening = String(match.1)
      let action = Self.attribute("action", of: opening)
      return Form(
        action: action ?? path, isMultipart: opening.contains("multipart/form-data"),
        otherActions: String(match.2).matches(of: /<button[^>]* formaction="([^"]*)"/).map {
          Self.unescaped(String($0.1))
        },
        fields: Self.fields(in: String(match.2)))
    }
  }

  private static func fields(in content: String) -> [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    for match in content.matches(
      of: /<input([^>]*)>|<textarea([^>]*)>(.*?)<\/textarea>|<select([^>]*)>(.*?)<\/select>/
        .dotMatchesNewlines())
    {
      if let input = match.1.map(String.init), let name = attribute("name", of: input) {
        switch attribute("type", of: input) {
        case "file": continue
        case "radio", "checkbox": if !input.contains(" checked") { continue }
        default: break
        }
        found.append((name, attribute("value", of: input) ?? ""))
      } else if let area = match.2.map(String.init), let name = attribute("name", of: area) {
        let text = unescaped(String(match.3 ?? ""))
        found.append((name, text.hasPrefix("\n") ? String(text.dropFirst()) : text))
      } else if let select = match.4.map(String.init), let name = attribute("name", of: select) {
        let options = String(match.5 ?? "").matches(of: /<option([^>]*)>/).map { String($0.1) }
        let chosen = options.first { $0.contains(" selected") } ?? options.first
        found.append((name, chosen.flatMap { attribute("value", of: $0) } ?? ""))
      }
    }
    return found
  }

  private static func attribute(_ name: String, of tag: String) -> String? {
    guard let expression = try? Regex(" \(name)=\"([^\"]*)\"") else { return nil }
    return tag.firstMatch(of: expression).flatMap { $0.output[1].substring }.map { unescaped(String($0)) }
  }

  /// Tags that part words.
  private static let blocks: Set<String> = [
    "p", "li", "div", "h1", "h2", "h3", "dt", "dd", "br", "td", "th", "tr", "option", "legend", "summary", "section",
  ]

  private static func words(of html: String) -> String {
    var out: [UInt8] = []
    var tag: [UInt8]?
    for byte in html.utf8 {
      if let name = tag {
        if byte == UInt8(ascii: ">") {
          let word = name.drop { $0 == UInt8(ascii: "/") }.prefix { $0 != UInt8(ascii: " ") }
          if blocks.contains(String(decoding: word, as: UTF8.self)) { out.append(UInt8(ascii: " ")) }
          tag = nil
        } else {
          tag?.append(byte)
        }
      } else if byte == UInt8(ascii: "<") {
        tag = []
      } else {
        out.append(byte)
      }
    }
    return unescaped(String(decoding: out, as: UTF8.self)).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  static func unescaped(_ text: String) -> String {
    var out = text
    for (escape, plain) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'")] {
      out = out.replacing(escape, with: plain)
    }
    return out.replacing("&amp;", with: "&")
  }
}
