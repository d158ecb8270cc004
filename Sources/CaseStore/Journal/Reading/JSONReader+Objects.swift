/// Objects, member by member. The names of our types' members are plain ASCII, so they are compared where they stand.
extension JSONReader {
  /// The value of the member `name`, which comes next.
  mutating func value<T: JournalReadable>(
    _ name: StaticString, _ type: T.Type = T.self
  ) throws(UnexpectedJSON) -> T {
    guard takes(name: name) else { throw unexpected("“\(name)”") }
    return try T(reading: &self)
  }

  /// The value of the member `name`, if that comes next.
  mutating func optional<T: JournalReadable>(
    _ name: StaticString, _ type: T.Type = T.self
  ) throws(UnexpectedJSON) -> T? {
    takes(name: name) ? try T(reading: &self) : nil
  }

  /// Goes past `"name":`, and past the comma before it unless it is the first of its object.
  private mutating func takes(name: StaticString) -> Bool {
    let before = position
    // No value ends in a brace that opens.
    let isFirst = position > 0 && bytes[position - 1] == UInt8(ascii: "{")
    if isFirst || takes(","), takes("\""), takes(word: name), takes("\""), takes(":") { return true }
    position = before
    return false
  }

  /// Goes into an enum's case as `Codable` writes it, with its associated values by their labels, or `_0`, `_1` by
  /// their places: `{"claimed":{"step":"counter"}}`. ``closeCase()`` goes out of it.
  mutating func openCase() throws(UnexpectedJSON) -> Name {
    try take("{")
    try take("\"")
    let start = position
    while let byte = next, byte != UInt8(ascii: "\"") { position += 1 }
    let name = Name(bytes: UnsafeBufferPointer(rebasing: bytes[start..<position]))
    try take("\"")
    try take(":")
    try take("{")
    return name
  }

  mutating func closeCase() throws(UnexpectedJSON) {
    try take("}")
    try take("}")
  }

  /// The name of a case, where it stands in the text.
  struct Name {
    let bytes: UnsafeBufferPointer<UInt8>

    static func ~= (text: StaticString, name: Name) -> Bool {
      name.bytes.count == text.utf8CodeUnitCount && JSONReader(bytes: name.bytes).stands(text, at: 0)
    }
  }
}
