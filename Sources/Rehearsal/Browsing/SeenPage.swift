import Foundation

/// An answer as a person sees it.
public struct SeenPage: Sendable {
  public struct Form: Sendable {
    public let action: String
    public let isMultipart: Bool
    /// Where buttons of their own send it.
    public let otherActions: [String]
    /// What a browser would send of it as it stands, without buttons and files.
    public let fields: [(name: String, value: String)]
    /// Groups of radio buttons, with the values to choose from.
    public let choices: [String: [String]]
    /// Boxes that are not ticked.
    public let boxes: [(name: String, value: String)]
    public let buttons: [(name: String, value: String)]
  }

  public let path: String
  public let status: Int
  public let location: String?
  public let bytes: [UInt8]

  public var html: String { String(decoding: bytes, as: UTF8.self) }
  public var isPDF: Bool { bytes.starts(with: "%PDF-".utf8) }

  public func says(_ text: String) -> Bool { visibleText.contains(text) }

  /// The only `h1`.
  public var heading: String { texts(of: "h1").first ?? "" }
  public var title: String { texts(of: "title").first ?? "" }

  /// Words without tags, white space made one.
  public var visibleText: String { Self.words(of: html) }

  public func texts(of tag: String) -> [String] {
    guard let expression = try? Regex("<\(tag)(?: [^>]*)?>(.*?)</\(tag)>").dotMatchesNewlines() else { return [] }
    return html.matches(of: expression).map { Self.words(of: String($0.output[1].substring ?? "")) }
  }

  /// What the page says is wrong, one text each.
  public var problems: [String] {
    let summary = /<div class="error-summary"(.*?)<\/div>/.dotMatchesNewlines()
    guard let match = html.firstMatch(of: summary) else { return [] }
    return String(match.1).matches(of: /<li>(.*?)<\/li>/.dotMatchesNewlines()).map { Self.words(of: String($0.1)) }
  }

  /// The addresses of all links.
  public var links: [String] {
    html.matches(of: /<a [^>]*?href="([^"]*)"/).map { Self.unescaped(String($0.1)) }
  }

  public var forms: [Form] {
    html.matches(of: /<form([^>]*)>(.*?)<\/form>/.dotMatchesNewlines()).map { match in
      let opening = String(match.1)
      let action = Self.attribute("action", of: opening)
      return Form(
        action: action ?? path, isMultipart: opening.contains("multipart/form-data"),
        otherActions: String(match.2).matches(of: /<button[^>]* formaction="([^"]*)"/).map {
          Self.unescaped(String($0.1))
        },
        fields: Self.fields(in: String(match.2)), choices: Self.choices(in: String(match.2)),
        boxes: Self.inputs(in: String(match.2), type: "checkbox").filter { !$0.isChecked }.map { ($0.name, $0.value) },
        buttons: Self.buttons(in: String(match.2)))
    }
  }

  private static func choices(in content: String) -> [String: [String]] {
    Dictionary(grouping: inputs(in: content, type: "radio"), by: \.name).mapValues { $0.map(\.value) }
  }

  private static func inputs(in content: String, type: String) -> [(name: String, value: String, isChecked: Bool)] {
    content.matches(of: /<input([^>]*)>/).compactMap { match in
      let tag = String(match.1)
      guard attribute("type", of: tag) == type, let name = attribute("name", of: tag) else { return nil }
      return (name, attribute("value", of: tag) ?? "on", tag.contains(" checked"))
    }
  }

  private static func buttons(in content: String) -> [(name: String, value: String)] {
    content.matches(of: /<button([^>]*)>/).compactMap { match in
      let tag = String(match.1)
      return attribute("name", of: tag).map { ($0, attribute("value", of: tag) ?? "") }
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

  private static func words(of html: String) -> String {
    let bare = html.replacing(/<(script|style)[^>]*>.*?<\/(script|style)>/.dotMatchesNewlines(), with: "")
      .replacing(/<[^>]*>/, with: "")
    return unescaped(bare).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  static func unescaped(_ text: String) -> String {
    var out = text
    for (escape, plain) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'")] {
      out = out.replacing(escape, with: plain)
    }
    return out.replacing("&amp;", with: "&")
  }
}
