/// Objects kept inside a stream (ISO 32000-1, 7.5.7).
struct ObjectStream {
  private let data: [UInt8]
  private let mode: ReadingMode
  private var index: [(number: Int, offset: Int)] = []

  init(_ container: PDFObject, data: [UInt8], mode: ReadingMode) throws(PDFError) {
    self.data = data
    self.mode = mode
    guard container["Type"] == .name("ObjStm"), let count = container["N"]?.integerValue,
      let first = container["First"]?.integerValue, count >= 0, first >= 0, first <= data.count
    else { throw PDFError(.syntax, "an object stream's dictionary is malformed") }
    var scanner = PDFScanner(data, at: 0, mode: mode)
    while index.count < count {
      guard let number = scanner.takeUnsigned(), let offset = scanner.takeUnsigned() else {
        throw PDFError(.syntax, "an object stream's list is malformed")
      }
      index.append((number, first + offset))
    }
  }

  func object(_ number: Int, _ place: Int, _ budget: inout ReadingBudget) throws(PDFError) -> PDFObject {
    guard index.indices.contains(place), index[place].number == number, index[place].offset < data.count else {
      throw PDFError(.crossReference, "object \(number) is not where its object stream should have it")
    }
    let start = index[place].offset
    var scanner = PDFScanner(data, at: start, mode: mode, elementLimit: budget.elements)
    let value = try scanner.object()
    try budget.spend(elements: scanner.elements, bytes: scanner.position - start)
    return value
  }
}
