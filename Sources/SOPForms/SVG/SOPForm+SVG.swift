extension SOPForm {
  /// The same sheets as one SVG 1.1 drawing, one under the other; fonts are named by family, not embedded.
  ///
  /// - Throws: `TypesettingError` for a missing font or sign, since lines are broken where the PDF breaks them.
  public func svg() throws -> String {
    Self.drawing(of: try FormSheets(content, plan, ruler: PangoRuler()).sheets, title)
  }

  /// The same drawing with the sheets of the flow table alone, without head and boxes.
  ///
  /// - Throws: as ``svg()``.
  public func chart() throws -> String {
    Self.drawing(of: try FlowSheets(content: content, plan: plan, ruler: PangoRuler()).sheets(), title)
  }

  private static func drawing(of sheets: [Sheet], _ title: String) -> String {
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
