extension PDFFile {
  /// The catalog with its number (ISO 32000-1, 7.7.2).
  public func catalog() throws(PDFError) -> (number: Int, entries: [String: PDFObject]) {
    guard let number = trailer["Root"]?.referenceNumber, let entries = try object(number).dictionaryValue else {
      throw PDFError(.missing, "the catalog is missing")
    }
    return (number, entries)
  }

  /// Object numbers of the pages in reading order (7.7.3).
  public func pageNumbers() throws(PDFError) -> [Int] {
    var pages: [Int] = []
    var seen: Set<Int> = []
    var waiting = [try catalog().entries["Pages"] ?? .null]
    while let node = waiting.popLast() {
      guard let number = node.referenceNumber, let entries = try object(number).dictionaryValue else {
        throw PDFError(.missing, "a node of the page tree is missing")
      }
      guard seen.insert(number).inserted else { throw PDFError(.syntax, "the page tree has a loop") }
      guard seen.count <= PDFLimits.pageNodes else { throw PDFError(.limit, "too many pages") }
      guard entries["Kids"] != nil else {
        pages.append(number)
        continue
      }
      guard let kids = try resolve(entries["Kids"]).arrayValue else {
        throw PDFError(.syntax, "Kids of the page tree is not an array")
      }
      waiting.append(contentsOf: kids.reversed())
    }
    return pages
  }
}
