extension CivilDate: CustomStringConvertible, LosslessStringConvertible {
  /// Reads `2026-11-23` and nothing looser: four, two and two ASCII digits, a day that exists.
  public init?(_ iso: String) {
    let bytes = Array(iso.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]), let day = decimal(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// ISO 8601's calendar date, such as `2026-11-23`.
  public var description: String {
    let (year, month, day) = CivilDay.parts(dayNumber)
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

extension CivilDate: Codable, CodingKeyRepresentable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = CivilDate(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is no date such as 2026-11-23")
    }
    self = date
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  /// So that a dictionary by date is coded with ISO dates as its keys.
  public var codingKey: any CodingKey { TextKey(description) }

  public init?(codingKey: some CodingKey) {
    self.init(codingKey.stringValue)
  }
}
