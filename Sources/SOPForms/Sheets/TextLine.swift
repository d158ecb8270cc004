/// The type of the form: one sans-serif family in two weights.
struct FormStyle: Hashable, Sendable {
  var size: Double
  var bold = false
  /// 0 black … 1 white.
  var grey = 0.0

  /// Distance of the baselines, as a multiple of the size.
  static let leading = 1.18
  var pitch: Double { size * Self.leading }
}

/// A line of words at its place.
struct TextLine: Hashable, Sendable {
  let text: String
  let x: Double
  /// The upper edge of the line, and where its letters stand.
  let top: Double
  let baseline: Double
  let width: Double
  let style: FormStyle
}

/// Measures words; the one thing about fonts that the layout has to know.
protocol TextRuler {
  /// In points.
  func width(_ text: String, _ style: FormStyle) throws -> Double
  /// From the top of a line of `pitch` down to its baseline, in points.
  func baseline(_ style: FormStyle) -> Double
}
