import HTML
import Testing

/// What escaping should do, written the slow and obvious way.
private func slowlyEscaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// Numbers that look random and are the same in every run (SplitMix64).
private struct SteadyRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

private func randomText(using random: inout SteadyRandom) -> String {
  let palette: [Unicode.Scalar] = [
    "&", "<", ">", "\"", "'", "a", " ", ";", "=", "/", "\n", "é", "–", "漢", "😀", "\u{301}", "\u{0}",
  ]
  var text = ""
  for _ in 0..<Int.random(in: 0...40, using: &random) {
    if let scalar = palette.randomElement(using: &random) { text.unicodeScalars.append(scalar) }
  }
  return text
}

@Suite struct EscapingTests {
  @Test(arguments: [
    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"),
    ("&amp;", "&amp;amp;"), ("", ""), ("a", "a"), ("<script>", "&lt;script&gt;"), ("é<", "é&lt;"),
  ])
  func everyCharacterThatMeansSomething(text: String, expected: String) {
    #expect(text.renderedText() == expected)
    #expect(Substring(text).renderedText() == expected)
    #expect(p(.title(text)) { text }.renderedText() == "<p title=\"\(expected)\">\(expected)</p>")
  }

  @Test func everyASCIICharacterButFiveStandsAsItIs() {
    for code in UInt8(0)..<128 {
      let text = String(Unicode.Scalar(code))
      #expect(text.renderedText() == slowlyEscaped(text))
      #expect((text.renderedText() == text) == !"&<>\"'".contains(text))
    }
  }

  @Test func agreesWithTheSlowWayOnRandomText() {
    var random = SteadyRandom(state: 17)
    for _ in 0..<3000 {
      let text = randomText(using: &random)
      let other = randomText(using: &random)
      #expect(text.rendered() == Array(slowlyEscaped(text).utf8))
      let page = div(.class(text), .value(other)) { other }.rendered()
      let expected =
        "<div class=\"\(slowlyEscaped(text))\" value=\"\(slowlyEscaped(other))\">\(slowlyEscaped(other))</div>"
      #expect(page == Array(expected.utf8))
    }
  }

  @Test func rawMarkupStandsAsItIs() {
    #expect(RawHTML("<br>&nbsp;").renderedText() == "<br>&nbsp;")
  }

  @Test func whatWasTypedInATextAreaKeepsItsFirstNewline() {
    #expect(textarea { "\nbaris" }.renderedText() == "<textarea>\n\nbaris</textarea>")
    #expect(pre { "x" }.renderedText() == "<pre>\nx</pre>")
    #expect(textarea { "</textarea><b>" }.renderedText() == "<textarea>\n&lt;/textarea&gt;&lt;b&gt;</textarea>")
  }
}
