import WorkingTime

/// The answer for programs: dates as ISO 8601, moments with the office's offset from UTC.
///
/// ```json
/// {"due": "2026-03-26T16:00:00+07:00", "text": "Kamis, 26 Maret 2026 16.00 WIB", "dayZero": "2026-03-17",
///  "begins": "atOnce", "skipped": [{"date": "2026-03-18", "kind": "jointLeave", "name": "…", "isEstimate": false}]}
/// ```
extension DueAnswer: Encodable {
  private enum Key: String, CodingKey {
    case arrived, takes, due, text, dayZero, begins, why, skipped
  }

  private struct Skipped: Encodable {
    let date: CivilDate
    /// Left out for a day on which the office never works.
    let kind: Closure.Kind?
    let name: String?
    let isEstimate: Bool?
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(iso(reckoning.arrived), forKey: .arrived)
    try container.encode(reckoning.takes, forKey: .takes)
    try container.encode(iso(reckoning.due), forKey: .due)
    try container.encode(due, forKey: .text)
    try container.encode(reckoning.dayZero, forKey: .dayZero)
    try container.encode(begins, forKey: .begins)
    try container.encode(beginning, forKey: .why)
    try container.encode(
      reckoning.skipped.map {
        Skipped(date: $0.date, kind: $0.closure?.kind, name: $0.closure?.name, isEstimate: $0.closure?.isEstimate)
      }, forKey: .skipped)
  }

  private var begins: String {
    switch reckoning.beginning {
    case .atOnce: "atOnce"
    case .beforeOpening: "beforeOpening"
    case .inBreak: "inBreak"
    case .afterClosing: "afterClosing"
    case .onDayOff: "onDayOff"
    }
  }

  private func iso(_ moment: Moment) -> String {
    let (date, milliseconds) = calendar.local(moment)
    let time = TimeOfDay(minutes: milliseconds / 60_000) ?? .startOfDay
    let offset = calendar.utcOffsetSeconds / 60
    let zone = TimeOfDay(minutes: abs(offset)) ?? .startOfDay
    func colon(_ time: TimeOfDay) -> String { time.description.replacing(".", with: ":") }
    return "\(date)T\(colon(time)):00\(offset < 0 ? "-" : "+")\(colon(zone))"
  }
}
