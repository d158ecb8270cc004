/// How one piece of text is set. All lengths are PDF points.
package struct TextStyle {
  package enum Family { case serif, sans }
  package enum Alignment { case left, centred, right, justified }

  var family: Family
  var size: Double
  /// Distance of the baselines, as a multiple of the size.
  var leading: Double
  var bold: Bool
  var italic: Bool
  var underlined: Bool
  /// 0 black … 1 white.
  var grey: Double
  var alignment: Alignment
  /// How far the first line is moved in.
  var indent: Double
  /// Extra space between letters.
  var spacing: Double

  package init(
    family: Family = .serif, size: Double, leading: Double = 1.22, bold: Bool = false, italic: Bool = false,
    underlined: Bool = false, grey: Double = 0, alignment: Alignment = .left, indent: Double = 0, spacing: Double = 0
  ) {
    self.family = family
    self.size = size
    self.leading = leading
    self.bold = bold
    self.italic = italic
    self.underlined = underlined
    self.grey = grey
    self.alignment = alignment
    self.indent = indent
    self.spacing = spacing
  }

  /// The same style with one property changed.
  func with<Value>(_ property: WritableKeyPath<TextStyle, Value>, _ value: Value) -> TextStyle {
    var style = self
    style[keyPath: property] = value
    return style
  }
}
