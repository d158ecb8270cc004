import Casework

extension Formula {
  /// What a formula can come to, whatever is answered: found by computing with spans in place of numbers. It is never
  /// too narrow. It may be too wide, where a field stands in the formula twice.
  struct Bounds {
    let least: Fraction
    let most: Fraction
    /// No fraction on the way to it has a larger numerator or denominator, before it is reduced.
    let top: Int
    let bottom: Int
  }

  /// - Parameter spans: what each field that the formula names may hold.
  /// - Throws: what cannot be ruled out.
  func bounds(_ spans: [FieldID: ClosedRange<Int>]) throws(Missing) -> Bounds {
    let whole = try bounds(of: term, spans)
    guard whole.least.top >= 0 else { throw .negative }
    return whole
  }

  private func bounds(of term: Term, _ spans: [FieldID: ClosedRange<Int>]) throws(Missing) -> Bounds {
    switch term {
    case .number(let number): return Bounds(number...number)
    case .field(let id):
      guard let span = spans[id] else { throw .number(id) }
      return Bounds(span)
    case .table(let name):
      let amounts = tables[name]?.amounts.values.sorted() ?? []
      guard let first = amounts.first, let last = amounts.last else { throw .tariff(FieldID(name), value: "") }
      return Bounds(first...last)
    case .sum(let a, let b): return try bounds(of: a, spans).adding(bounds(of: b, spans))
    case .difference(let a, let b): return try bounds(of: a, spans).adding(bounds(of: b, spans).negated())
    case .product(let a, let b): return try bounds(of: a, spans).times(bounds(of: b, spans))
    case .quotient(let a, let b): return try bounds(of: a, spans).times(bounds(of: b, spans).inverted())
    case .least(let a, let b): return try bounds(of: a, spans).chosen(bounds(of: b, spans), isLeast: true)
    case .most(let a, let b): return try bounds(of: a, spans).chosen(bounds(of: b, spans), isLeast: false)
    }
  }
}

extension Formula.Bounds {
  fileprivate init(_ span: ClosedRange<Int>) {
    least = Fraction(span.lowerBound)
    most = Fraction(span.upperBound)
    top = Int(clamping: max(span.lowerBound.magnitude, span.upperBound.magnitude))
    bottom = 1
  }

  fileprivate func negated() throws(Formula.Missing) -> Self {
    Self(
      least: try most.times(Fraction(-1)), most: try least.times(Fraction(-1)), top: top, bottom: bottom)
  }

  /// One divided by it.
  fileprivate func inverted() throws(Formula.Missing) -> Self {
    guard least.top > 0 || most.top < 0 else { throw .dividedByZero }
    let one = Fraction(1)
    return Self(
      least: try one.divided(by: most), most: try one.divided(by: least), top: bottom, bottom: top)
  }

  fileprivate func adding(_ other: Self) throws(Formula.Missing) -> Self {
    let (left, a) = top.multipliedReportingOverflow(by: other.bottom)
    let (right, b) = other.top.multipliedReportingOverflow(by: bottom)
    let (over, c) = left.addingReportingOverflow(right)
    let (under, d) = bottom.multipliedReportingOverflow(by: other.bottom)
    guard !a, !b, !c, !d else { throw .tooLarge }
    return Self(
      least: try least.adding(other.least), most: try most.adding(other.most), top: over, bottom: under)
  }

  fileprivate func times(_ other: Self) throws(Formula.Missing) -> Self {
    let (over, a) = top.multipliedReportingOverflow(by: other.top)
    let (under, b) = bottom.multipliedReportingOverflow(by: other.bottom)
    guard !a, !b else { throw .tooLarge }
    var low = try least.times(other.least)
    var high = low
    for (one, two) in [(least, other.most), (most, other.least), (most, other.most)] {
      let corner = try one.times(two)
      low = try low.least(corner, isLeast: true)
      high = try high.least(corner, isLeast: false)
    }
    return Self(least: low, most: high, top: over, bottom: under)
  }

  fileprivate func chosen(_ other: Self, isLeast: Bool) throws(Formula.Missing) -> Self {
    // The two are compared by their difference.
    _ = try adding(other.negated())
    return Self(
      least: try least.least(other.least, isLeast: isLeast), most: try most.least(other.most, isLeast: isLeast),
      top: max(top, other.top), bottom: max(bottom, other.bottom))
  }
}
