/// An indirect object with the place where it stands (ISO 32000-1, 7.3.10).
struct IndirectObject {
  let number: Int
  let generation: Int
  let value: PDFObject
  /// From its number to behind its value (or `endstream`).
  let span: Range<Int>
}

extension PDFScanner {
  /// Reads `12 0 obj … endobj`, with a stream if there is one.
  ///
  /// - Parameter length: gives the stream's `Length` when that is a reference.
  mutating func indirectObject(
    length: (PDFObject) throws(PDFError) -> Int?
  ) throws(PDFError) -> IndirectObject {
    skipSpace()
    let start = position
    guard let number = takeUnsigned(), let generation = takeUnsigned(), take("obj"),
      number <= PDFLimits.objectNumber, generation <= 65_535
    else { throw PDFError(.crossReference, "no object stands here", at: start) }
    var value = try object()
    if case .dictionary(let entries) = value, takeStreamKeyword() {
      var declared = entries["Length"]?.integerValue
      if let other = entries["Length"], declared == nil { declared = try length(other) }
      value = .stream(entries, try streamBytes(declared: declared))
    }
    let end = position
    if mode == .strict, !take("endobj") { throw error("an object does not end with endobj") }
    return IndirectObject(number: number, generation: generation, value: value, span: start..<end)
  }

  /// `stream` and the end of line that belongs to it (7.3.8.1).
  private mutating func takeStreamKeyword() -> Bool {
    guard take("stream") else { return false }
    if peek() == 13, peek(1) == 10 {
      advance(2)
    } else if peek() == 10 || (mode == .lenient && peek() == 13) {
      advance()
    }
    return true
  }

  private mutating func streamBytes(declared: Int?) throws(PDFError) -> [UInt8] {
    let start = position
    if let declared, declared >= 0, declared <= bytes.count - start {
      advance(declared)
      let end = position
      if take("endstream") { return Array(bytes[start..<end]) }
    }
    guard mode == .lenient, let end = bytes[start...].firstPlace(of: Array("endstream".utf8)) else {
      throw PDFError(.syntax, "a stream's length is wrong", at: start)
    }
    advance(end.upperBound - position)
    return Array(bytes[start..<end.lowerBound])
  }
}
