/// Coded as what it was made from; the years from early to late, closures by ISO date.
extension OfficeCalendar: Codable {
  private enum CodingKeys: String, CodingKey {
    case utcOffsetSeconds, regular, changes, seasons, closures, years
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let offset = try container.decode(Int.self, forKey: .utcOffsetSeconds)
    guard (-64_800...64_800).contains(offset) else {
      throw DecodingError.dataCorruptedError(
        forKey: .utcOffsetSeconds, in: container, debugDescription: "No clock is \(offset) seconds off UTC")
    }
    self.init(
      utcOffsetSeconds: offset,
      regular: try container.decode(WeeklyHours.self, forKey: .regular),
      changes: try container.decodeIfPresent([HoursChange].self, forKey: .changes) ?? [],
      seasons: try container.decodeIfPresent([Season].self, forKey: .seasons) ?? [],
      closures: try container.decodeIfPresent([CivilDate: Closure].self, forKey: .closures) ?? [:],
      years: Set(try container.decode([Int].self, forKey: .years)))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(utcOffsetSeconds, forKey: .utcOffsetSeconds)
    try container.encode(regular, forKey: .regular)
    if !changes.isEmpty { try container.encode(changes, forKey: .changes) }
    try container.encode(seasons, forKey: .seasons)
    try container.encode(closures, forKey: .closures)
    try container.encode(years.sorted(), forKey: .years)
  }
}
