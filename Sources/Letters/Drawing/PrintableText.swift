import CPango

/// The text as it can be printed: composed (NFC), without control, format and stray characters.
///
/// What a person typed or pasted must never break a paper. Line breaks stay, a tab becomes a space; the characters that
/// turn the direction of writing go, for they could make a name read otherwise than it is stored.
package func printable(_ text: String) -> String {
  var kept = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control:
      if scalar == "\n" { kept.append(scalar) } else if scalar == "\t" { kept.append(" ") }
    case .lineSeparator, .paragraphSeparator:
      kept.append("\n")
    case .format, .surrogate:
      continue
    default:
      if scalar == "\u{FFFD}" {
        // What is left of bytes that were no text.
        kept.append("?")
      } else if !scalar.properties.isNoncharacterCodePoint {
        kept.append(scalar)
      }
    }
  }
  let clean = String(kept)
  guard !clean.utf8.allSatisfy({ $0 < 0x80 }),
    let composed = g_utf8_normalize(clean, clean.utf8.count, G_NORMALIZE_NFC)
  else { return clean }
  defer { g_free(composed) }
  return String(cString: composed)
}

/// The characters of `text` that no paper can show, so that a form can refuse them before a letter depends on it.
public func unprintableCharacters(
  in text: String, fonts: Fonts = .liberation
) throws(TypesettingError) -> [Unicode.Scalar] {
  let book = try FontBook(fonts, language: "id")
  var seen: Set<Unicode.Scalar> = []
  return printable(text).unicodeScalars.filter { scalar in
    guard
      book.missingGlyph(in: String(scalar), style: TextStyle(size: 10)) != nil
        || book.missingGlyph(in: String(scalar), style: TextStyle(family: .sans, size: 10)) != nil
    else { return false }
    return seen.insert(scalar).inserted
  }
}
