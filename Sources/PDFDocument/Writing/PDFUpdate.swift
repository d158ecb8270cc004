/// A further revision of a file, appended behind its bytes (ISO 32000-1, 7.5.6). What stands already is not touched.
///
/// ```swift
/// var update = PDFUpdate(file)
/// let number = update.reserve()
/// update.write(number, .dictionary(entries))
/// let bytes = update.finished()
/// ```
public struct PDFUpdate {
  private let base: PDFFile
  private var writer: ObjectWriter
  private var next: Int

  public init(_ base: PDFFile) {
    self.base = base
    writer = ObjectWriter(base.bytes.last == 10 ? base.bytes : base.bytes + [10])
    next = base.highestNumber + 1
  }

  /// How many bytes there are by now: the offset of what is written next.
  public var count: Int { writer.out.count }

  /// A number that no object has.
  public mutating func reserve() -> Int {
    defer { next += 1 }
    return next
  }

  /// Writes a new object, or a new version of an old one.
  public mutating func write(_ number: Int, _ object: PDFObject) {
    writer.write(number, object, generation: base.generation(of: number))
  }

  /// Writes an object under a new number and gives the number.
  public mutating func add(_ object: PDFObject) -> Int {
    let number = reserve()
    write(number, object)
    return number
  }

  /// Writes an object whose bytes the caller lays out; `body` may note offsets by the count of the array it is given.
  public mutating func write(_ number: Int, body: (inout [UInt8]) -> Void) {
    writer.write(number, generation: base.generation(of: number), body: body)
  }

  /// The whole file with this revision. Its cross-reference has the kind of the newest one before it.
  ///
  /// The second half of the file identifier is made anew from the content, so that equal input gives equal bytes.
  public consuming func finished() -> [UInt8] {
    var trailer = base.trailer.filter { ["Root", "Info", "ID"].contains($0.key) }
    if case .array(let parts)? = trailer["ID"], let first = parts.first {
      trailer["ID"] = .array([first, .string(ContentHash.hash(writer.out))])
    }
    trailer["Prev"] = .integer(base.startOffset)
    let start = writer.out.count
    if base.crossReference.isStream {
      appendStream(&trailer, at: start)
    } else {
      trailer["Size"] = .integer(next)
      writer.appendTable()
      writer.append("trailer\n")
      writer.append(.dictionary(trailer))
    }
    writer.append("\nstartxref\n\(start)\n%%EOF\n")
    return writer.out
  }

  private mutating func appendStream(_ trailer: inout [String: PDFObject], at start: Int) {
    let number = reserve()
    trailer["Type"] = .name("XRef")
    trailer["Size"] = .integer(next)
    trailer["W"] = .array([.integer(1), .integer(4), .integer(2)])
    var places = writer.places
    places[number] = (start, 0)
    var rows: [UInt8] = []
    var index: [PDFObject] = []
    for (number, place) in places.sorted(by: { $0.key < $1.key }) {
      index += [.integer(number), .integer(1)]
      rows.append(1)
      rows += [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: place.offset >> $0) }
      rows += [8, 0].map { UInt8(truncatingIfNeeded: place.generation >> $0) }
    }
    trailer["Index"] = .array(index)
    writer.write(number, .stream(trailer, rows))
  }
}
