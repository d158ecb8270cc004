extension SOPForm {
  /// The same sheets as one SVG 1.1 drawing, one under the other; fonts are named by family, not embedded.
  ///
  /// - Throws: `TypesettingError` for a missing font or sign, since lines are broken where the PDF breaks them.
  public func svg() throws -> String {
    let sheets = try FormSheets(content, plan, ruler: PangoRuler()).sheets
    let gap = 12.0
    let width = sheets.map(\.size.width).max() ?? 0
    let height = sheets.map { $0.size.height + gap }.reduce(-gap, +)
    var y = 0.0
    let drawn = sheets.map { sheet in
      defer { y += sheet.size.height + gap }
      let place = "translate(\(((width - sheet.size.width) / 2).short) \(y.short))"
      let paper = XMLElement(
        "rect",
        [
          "width": sheet.size.width.short, "height": sheet.size.height.short, "fill": "#fff", "stroke": "#bbb",
          "stroke-width": "0.5",
        ])
      return XMLElement("g", ["transform": place], [paper] + sheet.marks.map(SVGMark.element))
    }
    return XMLElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "xml:lang": "id", "role": "img", "width": "\(width.short)pt",
        "height": "\(height.short)pt", "viewBox": "0 0 \(width.short) \(height.short)",
        "font-family": SVGMark.family, "stroke-linejoin": "miter",
      ],
      [XMLElement("title", text: title)] + drawn
    ).document
  }
}
