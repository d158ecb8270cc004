/// A cursor over the bytes of one JSON text (RFC 8259), for the one form in which ``JournalCoding/text(_:)`` writes: no
/// white space, an object's keys in their order, nothing that is null. Whatever else JSON allows is not told from what
/// is wrong: the reader gives up, and `JSONDecoder` says what it is. So it takes less than `JSONDecoder`, and never more.
///
/// What it reads in the order of the text:
///
///     try json.take("{")
///     let office: Digest = try json.value("office")
///     let procedure: Digest = try json.value("procedure")
///     try json.take("}")
///
/// It must not outlive the bytes.
struct JSONReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0

  /// The value that is the whole of `bytes`.
  static func read<T: JournalReadable>(
    _ type: T.Type = T.self, from bytes: UnsafeBufferPointer<UInt8>
  ) throws(UnexpectedJSON) -> T {
    var json = JSONReader(bytes: bytes)
    let value = try T(reading: &json)
    guard json.position == bytes.count else { throw json.unexpected("nothing more") }
    return value
  }

  /// The value that is the whole of `text`; nil when the reader gives up.
  static func read<T: JournalReadable>(_ type: T.Type = T.self, from text: String) -> T? {
    text.utf8.withContiguousStorageIfAvailable { try? read(type, from: $0) } ?? nil
  }

  /// The byte at the cursor; nil at the end.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Goes past `character`, which is ASCII.
  /// - Returns: whether it stood there.
  @inline(__always) mutating func takes(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  @inline(__always) mutating func take(_ character: Unicode.Scalar) throws(UnexpectedJSON) {
    guard takes(character) else { throw unexpected("\(character)") }
  }

  /// Goes past all of `word`, which is ASCII.
  /// - Returns: whether it stood there.
  mutating func takes(word: StaticString) -> Bool {
    guard stands(word, at: position) else { return false }
    position += word.utf8CodeUnitCount
    return true
  }

  func stands(_ word: StaticString, at start: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard bytes.count - start >= count else { return false }
    for index in 0..<count where bytes[start + index] != word.utf8Start[index] { return false }
    return true
  }

  func unexpected(_ expected: String) -> UnexpectedJSON { UnexpectedJSON(offset: position, expected: expected) }
}
