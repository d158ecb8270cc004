/// How one piece of text is set. All lengths are PDF points.
struct TextStyle {
  enum Family { case serif, sans }
  enum Alignment { case left, centred, right, justified }

  var family = Family.serif
  var size: Double
  /// Distance of the baselines, as a multiple of the size.
  var leading = 1.22
  var bold = false
  var italic = false
  var underlined = false
  /// 0 black … 1 white.
  var grey = 0.0
  var alignment = Alignment.left
  /// How far the first line is moved in.
  var indent = 0.0
  /// Extra space between letters.
  var spacing = 0.0

  /// The same style with one property changed.
  func with<Value>(_ property: WritableKeyPath<TextStyle, Value>, _ value: Value) -> TextStyle {
    var style = self
    style[keyPath: property] = value
    return style
  }
}
