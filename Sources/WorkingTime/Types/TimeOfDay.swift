/// A time on an office's clock, to the minute, from 00.00 to 24.00 (the end of the day).
///
/// Written and coded the Indonesian way, `07.30`; `07:30` is read as well.
public struct TimeOfDay: Hashable, Comparable, Sendable {
  /// Minutes since midnight, 0…1440.
  public let minutes: Int

  /// 00.00
  public static let startOfDay = TimeOfDay(known: 0)
  /// 24.00
  public static let endOfDay = TimeOfDay(known: 1_440)

  private init(known minutes: Int) { self.minutes = minutes }

  /// Nothing outside 0…1440.
  public init?(minutes: Int) {
    guard (0...1_440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// Nothing outside 00.00…24.00.
  public init?(hour: Int, minute: Int) {
    guard (0...24).contains(hour), (0...59).contains(minute) else { return nil }
    self.init(minutes: hour * 60 + minute)
  }

  public var hour: Int { minutes / 60 }
  public var minute: Int { minutes % 60 }

  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.minutes < right.minutes
  }
}

extension TimeOfDay: CustomStringConvertible, LosslessStringConvertible {
  /// Reads `07.30` and `07:30`: two digits, a dot or a colon, two digits.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ".") || bytes[2] == UInt8(ascii: ":"),
      let hour = decimal(bytes[0..<2]), let minute = decimal(bytes[3..<5])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// Such as `07.30`.
  public var description: String {
    "\(padded(hour, to: 2)).\(padded(minute, to: 2))"
  }
}

extension TimeOfDay: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let time = TimeOfDay(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is no time such as 07.30")
    }
    self = time
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
