/// A stretch of a day in which the office is at work: from `opens` on, up to but not including `closes`.
///
/// Written and coded as `07.30-12.00`; read with a hyphen or an en dash, and with colons.
public struct OpenInterval: Hashable, Sendable {
  public let opens: TimeOfDay
  public let closes: TimeOfDay

  /// Nothing unless `opens` comes before `closes`.
  public init?(opens: TimeOfDay, closes: TimeOfDay) {
    guard opens < closes else { return nil }
    self.opens = opens
    self.closes = closes
  }

  /// Its length in minutes, 1…1440.
  public var minutes: Int { closes.minutes - opens.minutes }
}

extension OpenInterval: CustomStringConvertible, LosslessStringConvertible {
  public init?(_ text: String) {
    let times = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
    guard times.count == 2, let opens = TimeOfDay(String(times[0])), let closes = TimeOfDay(String(times[1]))
    else { return nil }
    self.init(opens: opens, closes: closes)
  }

  /// Such as `07.30-12.00`.
  public var description: String { "\(opens)-\(closes)" }
}

extension OpenInterval: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let interval = OpenInterval(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "“\(text)” is no stretch of a day such as 07.30-12.00")
    }
    self = interval
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
