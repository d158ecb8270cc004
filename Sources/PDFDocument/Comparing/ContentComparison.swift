/// Walks two files side by side. Pairs of objects that were met are not walked again, so that circles end.
struct ContentComparison {
  let draft: PDFFile
  let signed: PDFFile
  let place: SignaturePlace?
  /// The pages of the draft and their places in reading order; the same for the signed file.
  var draftPages: [Int: Int] = [:]
  var signedPages: [Int: Int] = [:]
  private var met: Set<[Int]> = []
  private var waiting: [(draft: PDFObject, signed: PDFObject, place: String)] = []
  private var steps = 0

  init(draft: PDFFile, signed: PDFFile, place: SignaturePlace?) {
    self.draft = draft
    self.signed = signed
    self.place = place
  }

  mutating func difference() throws(PDFError) -> ContentDifference? {
    guard signed.trailer["Encrypt"] == nil, draft.trailer["Encrypt"] == nil else {
      return ContentDifference(place: "Encrypt")
    }
    let pages = (draft: try draft.pageNumbers(), signed: try signed.pageNumbers())
    guard pages.draft.count == pages.signed.count else { return ContentDifference(place: "number of pages") }
    for (index, number) in pages.draft.enumerated() { draftPages[number] = index }
    for (index, number) in pages.signed.enumerated() { signedPages[number] = index }
    if let found = try comparePages(pages.draft, pages.signed) { return found }
    if let found = try compareCatalog() { return found }
    return try walk()
  }

  /// Puts two values on the list of what is still to be compared.
  mutating func expectSame(_ draft: PDFObject?, _ signed: PDFObject?, _ place: String) {
    waiting.append((draft ?? .null, signed ?? .null, place))
  }

  /// Puts the values of two dictionaries on the list.
  mutating func expectSame(
    _ draft: [String: PDFObject], _ signed: [String: PDFObject], except keys: Set<String> = [], _ place: String
  ) {
    for key in Set(draft.keys).union(signed.keys).subtracting(keys).sorted() {
      expectSame(draft[key], signed[key], "\(place)/\(key)")
    }
  }

  private mutating func walk() throws(PDFError) -> ContentDifference? {
    while let next = waiting.popLast() {
      steps += 1
      guard steps <= PDFLimits.elements else { throw PDFError(.limit, "too much to compare") }
      if try !step(next.draft, next.signed, next.place) { return ContentDifference(place: next.place) }
    }
    return nil
  }

  /// - Returns: false when the two differ.
  private mutating func step(_ one: PDFObject, _ other: PDFObject, _ place: String) throws(PDFError) -> Bool {
    if case .reference(let number, _) = one, case .reference(let otherNumber, _) = other {
      // Pages are compared by themselves; whatever points to one must point to the same one.
      if draftPages[number] != nil || signedPages[otherNumber] != nil {
        return draftPages[number] == signedPages[otherNumber]
      }
      guard met.insert([number, otherNumber]).inserted else { return true }
    }
    return try compare(try draft.resolve(one), try signed.resolve(other), place)
  }

  private mutating func compare(_ one: PDFObject, _ other: PDFObject, _ place: String) throws(PDFError) -> Bool {
    switch (one, other) {
    case (.dictionary(let one), .dictionary(let other)):
      expectSame(one, other, except: try isNowSigned(one, other) ? ["V"] : [], place)
      return true
    case (.array(let one), .array(let other)):
      guard one.count == other.count else { return false }
      for (index, pair) in zip(one, other).enumerated() { expectSame(pair.0, pair.1, "\(place)[\(index)]") }
      return true
    case (.stream(let entries, _), .stream(let otherEntries, _)):
      return try compareStreams(one, entries, other, otherEntries, place)
    case (.integer, .real), (.real, .integer), (.real, .real):
      return one.number == other.number
    default:
      return one == other
    }
  }

  /// Whether an empty signature field of the draft has got its signature (ISO 32000-1, 12.7.4.5).
  private func isNowSigned(
    _ one: [String: PDFObject], _ other: [String: PDFObject]
  ) throws(PDFError) -> Bool {
    guard one["FT"] == .name("Sig"), one["V"] == nil else { return false }
    return try isSignature(.dictionary(other))
  }

  /// By what they hold, not by how it is packed; by their bytes where a filter is not known here, as with JPEG.
  private mutating func compareStreams(
    _ one: PDFObject, _ entries: [String: PDFObject], _ other: PDFObject, _ otherEntries: [String: PDFObject],
    _ place: String
  ) throws(PDFError) -> Bool {
    let packing: Set<String> = ["Length", "Filter", "DecodeParms", "DL"]
    if case .stream(_, let data) = one, case .stream(_, let otherData) = other, data == otherData,
      Self.isPackedPlainly(entries), Self.isPackedPlainly(otherEntries)
    {
      expectSame(entries, otherEntries, except: packing, place)
      return true
    }
    if let data = try unpacked(one, in: draft), let otherData = try unpacked(other, in: signed) {
      expectSame(entries, otherEntries, except: packing, place)
      return data == otherData
    }
    guard case .stream(_, let data) = one, case .stream(_, let otherData) = other else { return false }
    expectSame(entries, otherEntries, except: ["Length"], place)
    return data == otherData
  }

  /// Whether the bytes alone say what a stream holds: deflated (RFC 1950), and nothing more done to it. Two such
  /// streams of the same bytes, as all are that a signature left alone, hold the same, without being unpacked.
  private static func isPackedPlainly(_ entries: [String: PDFObject]) -> Bool {
    entries["Filter"] == .name("FlateDecode") && entries["DecodeParms"] == nil
  }

  /// - Returns: nil for a filter that is not known here, and for one with parameters: viewers differ in how they read
  ///   those, so such a stream is compared as it lies in the file.
  private func unpacked(_ stream: PDFObject, in file: PDFFile) throws(PDFError) -> [UInt8]? {
    guard case .stream(let entries, _) = stream, try file.resolve(entries["DecodeParms"]) == .null else { return nil }
    do { return try file.decoded(stream) } catch {
      if error.code == .unsupported { return nil }
      throw error
    }
  }
}

extension PDFObject {
  /// The value of an integer or a real.
  var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let text): Double(text.hasSuffix(".") ? text + "0" : text)
    default: nil
    }
  }
}
