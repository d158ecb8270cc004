/// What reading one file may still cost, so that objects laid over one another cannot make it quadratic.
struct ReadingBudget {
  private(set) var elements = PDFLimits.elements
  private var bytes: Int
  private var inflatedBytes = PDFLimits.inflatedTogether
  private var failures = 1_000

  init(fileBytes: Int) {
    bytes = 4 * fileBytes + (1 << 20)
  }

  /// How many bytes the next stream may inflate to.
  var inflatable: Int { min(PDFLimits.inflated, inflatedBytes) }

  mutating func inflated(_ count: Int) {
    inflatedBytes -= count
    bytes += 4 * count
  }

  mutating func spend(elements: Int, bytes: Int) throws(PDFError) {
    self.elements -= elements
    self.bytes -= bytes
    guard self.elements > 0, self.bytes > 0 else { throw PDFError(.limit, "reading the file costs too much") }
  }

  mutating func spendFailure() throws(PDFError) {
    failures -= 1
    guard failures > 0 else { throw PDFError(.limit, "too many objects are broken") }
  }
}
