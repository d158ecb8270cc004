import Foundation

/// What a mustache text comes to when some of its names have no value. The text was checked by ``MustacheCheck``.
struct MustacheTags {
  /// The names without a value that the text would print as nothing, in its order; those inside a section that their
  /// absence leaves out are not among them.
  let printedEmpty: [String]
  /// Whether nothing is left but spaces.
  let isBlank: Bool

  init(_ text: String, without absent: Set<String>) {
    var empty: [String] = []
    var open: [(name: String, hides: Bool)] = []
    var isBlank = true
    var rest = text[...]
    func isShown() -> Bool { !open.contains(where: \.hides) }
    func keep(_ words: Substring) {
      if isShown(), !words.allSatisfy(\.isWhitespace) { isBlank = false }
    }
    while let start = rest.range(of: "{{"), let end = rest.range(of: "}}", range: start.upperBound..<rest.endIndex) {
      keep(rest[..<start.lowerBound])
      let tag = rest[start.upperBound..<end.lowerBound].trimmingCharacters(in: .whitespaces)
      let name = tag.trimmingCharacters(in: CharacterSet(charactersIn: "#^/ "))
      rest = rest[end.upperBound...]
      switch tag.first {
      case "#": open.append((name, absent.contains(name)))
      case "^": open.append((name, !absent.contains(name)))
      case "/": _ = open.popLast()
      default:
        if isShown() {
          if absent.contains(name) { empty.append(name) } else { isBlank = false }
        }
      }
    }
    keep(rest)
    printedEmpty = empty
    self.isBlank = isBlank
  }
}
