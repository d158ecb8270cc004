/// How long something may take: so many minutes of office hours, or so many working days.
///
/// Coded as `{"minutes": 20}` or `{"workingDays": 2}`.
public enum ServiceTime: Hashable, Sendable {
  case minutes(Int)
  case workingDays(Int)
}

extension ServiceTime: Codable {
  private enum CodingKeys: String, CodingKey {
    case minutes, workingDays
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    guard container.allKeys.count == 1, let key = container.allKeys.first else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "A service time is either minutes or workingDays"))
    }
    let count = try container.decode(Int.self, forKey: key)
    guard count >= 0 else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: container, debugDescription: "A service time is not negative, and this is \(count)")
    }
    self = key == .minutes ? .minutes(count) : .workingDays(count)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .minutes(let count): try container.encode(count, forKey: .minutes)
    case .workingDays(let count): try container.encode(count, forKey: .workingDays)
    }
  }
}
