import Foundation

/// Shows every name in a mustache text that nobody will fill in, which the renderer would silently leave empty.
///
/// Of mustache, papers use `{{name}}`, `{{#name}}…{{/name}}` (only where there is one) and `{{^name}}…{{/name}}`.
struct MustacheCheck {
  let names: PaperNames
  let problems: ProblemList
  /// Names of the list's member, in a text that is repeated for each.
  var memberNames: [String] = []
  /// The fields are not known, because the file that names them cannot be read.
  var ignoresFields = false

  /// - Returns: the names used.
  @discardableResult
  func check(_ text: String, at item: YAMLItem) -> Set<String> {
    var used: Set<String> = []
    var open: [String] = []
    var rest = text[...]
    while let start = rest.range(of: "{{") {
      let offset = text.unicodeScalars.distance(from: text.startIndex, to: start.lowerBound)
      reportLoose(rest[..<start.lowerBound], in: text, item)
      guard let end = rest.range(of: "}}", range: start.upperBound..<rest.endIndex) else {
        report("`{{` tanpa `}}`", "`{{nama}}`", item, offset)
        return used
      }
      let inside = rest[start.upperBound..<end.lowerBound]
      if let brace = inside.firstIndex(of: "}") {
        let name = inside[..<brace].trimmingCharacters(in: .whitespaces)
        report("`{{\(name)}` hanya ditutup satu kurung", "`{{\(name)}}`", item, offset)
        rest = rest[inside.index(after: brace)...]
        continue
      }
      if let name = tag(String(text[start.upperBound..<end.lowerBound]), open: &open, item, offset) {
        used.insert(name)
      }
      rest = text[end.upperBound...]
    }
    reportLoose(rest, in: text, item)
    for name in open { report("`{{#\(name)}}` tidak ditutup", "`{{/\(name)}}` di belakangnya", item, 0) }
    return used
  }

  /// Names that are known and stand between too few braces, which would be printed as they are.
  private func reportLoose(_ words: Substring, in text: String, _ item: YAMLItem) {
    for match in words.matches(of: /\{?([A-Za-z_.]+)\}\}?/) {
      let name = String(match.1)
      guard names.all.contains(name) || memberNames.contains(name), match.0.count < name.count + 4 else { continue }
      let offset = text.unicodeScalars.distance(from: text.startIndex, to: match.range.lowerBound)
      report("`\(match.0)` tanpa dua kurung di kedua sisinya", "`{{\(name)}}`", item, offset)
    }
  }

  private func tag(_ tag: String, open: inout [String], _ item: YAMLItem, _ offset: Int) -> String? {
    guard let sign = tag.trimmingCharacters(in: .whitespaces).first else {
      report("`{{}}` tanpa nama", "`{{nama}}`", item, offset)
      return nil
    }
    let signs: Set<Character> = ["#", "^", "/"]
    let name = tag.trimmingCharacters(in: CharacterSet(charactersIn: signs.contains(sign) ? " \(sign)" : " "))
    if sign == "/" {
      if open.popLast() != name { report("`{{/\(name)}}` tanpa pembuka", "`{{#\(name)}}` di depannya", item, offset) }
      return nil
    }
    guard signs.contains(sign) || (sign.isLetter && sign.isASCII) else {
      let shown = sign == "{" ? "{{{" : "{{\(tag)}}"
      report("`\(shown)` tidak dipakai di sini", "`{{nama}}` atau `{{#nama}}…{{/nama}}`", item, offset)
      return nil
    }
    let known = names.all.union(memberNames)
    if !known.contains(name), !(ignoresFields && name.hasPrefix("values.")) {
      report("nama `{{\(name)}}` tidak dikenal", Suggestion.text(for: name, among: known.sorted()), item, offset)
    }
    if signs.contains(sign) { open.append(name) }
    return name
  }

  /// The column is exact where the text stands on one line as it is written.
  private func report(_ what: String, _ instead: String, _ item: YAMLItem, _ offset: Int) {
    let style = item.node.scalar?.style
    let shift =
      switch style {
      case .plain: offset
      case .singleQuoted, .doubleQuoted: offset + 1
      default: 0
      }
    problems.add(
      FileProblem(
        file: item.place.file, line: item.place.line, column: item.place.column + shift, what: what, instead: instead))
  }
}
