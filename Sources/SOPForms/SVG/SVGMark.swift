/// Marks as SVG elements.
enum SVGMark {
  static let family = "'Liberation Sans', Arial, Helvetica, sans-serif"

  static func element(_ mark: Mark) -> XMLElement {
    switch mark {
    case .text(let line): text(line)
    case .polyline(let points, let width):
      XMLElement(
        "polyline", ["points": list(points), "fill": "none", "stroke": "#000", "stroke-width": width.short])
    case .outline(let points, let fill, let width):
      drawn(XMLElement("polygon", ["points": list(points)]), fill: fill, width: width)
    case .capsule(let box, let width):
      drawn(rectangle(box, radius: box.height / 2), fill: 1, width: width)
    case .filled(let box, let grey):
      drawn(rectangle(box, radius: 0), fill: grey, width: 0)
    case .group(_, let marks):
      XMLElement("g", [:], marks.map(element))
    case .figure(let words, _, let marks):
      XMLElement("g", ["role": "img"], [XMLElement("title", text: words)] + marks.map(element))
    }
  }

  /// A line keeps its measured width even where another font stands in.
  private static func text(_ line: TextLine) -> XMLElement {
    var element = XMLElement(
      "text",
      [
        "x": line.x.short, "y": line.baseline.short, "font-size": line.style.size.short,
        "textLength": line.width.short, "lengthAdjust": "spacingAndGlyphs",
      ], text: line.text)
    if line.style.bold { element.attributes.append(("font-weight", "bold")) }
    if line.style.grey > 0 { element.attributes.append(("fill", colour(line.style.grey))) }
    return element
  }

  private static func rectangle(_ box: Rect, radius: Double) -> XMLElement {
    var element = XMLElement(
      "rect", ["x": box.x.short, "y": box.y.short, "width": box.width.short, "height": box.height.short])
    if radius > 0 { element.attributes.append(("rx", radius.short)) }
    return element
  }

  private static func drawn(_ element: XMLElement, fill: Double?, width: Double) -> XMLElement {
    var element = element
    element.attributes.append(("fill", fill.map(colour) ?? "none"))
    if width > 0 { element.attributes += [("stroke", "#000"), ("stroke-width", width.short)] }
    return element
  }

  private static func list(_ points: [Point]) -> String {
    points.map { "\($0.x.short),\($0.y.short)" }.joined(separator: " ")
  }

  /// 0 black … 1 white.
  private static func colour(_ grey: Double) -> String {
    let part = String(Int((grey * 255).rounded()), radix: 16)
    let two = part.count < 2 ? "0" + part : part
    return "#" + two + two + two
  }
}
