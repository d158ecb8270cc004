/// A fraction of whole numbers in lowest terms, with a positive denominator; every operation says when it is too large.
struct Fraction: Hashable, Sendable {
  let top: Int
  let bottom: Int

  init(_ whole: Int) {
    top = whole
    bottom = 1
  }

  private init(top: Int, bottom: Int) throws(Formula.Missing) {
    guard bottom != 0 else { throw .dividedByZero }
    guard top != .min, bottom != .min else { throw .tooLarge }
    let divisor = max(1, Self.commonDivisor(abs(top), abs(bottom)))
    self.top = (bottom < 0 ? -top : top) / divisor
    self.bottom = abs(bottom) / divisor
  }

  func adding(_ other: Fraction) throws(Formula.Missing) -> Fraction {
    let (left, a) = top.multipliedReportingOverflow(by: other.bottom)
    let (right, b) = other.top.multipliedReportingOverflow(by: bottom)
    let (sum, c) = left.addingReportingOverflow(right)
    let (under, d) = bottom.multipliedReportingOverflow(by: other.bottom)
    guard !a, !b, !c, !d else { throw .tooLarge }
    return try Fraction(top: sum, bottom: under)
  }

  func times(_ other: Fraction) throws(Formula.Missing) -> Fraction {
    let (over, a) = top.multipliedReportingOverflow(by: other.top)
    let (under, b) = bottom.multipliedReportingOverflow(by: other.bottom)
    guard !a, !b else { throw .tooLarge }
    return try Fraction(top: over, bottom: under)
  }

  func divided(by other: Fraction) throws(Formula.Missing) -> Fraction {
    try times(Fraction(top: other.bottom, bottom: other.top))
  }

  /// The smaller of the two, or the larger.
  func least(_ other: Fraction, isLeast: Bool) throws(Formula.Missing) -> Fraction {
    let difference = try adding(other.times(Fraction(-1)))
    return (difference.top < 0) == isLeast ? self : other
  }

  private static func commonDivisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : commonDivisor(b, a % b) }
}
