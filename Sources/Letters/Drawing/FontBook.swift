import CPango

/// The fonts of one paper, checked: fontconfig hands out a stand-in for a missing family without a word.
///
/// Pango keeps one font map a thread, so a book is made, used and dropped within one call on one thread.
package final class FontBook {
  let context: OpaquePointer
  private let fonts: Fonts
  /// Asked for by every text of a paper, of a handful of faces.
  private var extents: [Face: (ascent: Double, descent: Double)] = [:]

  private struct Face: Hashable {
    let family: TextStyle.Family
    let size: Double
    let bold: Bool
    let italic: Bool
  }

  package init(_ fonts: Fonts, language: String) throws(TypesettingError) {
    self.fonts = fonts
    guard let map = pango_cairo_font_map_get_default(), let context = pango_font_map_create_context(map) else {
      throw .drawing("no font map")
    }
    self.context = context
    // One unit is one point, and glyphs stand where their widths put them, not on a screen's pixels.
    pango_cairo_context_set_resolution(context, 72)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_language(context, pango_language_from_string(language))
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    try check(.serif)
    try check(.sans)
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(context))
  }

  /// A font description that the caller frees.
  func description(_ style: TextStyle) -> OpaquePointer? {
    let description = pango_font_description_new()
    pango_font_description_set_family(description, name(style.family))
    pango_font_description_set_weight(description, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_style(description, style.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    pango_font_description_set_absolute_size(description, style.size * Double(PANGO_SCALE))
    return description
  }

  /// Height above and below the baseline, in points.
  package func extent(_ style: TextStyle) -> (ascent: Double, descent: Double) {
    let face = Face(family: style.family, size: style.size, bold: style.bold, italic: style.italic)
    if let known = extents[face] { return known }
    let description = description(style)
    defer { pango_font_description_free(description) }
    let metrics = pango_context_get_metrics(context, description, nil)
    defer { pango_font_metrics_unref(metrics) }
    let extent = (
      ascent: Double(pango_font_metrics_get_ascent(metrics)) / Double(PANGO_SCALE),
      descent: Double(pango_font_metrics_get_descent(metrics)) / Double(PANGO_SCALE)
    )
    extents[face] = extent
    return extent
  }

  /// The first character of `text` that the style's font cannot show.
  func missingGlyph(in text: String, style: TextStyle) -> Unicode.Scalar? {
    let description = description(style)
    defer { pango_font_description_free(description) }
    guard let font = pango_context_load_font(context, description) else { return text.unicodeScalars.first }
    defer { g_object_unref(UnsafeMutableRawPointer(font)) }
    return text.unicodeScalars.first { $0 != "\n" && pango_font_has_char(font, $0.value) == 0 }
  }

  private func name(_ family: TextStyle.Family) -> String {
    switch family {
    case .serif: fonts.serif
    case .sans: fonts.sans
    }
  }

  private func check(_ family: TextStyle.Family) throws(TypesettingError) {
    for bold in [false, true] {
      let asked = description(TextStyle(family: family, size: 10, bold: bold))
      defer { pango_font_description_free(asked) }
      guard let font = pango_context_load_font(context, asked) else {
        throw .fontMissing(family: name(family), found: "none", package: fonts.package)
      }
      defer { g_object_unref(UnsafeMutableRawPointer(font)) }
      let given = pango_font_describe(font)
      defer { pango_font_description_free(given) }
      let found = pango_font_description_get_family(given).map { String(cString: $0) } ?? "none"
      guard found == name(family) else {
        throw .fontMissing(family: name(family), found: found, package: fonts.package)
      }
    }
  }
}
