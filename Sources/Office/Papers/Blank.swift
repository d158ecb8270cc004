import Letters

/// A place in a text whose words are not known yet, carried through the template by two private-use characters.
enum Blank {
  private static let open: Character = "\u{E000}"
  private static let close: Character = "\u{E001}"

  static func marked(_ text: String) -> String { "\(open)\(text)\(close)" }

  /// Cuts a filled-in text into plain runs and blanks.
  static func rich(_ text: String) -> RichText {
    guard text.contains(open) else { return RichText(text) }
    var runs: [RichText.Run] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: open), let end = rest[start...].firstIndex(of: close) {
      if start > rest.startIndex { runs.append(.plain(String(rest[..<start]))) }
      runs.append(.blank(String(rest[rest.index(after: start)..<end])))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { runs.append(.plain(String(rest))) }
    return RichText(runs)
  }

  /// For places that take no marks.
  static func plain(_ text: String) -> String { text.filter { $0 != open && $0 != close } }
}
