/// How large and how loose a paper is set. A paper that almost fits one page is set a little tighter to fit it.
struct Density {
  /// Size of the text in points.
  var size: Double
  /// Distance of baselines, as a multiple of the size.
  var leading: Double
  /// Space between blocks in points.
  var gap: Double
  /// Side of the signer's QR code in points.
  var code: Double

  static let comfortable = Density(size: 11.5, leading: 1.26, gap: 8, code: 25 * A4.millimetre)
  static let compact = Density(size: 11, leading: 1.2, gap: 6, code: 23 * A4.millimetre)
  static let tight = Density(size: 10.5, leading: 1.14, gap: 4, code: 21 * A4.millimetre)

  var body: TextStyle { TextStyle(size: size, leading: leading) }
  var small: TextStyle { TextStyle(size: size - 1.75, leading: leading - 0.02) }
  var caption: TextStyle { TextStyle(family: .sans, size: 7.5, leading: 1.22, grey: 0.25) }
}
