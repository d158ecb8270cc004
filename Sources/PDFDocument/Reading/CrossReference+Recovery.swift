/// Finding objects without a cross-reference, as viewers do with files whose offsets are a little wrong.
extension CrossReference {
  /// Looks through the file for `12 0 obj`; a later object of a number replaces an earlier one.
  ///
  /// - Throws: `.missing` where no catalog is found.
  init(recovering bytes: [UInt8]) throws(PDFError) {
    self.init(empty: bytes)
    var place = 0
    while let found = bytes[place...].firstPlace(of: Array("obj".utf8)) {
      place = found.upperBound
      guard let start = Self.headingStart(bytes, before: found.lowerBound) else { continue }
      var scanner = PDFScanner(bytes, at: start, mode: .lenient)
      guard let number = scanner.takeUnsigned(), let generation = scanner.takeUnsigned(),
        number <= PDFLimits.objectNumber, generation <= 65_535
      else { continue }
      entries[number] = .at(offset: start, generation: generation)
      guard entries.count <= PDFLimits.rows else { throw PDFError(.limit, "too many objects") }
    }
    try findTrailer()
  }

  /// Where `12 0 ` begins that stands right before `obj`.
  private static func headingStart(_ bytes: [UInt8], before end: Int) -> Int? {
    var place = end
    for _ in 0..<2 {
      let wordEnd = stepBack(bytes, from: place, over: PDFScanner.isSpace)
      let word = stepBack(bytes, from: wordEnd, over: PDFScanner.isDigit)
      guard wordEnd < place, word < wordEnd, wordEnd - word <= 10 else { return nil }
      place = word
    }
    return place
  }

  /// The place before `place` behind the last byte that is not of the kind; looks at most 16 bytes back.
  private static func stepBack(_ bytes: [UInt8], from place: Int, over isOfKind: (UInt8) -> Bool) -> Int {
    var place = place
    let limit = max(0, place - 16)
    while place > limit, isOfKind(bytes[place - 1]) { place -= 1 }
    return place
  }

  /// Takes the last dictionary behind a `trailer`, else looks for a catalog or a cross-reference stream.
  private mutating func findTrailer() throws(PDFError) {
    if let keyword = bytes.lastPlace(of: Array("trailer".utf8)) {
      var scanner = PDFScanner(bytes, at: keyword.upperBound, mode: .lenient)
      if case .dictionary(let dictionary)? = try? scanner.object(), dictionary["Root"] != nil {
        trailer = dictionary
        return
      }
    }
    var tries = 0
    for (number, entry) in entries.sorted(by: { $0.key < $1.key }) {
      guard case .at(let offset, _) = entry else { continue }
      tries += 1
      guard tries <= 10_000 else { break }
      // Enough for the dictionaries that are looked for, and little enough for a file of nothing but headings.
      var scanner = PDFScanner(Array(bytes[offset..<min(offset + 4_096, bytes.count)]), at: 0, mode: .lenient)
      guard scanner.takeUnsigned() != nil, scanner.takeUnsigned() != nil, scanner.take("obj"),
        let object = try? scanner.object()
      else { continue }
      if object["Type"] == .name("Catalog") { trailer["Root"] = .reference(number, generation: 0) }
      if object["Type"] == .name("XRef"), let encryption = object["Encrypt"] { trailer["Encrypt"] = encryption }
    }
    guard trailer["Root"] != nil else { throw PDFError(.missing, "no catalog was found") }
  }
}
