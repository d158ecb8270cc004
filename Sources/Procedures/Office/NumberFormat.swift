import WorkingTime

/// How a number is written: `503/{NNN}/{J}/DPMPTSP/{YYYY}`.
///
/// | in braces | stands for |
/// | --- | --- |
/// | `N`, `NN`, `NNN` … | the number, with zeros in front up to that many digits |
/// | `YYYY`, `YY` | the year, or its last two digits |
/// | `MM`, `mm` | the month, Roman (`XI`) or in two digits (`11`) |
/// | `DD` | the day in two digits |
/// | `J` | the procedure's short name |
public struct NumberFormat: Hashable, Sendable, CustomStringConvertible {
  public enum Part: Hashable, Sendable {
    case text(String)
    case number(digits: Int)
    case year
    case shortYear
    case romanMonth
    case month
    case day
    case procedure
  }

  public let parts: [Part]

  /// Why a format cannot be read.
  public enum Problem: Error, Hashable, Sendable {
    case unknown(String)
    case unclosedBrace
    case noNumber
    case noYear
  }

  /// - Parameter needsYear: whether the number alone would come back each year.
  public init(_ text: String, needsYear: Bool = true) throws(Problem) {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      guard let close = rest[open...].firstIndex(of: "}") else { throw .unclosedBrace }
      let name = String(rest[rest.index(after: open)..<close])
      guard let part = Self.part(name) else { throw .unknown(name) }
      parts.append(part)
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    if !parts.contains(where: { if case .number = $0 { true } else { false } }) { throw .noNumber }
    if needsYear, !parts.contains(.year), !parts.contains(.shortYear) { throw .noYear }
    self.parts = parts
  }

  /// - Parameter date: the day on which the number is given.
  public func text(_ number: Int, date: CivilDate, procedure shortName: String) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .number(let digits): Self.padded(number, to: digits)
      case .year: Self.padded(date.year, to: 4)
      case .shortYear: Self.padded(date.year % 100, to: 2)
      case .romanMonth: Self.roman[date.month - 1]
      case .month: Self.padded(date.month, to: 2)
      case .day: Self.padded(date.day, to: 2)
      case .procedure: shortName
      }
    }.joined()
  }

  /// As it stands in the file.
  public var description: String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .number(let digits): "{\(String(repeating: "N", count: digits))}"
      case .year: "{YYYY}"
      case .shortYear: "{YY}"
      case .romanMonth: "{MM}"
      case .month: "{mm}"
      case .day: "{DD}"
      case .procedure: "{J}"
      }
    }.joined()
  }

  /// What is read in place of a format with a problem.
  static let placeholder = NumberFormat(parts: [.number(digits: 1), .year])

  private init(parts: [Part]) {
    self.parts = parts
  }

  private static func part(_ name: String) -> Part? {
    switch name {
    case "YYYY": .year
    case "YY": .shortYear
    case "MM": .romanMonth
    case "mm": .month
    case "DD": .day
    case "J": .procedure
    default: (1...9).contains(name.count) && name.allSatisfy { $0 == "N" } ? .number(digits: name.count) : nil
    }
  }

  private static let roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]

  private static func padded(_ number: Int, to digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
