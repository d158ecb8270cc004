/// The rows of one cross-reference stream (ISO 32000-1, 7.5.8).
struct CrossReferenceStream {
  var rows: [(number: Int, entry: CrossReference.Entry)] = []

  init(_ object: PDFObject) throws(PDFError) {
    guard object["Type"] == .name("XRef") else { throw PDFError(.crossReference, "no cross-reference section is here") }
    let data = try object.decodedStream(cap: PDFLimits.inflated) { (value) throws(PDFError) in value }
    let widths = object["W"]?.arrayValue?.map { $0.integerValue ?? -1 } ?? []
    guard widths.count == 3, widths.allSatisfy({ (0...7).contains($0) }), widths[1] > 0 else {
      throw PDFError(.crossReference, "W of a cross-reference stream is malformed")
    }
    let rowBytes = widths[0] + widths[1] + widths[2]
    let ranges = object["Index"]?.arrayValue?.map { $0.integerValue ?? -1 } ?? [0, object["Size"]?.integerValue ?? 0]
    guard ranges.count.isMultiple(of: 2), ranges.allSatisfy({ (0...PDFLimits.objectNumber).contains($0) }) else {
      throw PDFError(.crossReference, "Index of a cross-reference stream is malformed")
    }
    var fields = data[...]
    for range in stride(from: 0, to: ranges.count, by: 2) {
      for number in ranges[range]..<(ranges[range] + ranges[range + 1]) {
        guard fields.count >= rowBytes else { throw PDFError(.crossReference, "a cross-reference stream is too short") }
        let kind = widths[0] == 0 ? 1 : Self.field(&fields, widths[0])
        let second = Self.field(&fields, widths[1])
        let third = Self.field(&fields, widths[2])
        rows.append((number, Self.entry(kind, second, third)))
      }
    }
  }

  private static func entry(_ kind: Int, _ second: Int, _ third: Int) -> CrossReference.Entry {
    switch kind {
    case 1: .at(offset: second, generation: third)
    case 2: .inStream(number: second, index: third)
    default: .free
    }
  }

  /// A big-endian number; seven bytes at most, so it cannot overflow.
  private static func field(_ bytes: inout ArraySlice<UInt8>, _ width: Int) -> Int {
    defer { bytes = bytes.dropFirst(width) }
    return bytes.prefix(width).reduce(0) { $0 << 8 | Int($1) }
  }
}
