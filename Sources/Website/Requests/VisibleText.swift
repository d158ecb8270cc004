/// Text without characters that nobody can see, or that turn around how the others are seen.
enum VisibleText {
  /// Line ends become one line feed (as HTML normalises them); other control characters, bidirectional overrides and
  /// noncharacters become U+FFFD each, so that what was there can be seen.
  static func cleaned(_ text: String) -> (text: String, wasChanged: Bool) {
    guard text.unicodeScalars.contains(where: { $0 == "\r" || isHidden($0) }) else { return (text, false) }
    var out = String.UnicodeScalarView()
    var wasChanged = false
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      if scalar == "\r" {
        out.append("\n")
      } else if scalar == "\n" {
        if !afterReturn { out.append("\n") }
      } else if isHidden(scalar) {
        out.append("\u{FFFD}")
        wasChanged = true
      } else {
        out.append(scalar)
      }
    }
    return (String(out), wasChanged)
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0: true
    // Embeddings, overrides and isolates (UAX #9).
    case 0x202A...0x202E, 0x2066...0x2069: true
    case 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
