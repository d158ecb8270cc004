/// Objects of ISO 32000-1, 7.3, but for streams.
extension PDFScanner {
  mutating func object() throws(PDFError) -> PDFObject {
    depth += 1
    elements += 1
    defer { depth -= 1 }
    guard depth <= PDFLimits.nesting else { throw PDFError(.limit, "objects are nested too deep", at: position) }
    guard elements <= elementLimit else { throw PDFError(.limit, "too many elements", at: position) }
    skipSpace()
    guard let first = peek() else { throw error("the file ends inside an object") }
    switch first {
    case UInt8(ascii: "/"): return .name(try name())
    case UInt8(ascii: "("): return .string(try literalString())
    case UInt8(ascii: "["): return .array(try array())
    case UInt8(ascii: "<"):
      return peek(1) == UInt8(ascii: "<") ? .dictionary(try dictionary()) : .string(try hexString())
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      return try numberOrReference()
    default: return try word()
    }
  }

  private mutating func word() throws(PDFError) -> PDFObject {
    if take("true") { return .boolean(true) }
    if take("false") { return .boolean(false) }
    if take("null") { return .null }
    throw error("an object was expected")
  }

  private mutating func array() throws(PDFError) -> [PDFObject] {
    advance()
    var items: [PDFObject] = []
    while true {
      skipSpace()
      if peek() == UInt8(ascii: "]") {
        advance()
        return items
      }
      items.append(try object())
    }
  }

  private mutating func dictionary() throws(PDFError) -> [String: PDFObject] {
    advance(2)
    var entries: [String: PDFObject] = [:]
    while true {
      skipSpace()
      if peek() == UInt8(ascii: ">"), peek(1) == UInt8(ascii: ">") {
        advance(2)
        return entries
      }
      guard peek() == UInt8(ascii: "/") else { throw error("a dictionary's key must be a name") }
      let key = try name()
      let value = try object()
      // Readers differ in which of two equal keys they take, so a judged file must not have them.
      if mode == .strict, entries[key] != nil { throw error("the key \(key) stands twice in a dictionary") }
      entries[key] = value
    }
  }

  private mutating func name() throws(PDFError) -> String {
    advance()
    var scalars = String.UnicodeScalarView()
    while let byte = peek(), Self.isRegular(byte) {
      if byte == UInt8(ascii: "#"), let high = peek(1).flatMap(Self.hexValue), let low = peek(2).flatMap(Self.hexValue)
      {
        scalars.append(Unicode.Scalar(high << 4 | low))
        advance(3)
      } else {
        scalars.append(Unicode.Scalar(byte))
        advance()
      }
    }
    return String(scalars)
  }

  private mutating func numberOrReference() throws(PDFError) -> PDFObject {
    if let reference = takeReference() { return reference }
    let start = position
    let token = takeRegular()
    let digits =
      token.first.map { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") } == true ? token.dropFirst() : token
    let points = digits.count { $0 == UInt8(ascii: ".") }
    let isNumber =
      digits.allSatisfy { Self.isDigit($0) || $0 == UInt8(ascii: ".") } && digits.count > points && points < 2
    let text = String(decoding: token, as: UTF8.self)
    if isNumber, points == 0, let value = Int(text) { return .integer(value) }
    if isNumber, token.count <= 64 { return .real(text) }
    if mode == .lenient, !token.isEmpty { return .real("0") }
    throw PDFError(.syntax, "a number is malformed", at: start)
  }

  /// `12 0 R`; takes nothing if that is not what stands next.
  private mutating func takeReference() -> PDFObject? {
    let start = position
    if let number = takeUnsigned(), let generation = takeUnsigned(), take("R"), number <= PDFLimits.objectNumber,
      generation <= 65_535
    {
      return .reference(number, generation: generation)
    }
    goBack(to: start)
    return nil
  }
}
