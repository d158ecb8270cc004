/// How large and how loose a paper is set. A paper that almost fits one page is set a little tighter to fit it.
struct Density {
  /// 0 is comfortable, 1 the tightest that still reads well.
  let tightness: Double

  /// From the most comfortable down.
  static let steps = stride(from: 0, through: 1, by: 0.2).map { Density(tightness: $0) }

  /// Size of the text in points.
  var size: Double { between(11.5, 10.5) }
  /// Distance of baselines, as a multiple of the size.
  var leading: Double { between(1.26, 1.14) }
  /// Space between blocks in points.
  var gap: Double { between(8, 4) }
  /// Side of the signer's QR code in points, quiet zone included: at 150 dots an inch a tilted code of 24 mm is not read.
  var code: Double { between(34, 32) * A4.millimetre }
  /// Height kept free for a signature by hand, in points.
  var handwriting: Double { between(22, 18) * A4.millimetre }

  var body: TextStyle { TextStyle(size: size, leading: leading) }
  var small: TextStyle { TextStyle(size: size - 1.75, leading: leading - 0.02) }
  var caption: TextStyle { TextStyle(family: .sans, size: 7.5, leading: 1.22, grey: 0.25) }

  private func between(_ loose: Double, _ tight: Double) -> Double { loose + tightness * (tight - loose) }
}
