import WorkingTime

/// A date from three fields.
enum TypedDate: Hashable {
  case none
  case date(CivilDate)
  /// Something was typed, and there is no such day.
  case unreadable

  init(_ form: FormData, _ name: String) {
    let parts = ["day", "month", "year"].map { form.trimmed("\(name)-\($0)") }
    if parts.allSatisfy({ $0 == nil }) {
      self = .none
    } else if let day = Self.number(parts[0]), let month = Self.number(parts[1]), let year = Self.number(parts[2]),
      let date = CivilDate(year: year, month: month, day: day)
    {
      self = .date(date)
    } else {
      self = .unreadable
    }
  }

  private static func number(_ text: String?) -> Int? {
    guard let text, (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int(text)
  }
}
