import CPango

/// A text broken into lines of one pitch, measured and ready to be drawn line by line, so that pages can break inside it.
package final class TextLines {
  package struct Line {
    fileprivate let layoutLine: UnsafeMutablePointer<PangoLayoutLine>
    /// From the left edge of the text's width.
    let x: Double
    let width: Double
  }

  let style: TextStyle
  /// Height of one line in points.
  let pitch: Double
  private(set) var lines: [Line] = []
  private let layout: OpaquePointer
  private let ascent: Double
  private let descent: Double
  private var blanks: [Range<Int32>] = []
  /// Where the layout begins inside the given width, when it was made narrower for balance.
  private var shift = 0.0

  private static let unit = Double(PANGO_SCALE)
  private static let longest = 100_000

  var height: Double { pitch * Double(lines.count) }
  /// The width of the widest line.
  package var widest: Double { lines.map(\.width).max() ?? 0 }

  /// Sets `text` in `width` points; `balanced` makes the lines of a short text about equally long.
  package init(
    _ text: RichText, _ style: TextStyle, width: Double, book: FontBook, balanced: Bool = false
  ) throws(TypesettingError) {
    self.style = style
    guard let layout = pango_layout_new(book.context) else { throw .drawing("no layout") }
    self.layout = layout
    (ascent, descent) = book.extent(style)
    pitch = style.size * style.leading

    var words = ""
    let attributes = pango_attr_list_new()
    defer { pango_attr_list_unref(attributes) }
    for run in text.runs {
      let start = Int32(clamping: words.utf8.count)
      let before = words
      words += printable(run.text)
      let range = start..<max(start, Int32(clamping: words.utf8.count))
      switch run {
      case .plain: break
      case .bold:
        // A space before bold words is set bold with them: Pango does not drop it at a line's end where a font ends.
        let space: Int32 = before.hasSuffix(" ") ? 1 : 0
        attributes.insert(pango_attr_weight_new(PANGO_WEIGHT_BOLD), over: (start - space)..<range.upperBound)
      case .blank: blanks.append(range)
      }
    }
    let length = words.utf8.count
    guard length <= Self.longest else { throw .textTooLong(bytes: length) }
    let all = 0..<Int32(clamping: length)
    // No other font steps in for a missing sign, and no hyphen appears inside a number that had to be divided.
    attributes.insert(pango_attr_fallback_new(0), over: all)
    attributes.insert(pango_attr_insert_hyphens_new(0), over: all)
    if style.spacing > 0 {
      attributes.insert(pango_attr_letter_spacing_new(Int32(style.spacing * Self.unit)), over: all)
    }

    let description = book.description(style)
    pango_layout_set_font_description(layout, description)
    pango_font_description_free(description)
    pango_layout_set_attributes(layout, attributes)
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango_layout_set_auto_dir(layout, 0)
    pango_layout_set_alignment(layout, style.alignment.pango)
    pango_layout_set_justify(layout, style.alignment == .justified ? 1 : 0)
    pango_layout_set_indent(layout, Int32(style.indent * Self.unit))
    pango_layout_set_text(layout, words, Int32(length))
    pango_layout_set_width(layout, Int32(max(width, 1) * Self.unit))
    if balanced { balance(within: width) }
    guard pango_layout_get_unknown_glyphs_count(layout) == 0 else {
      throw .glyphMissing(book.missingGlyph(in: words, style: style) ?? "\u{FFFD}")
    }
    collectLines()
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(layout))
  }

  /// Draws the lines of `range`, the first one's top edge at `y`.
  func draw(_ range: Range<Int>, x: Double, y: Double, on canvas: Canvas) {
    for (index, line) in lines[range.clamped(to: lines.indices)].enumerated() {
      let top = y + Double(index) * pitch
      let baseline = top + (pitch - ascent - descent) / 2 + ascent
      for blank in blanks { drawBlank(blank, of: line, x: x + shift, baseline: baseline, on: canvas) }
      canvas.setGrey(style.grey)
      cairo_move_to(canvas.cairo, x + shift + line.x, baseline)
      pango_cairo_show_layout_line(canvas.cairo, line.layoutLine)
      if style.underlined, line.width > 0 {
        // Pango's own underline strikes the feet of the letters.
        let left = x + shift + line.x
        canvas.line(
          fromX: left, toX: left + line.width, y: baseline + 0.2 * style.size, width: 0.055 * style.size,
          grey: style.grey)
      }
    }
  }

  package func draw(x: Double, y: Double, on canvas: Canvas) {
    draw(0..<lines.count, x: x, y: y, on: canvas)
  }

  /// Fills the outlines of the text, its middle at the current origin: a picture of it that no one can select.
  func drawOutlines(on canvas: Canvas) {
    canvas.setGrey(style.grey)
    var width: Int32 = 0
    var height: Int32 = 0
    pango_layout_get_size(layout, &width, &height)
    cairo_move_to(canvas.cairo, -Double(width) / 2 / Self.unit, -Double(height) / 2 / Self.unit)
    pango_cairo_layout_path(canvas.cairo, layout)
    cairo_fill(canvas.cairo)
  }

  /// Finds the narrowest width that needs no further line and divides no word.
  private func balance(within width: Double) {
    let count = pango_layout_get_line_count(layout)
    guard count > 1 else { return }
    var narrow = min(width, max(width / Double(count), longestWord))
    var wide = width
    for _ in 0..<8 {
      let middle = (narrow + wide) / 2
      pango_layout_set_width(layout, Int32(middle * Self.unit))
      if pango_layout_get_line_count(layout) > count { narrow = middle } else { wide = middle }
    }
    pango_layout_set_width(layout, Int32(wide * Self.unit))
    switch style.alignment {
    case .centred: shift = (width - wide) / 2
    case .right: shift = width - wide
    case .left, .justified: shift = 0
    }
  }

  /// Width of the widest part that only a break inside a word would divide.
  private var longestWord: Double {
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD)
    pango_layout_set_width(layout, 0)
    defer { pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR) }
    var width: Int32 = 0
    pango_layout_get_size(layout, &width, nil)
    return Double(width) / Self.unit + 0.01
  }

  private func collectLines() {
    let iterator = pango_layout_get_iter(layout)
    defer { pango_layout_iter_free(iterator) }
    repeat {
      guard let line = pango_layout_iter_get_line_readonly(iterator) else { return }
      var logical = PangoRectangle()
      pango_layout_iter_get_line_extents(iterator, nil, &logical)
      lines.append(Line(layoutLine: line, x: Double(logical.x) / Self.unit, width: Double(logical.width) / Self.unit))
    } while pango_layout_iter_next_line(iterator) != 0
  }

  private func drawBlank(_ blank: Range<Int32>, of line: Line, x: Double, baseline: Double, on canvas: Canvas) {
    let start = line.layoutLine.pointee.start_index
    let part = blank.clamped(to: start..<(start + max(0, line.layoutLine.pointee.length)))
    guard !part.isEmpty else { return }
    var ranges: UnsafeMutablePointer<Int32>?
    var count: Int32 = 0
    pango_layout_line_get_x_ranges(line.layoutLine, part.lowerBound, part.upperBound, &ranges, &count)
    guard let ranges else { return }
    defer { g_free(ranges) }
    for index in 0..<Int(count) {
      let left = x + Double(ranges[2 * index]) / Self.unit
      let right = x + Double(ranges[2 * index + 1]) / Self.unit
      canvas.blank(left: left, right: right, top: baseline - ascent, baseline: baseline, bottom: baseline + descent)
    }
  }
}

extension TextStyle.Alignment {
  fileprivate var pango: PangoAlignment {
    switch self {
    case .left, .justified: PANGO_ALIGN_LEFT
    case .centred: PANGO_ALIGN_CENTER
    case .right: PANGO_ALIGN_RIGHT
    }
  }
}

extension Optional where Wrapped == OpaquePointer {
  /// Adds an attribute over bytes of the text; the list takes it over.
  fileprivate func insert(_ attribute: UnsafeMutablePointer<PangoAttribute>?, over range: Range<Int32>) {
    guard let attribute else { return }
    attribute.pointee.start_index = UInt32(clamping: range.lowerBound)
    attribute.pointee.end_index = UInt32(clamping: range.upperBound)
    pango_attr_list_insert(self, attribute)
  }
}
