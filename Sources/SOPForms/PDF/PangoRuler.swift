import Letters

/// Measures in the fonts of the office's papers; one measurement for each word, however often it stands on the form.
final class PangoRuler: TextRuler {
  let book: FontBook
  private var widths: [FormStyle: [String: Double]] = [:]

  init() throws {
    book = try FontBook(.liberation, language: "id")
  }

  func width(_ text: String, _ style: FormStyle) throws -> Double {
    if let known = widths[style]?[text] { return known }
    let width = try TextLines(RichText(text), style.text, width: 10_000, book: book).widest
    widths[style, default: [:]][text] = width
    return width
  }

  func baseline(_ style: FormStyle) -> Double {
    let extent = book.extent(style.text)
    return (style.pitch - extent.ascent - extent.descent) / 2 + extent.ascent
  }
}

extension FormStyle {
  var text: TextStyle { TextStyle(family: .sans, size: size, leading: Self.leading, bold: bold, grey: grey) }
}
