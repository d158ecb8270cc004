/// A PDF opened for reading: finds objects by number, over all revisions.
///
/// Nothing is decoded before it is asked for; each object is read once. A file made to do harm meets `PDFLimits` and
/// becomes an error. Not `Sendable`: open it where it is used.
///
/// ```swift
/// let file = try PDFFile(bytes)
/// let pages = try file.pageNumbers()
/// ```
public final class PDFFile {
  public let bytes: [UInt8]
  let crossReference: CrossReference
  let mode: ReadingMode
  private var known: [Int: PDFObject] = [:]
  private var objectStreams: [Int: ObjectStream] = [:]
  private var pending: Set<Int> = []
  private var budget: ReadingBudget

  /// Opens a file strictly: what two readers could take differently is an error.
  public convenience init(_ bytes: [UInt8]) throws(PDFError) {
    try self.init(bytes, mode: .strict)
  }

  convenience init(_ bytes: [UInt8], mode: ReadingMode) throws(PDFError) {
    try self.init(bytes, mode: mode, crossReference: try CrossReference(bytes, mode: mode))
  }

  /// Opens a file whose objects were looked for one by one.
  convenience init(recovering bytes: [UInt8]) throws(PDFError) {
    try self.init(bytes, mode: .lenient, crossReference: try CrossReference(recovering: bytes))
  }

  private init(
    _ bytes: [UInt8], mode: ReadingMode, crossReference: @autoclosure () throws(PDFError) -> CrossReference
  ) throws(PDFError) {
    guard bytes.starts(with: "%PDF-".utf8) else { throw PDFError(.notPDF, "the file does not begin with %PDF-", at: 0) }
    guard bytes.count <= PDFLimits.file else { throw PDFError(.limit, "the file is too large") }
    self.bytes = bytes
    self.mode = mode
    budget = ReadingBudget(fileBytes: bytes.count)
    self.crossReference = try crossReference()
  }

  /// The newest revision's trailer dictionary.
  public var trailer: [String: PDFObject] { crossReference.trailer }

  /// What the newest `startxref` says.
  public var startOffset: Int { crossReference.start }

  /// The highest object number in use or promised by the trailer.
  public var highestNumber: Int {
    let size = min(max(trailer["Size"]?.integerValue ?? 1, 1), PDFLimits.objectNumber)
    return max(crossReference.entries.keys.max() ?? 0, size - 1)
  }

  /// Numbers of all objects that are not free, ascending.
  public func numbersInUse() -> [Int] {
    crossReference.entries.filter { $0.value != .free }.keys.sorted()
  }

  func generation(of number: Int) -> Int {
    if case .at(_, let generation)? = crossReference.entries[number] { generation } else { 0 }
  }

  /// The object of that number; null where there is none, as ISO 32000-1, 7.3.10 wants.
  public func object(_ number: Int) throws(PDFError) -> PDFObject {
    if let value = known[number] { return value }
    guard pending.count < PDFLimits.pendingObjects, pending.insert(number).inserted else {
      throw PDFError(.limit, "objects need one another to be read")
    }
    defer { pending.remove(number) }
    do {
      let value = try read(number)
      known[number] = value
      return value
    } catch {
      try budget.spendFailure()
      throw error
    }
  }

  private func read(_ number: Int) throws(PDFError) -> PDFObject {
    switch crossReference.entries[number] {
    case nil, .free: return .null
    case .at: return try indirectObject(number)?.value ?? .null
    case .inStream(let container, let index): return try objectStream(container).object(number, index, &budget)
    }
  }

  /// Where an object stands in the file; nil for one that is missing or inside an object stream.
  public func span(of number: Int) throws(PDFError) -> Range<Int>? {
    try indirectObject(number)?.span
  }

  private func indirectObject(_ number: Int) throws(PDFError) -> IndirectObject? {
    guard case .at(let offset, let generation)? = crossReference.entries[number] else { return nil }
    guard offset < bytes.count else { throw PDFError(.crossReference, "object \(number) lies outside the file") }
    var scanner = PDFScanner(bytes, at: offset, mode: mode, elementLimit: budget.elements)
    let object = try scanner.indirectObject { (length) throws(PDFError) in try self.resolve(length).integerValue }
    try budget.spend(elements: scanner.elements, bytes: object.span.count)
    guard object.number == number, object.generation == generation else {
      throw PDFError(.crossReference, "another object stands where \(number) should", at: offset)
    }
    return object
  }

  private func objectStream(_ number: Int) throws(PDFError) -> ObjectStream {
    if let stream = objectStreams[number] { return stream }
    guard case .at? = crossReference.entries[number] else {
      throw PDFError(.crossReference, "object stream \(number) does not stand in the file itself")
    }
    let container = try object(number)
    let stream = try ObjectStream(container, data: decoded(container), mode: mode)
    objectStreams[number] = stream
    return stream
  }

  /// Follows references until something else is there. Nil counts as null.
  public func resolve(_ object: PDFObject?) throws(PDFError) -> PDFObject {
    var value = object ?? .null
    var steps = 0
    while case .reference(let number, _) = value {
      steps += 1
      guard steps <= PDFLimits.referenceChain else { throw PDFError(.limit, "references lead in a circle") }
      value = try self.object(number)
    }
    return value
  }

  /// The bytes of a stream without its filter (FlateDecode or none), within the limits.
  public func decoded(_ stream: PDFObject) throws(PDFError) -> [UInt8] {
    let data = try stream.decodedStream(cap: budget.inflatable) { (value) throws(PDFError) in try self.resolve(value) }
    budget.inflated(data.count)
    return data
  }
}
