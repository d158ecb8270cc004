import WorkingTime

/// The iCalendar format (RFC 5545), as far as all-day events need it: such values have no time and so no time zone.
public struct ICalendar: Sendable {
  /// One or more whole days.
  public struct Event: Sendable {
    /// Stays the same for as long as the event is the same (3.8.4.7).
    public let uid: String
    public let first: CivilDate
    public let last: CivilDate
    public let summary: String
    public let description: String
    public let category: String
    /// The date may still move.
    public let isTentative: Bool
  }

  public let name: String
  /// When this state came about.
  public let stamp: Moment
  public let events: [Event]

  public var bytes: [UInt8] {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//SIMPLE//Kalender kantor//ID", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "X-WR-CALNAME:\(Self.text(name))", "NAME:\(Self.text(name))",
      "REFRESH-INTERVAL;VALUE=DURATION:P1D", "X-PUBLISHED-TTL:P1D",
    ]
    for event in events { lines += self.lines(event) }
    lines.append("END:VCALENDAR")
    return lines.flatMap { Self.folded($0) }
  }

  private func lines(_ event: Event) -> [String] {
    var lines = [
      "BEGIN:VEVENT", "UID:\(event.uid)", "DTSTAMP:\(Self.utc(stamp))",
      "DTSTART;VALUE=DATE:\(Self.date(event.first))",
      // The end is the day after (3.6.1).
      "DTEND;VALUE=DATE:\(Self.date(event.last.adding(days: 1)))",
      "SUMMARY:\(Self.text(event.summary))",
    ]
    if !event.description.isEmpty { lines.append("DESCRIPTION:\(Self.text(event.description))") }
    return lines + [
      "CATEGORIES:\(Self.text(event.category))", "STATUS:\(event.isTentative ? "TENTATIVE" : "CONFIRMED")",
      "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  /// Escaped as a TEXT value (3.3.11).
  static func text(_ text: String) -> String {
    var out = ""
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar {
      case "\\", ";", ",": out += "\\\(scalar)"
      case "\n", "\r": out += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// Lines of at most 75 octets, continued after CRLF and a space (3.1); no character is cut apart.
  static func folded(_ line: String) -> [UInt8] {
    var out: [UInt8] = []
    var length = 0
    for character in line {
      let bytes = Array(character.utf8)
      if length + bytes.count > 75 {
        out += [13, 10, 32]
        length = 1
      }
      out += bytes
      length += bytes.count
    }
    return out + [13, 10]
  }

  private static func date(_ date: CivilDate) -> String { date.description.filter { $0 != "-" } }

  private static func utc(_ moment: Moment) -> String {
    let clock = OfficeCalendar(utcOffsetSeconds: 0, regular: WeeklyHours([:]), years: [])
    let (date, milliseconds) = clock.local(moment)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let seconds = milliseconds / 1_000
    return "\(self.date(date))T\(two(seconds / 3_600))\(two(seconds / 60 % 60))\(two(seconds % 60))Z"
  }
}
