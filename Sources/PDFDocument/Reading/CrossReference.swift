/// Where the objects of a file stand, from all its revisions (ISO 32000-1, 7.5.4 and 7.5.8).
struct CrossReference {
  enum Entry: Equatable {
    case free
    case at(offset: Int, generation: Int)
    case inStream(number: Int, index: Int)
  }

  var entries: [Int: Entry] = [:]
  /// The newest revision's trailer.
  var trailer: [String: PDFObject] = [:]
  /// What `startxref` says.
  var start = 0
  /// Whether the newest section is a cross-reference stream, so that an update must be one too.
  var isStream = false
  private var rows = 0
  let bytes: [UInt8]
  private let mode: ReadingMode

  /// Of a file that is still to be looked through.
  init(empty bytes: [UInt8]) {
    self.bytes = bytes
    mode = .lenient
  }

  init(_ bytes: [UInt8], mode: ReadingMode) throws(PDFError) {
    self.bytes = bytes
    self.mode = mode
    guard let keyword = bytes.lastPlace(of: Array("startxref".utf8)) else {
      throw PDFError(.crossReference, "startxref is missing")
    }
    var scanner = PDFScanner(bytes, at: keyword.upperBound, mode: mode)
    guard let first = scanner.takeUnsigned() else { throw PDFError(.crossReference, "startxref names no offset") }
    start = first
    var next: Int? = first
    var seen: Set<Int> = []
    while let offset = next {
      guard offset < bytes.count else { throw PDFError(.crossReference, "a section lies outside the file", at: offset) }
      guard seen.insert(offset).inserted else {
        throw PDFError(.crossReference, "the sections form a loop", at: offset)
      }
      guard seen.count <= PDFLimits.sections else { throw PDFError(.limit, "too many revisions", at: offset) }
      next = try readSection(at: offset, isNewest: seen.count == 1)
    }
  }

  /// - Returns: the offset of the section before it.
  private mutating func readSection(at offset: Int, isNewest: Bool) throws(PDFError) -> Int? {
    var scanner = PDFScanner(bytes, at: offset, mode: mode)
    let dictionary: [String: PDFObject]
    if scanner.take("xref") {
      dictionary = try readTable(&scanner)
      // A hybrid file: its stream hides objects from readers that know tables only (7.5.8.4).
      if let hidden = dictionary["XRefStm"]?.integerValue { _ = try readStream(at: hidden) }
    } else {
      dictionary = try readStream(at: offset)
      if isNewest { isStream = true }
    }
    if isNewest { trailer = dictionary }
    guard let previous = dictionary["Prev"] else { return nil }
    guard let offset = previous.integerValue, offset >= 0 else {
      throw PDFError(.crossReference, "Prev is not an offset", at: offset)
    }
    return offset
  }

  private mutating func readTable(_ scanner: inout PDFScanner) throws(PDFError) -> [String: PDFObject] {
    while !scanner.take("trailer") {
      guard let first = scanner.takeUnsigned(), let count = scanner.takeUnsigned() else {
        throw PDFError(.crossReference, "a table's heading is malformed", at: scanner.position)
      }
      var index = 0
      while index < count {
        guard let offset = scanner.takeUnsigned(), let generation = scanner.takeUnsigned() else {
          throw PDFError(.crossReference, "a table's row is malformed", at: scanner.position)
        }
        if scanner.take("n") {
          try add(first + index, .at(offset: offset, generation: generation))
        } else if scanner.take("f") {
          try add(first + index, .free)
        } else {
          throw PDFError(.crossReference, "a table's row is neither n nor f", at: scanner.position)
        }
        index += 1
      }
    }
    guard case .dictionary(let dictionary) = try scanner.object() else {
      throw PDFError(.crossReference, "the trailer is not a dictionary", at: scanner.position)
    }
    return dictionary
  }

  private mutating func readStream(at offset: Int) throws(PDFError) -> [String: PDFObject] {
    guard offset >= 0, offset < bytes.count else {
      throw PDFError(.crossReference, "a section lies outside the file", at: offset)
    }
    var scanner = PDFScanner(bytes, at: offset, mode: mode)
    // Every entry of a cross-reference stream's dictionary is direct (7.5.8.2): there is nothing yet to look up in.
    let object = try scanner.indirectObject { (_) throws(PDFError) in nil }
    let table = try CrossReferenceStream(object.value)
    for row in table.rows { try add(row.number, row.entry) }
    return object.value.dictionaryValue ?? [:]
  }

  /// The newest entry of a number counts; sections are read newest first.
  private mutating func add(_ number: Int, _ entry: Entry) throws(PDFError) {
    rows += 1
    guard rows <= PDFLimits.rows else { throw PDFError(.limit, "too many cross-reference rows") }
    guard number <= PDFLimits.objectNumber else { throw PDFError(.limit, "an object number is too high") }
    if entries[number] == nil { entries[number] = entry }
  }
}
