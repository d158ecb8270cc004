/// What a ``JSONReader`` reads from the bytes that its `Encodable` writes, as its `Decodable` would.
///
/// The members of an object are read in the order of their names' bytes, as they are sorted in the journal. Members
/// that the type gains later have to be read too, or all that have them are left to `JSONDecoder`, which is slow.
protocol JournalReadable {
  init(reading json: inout JSONReader) throws(UnexpectedJSON)
}

/// What is written as a string, and in a dictionary as a member's name.
protocol JournalKey: JournalReadable, Hashable {}

extension String: JournalKey {
  init(reading json: inout JSONReader) throws(UnexpectedJSON) { self = try json.string() }
}

extension Bool: JournalReadable {
  init(reading json: inout JSONReader) throws(UnexpectedJSON) { self = try json.bool() }
}

extension Int64: JournalReadable {
  init(reading json: inout JSONReader) throws(UnexpectedJSON) { self = try json.integer() }
}

extension Int: JournalReadable {
  init(reading json: inout JSONReader) throws(UnexpectedJSON) {
    guard let value = Int(exactly: try json.integer()) else { throw json.unexpected("a smaller number before this") }
    self = value
  }
}

extension Array: JournalReadable where Element: JournalReadable {
  init(reading json: inout JSONReader) throws(UnexpectedJSON) {
    self.init()
    try json.take("[")
    if json.takes("]") { return }
    repeat { append(try Element(reading: &json)) } while json.takes(",")
    try json.take("]")
  }
}

extension Dictionary: JournalReadable where Key: JournalKey, Value: JournalReadable {
  init(reading json: inout JSONReader) throws(UnexpectedJSON) {
    self.init()
    try json.take("{")
    if json.takes("}") { return }
    // As many as many have: growing hashes everything again.
    reserveCapacity(6)
    repeat {
      let key = try Key(reading: &json)
      try json.take(":")
      // Which of two counts is JSONDecoder's to say.
      guard updateValue(try Value(reading: &json), forKey: key) == nil else {
        throw json.unexpected("another name of a member before this")
      }
    } while json.takes(",")
    try json.take("}")
  }
}
