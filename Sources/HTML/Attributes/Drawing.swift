// Shapes of a drawing inside a page (SVG 1.1). Colours are the stylesheet's, by class.

extension Attribute {
  /// Left, top, width and height of what is drawn, in its own units.
  public static func viewBox(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Attribute {
    Attribute("viewBox", text: [x, y, width, height].map(plain).joined(separator: " "))
  }

  /// Drawn to fill its box, whatever that does to the proportions.
  public static var stretched: Attribute { Attribute("preserveAspectRatio", text: "none") }

  public static func x(_ value: Double) -> Attribute { Attribute("x", text: plain(value)) }
  public static func y(_ value: Double) -> Attribute { Attribute("y", text: plain(value)) }
  public static func width(of value: Double) -> Attribute { Attribute("width", text: plain(value)) }
  public static func height(of value: Double) -> Attribute { Attribute("height", text: plain(value)) }
  public static func x1(_ value: Double) -> Attribute { Attribute("x1", text: plain(value)) }
  public static func y1(_ value: Double) -> Attribute { Attribute("y1", text: plain(value)) }
  public static func x2(_ value: Double) -> Attribute { Attribute("x2", text: plain(value)) }
  public static func y2(_ value: Double) -> Attribute { Attribute("y2", text: plain(value)) }

  public static func points(_ points: [(x: Double, y: Double)]) -> Attribute {
    Attribute("points", text: points.map { "\(plain($0.x)),\(plain($0.y))" }.joined(separator: " "))
  }

  /// With two decimals at most, and nothing that is no number.
  private static func plain(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let hundredths = (value * 100).rounded()
    let whole = hundredths / 100
    return whole == whole.rounded() ? String(Int(whole)) : String(whole)
  }
}
