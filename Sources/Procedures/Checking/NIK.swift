import WorkingTime

/// What the sixteen digits of an identity number say: PPKKCC DDMMYY XXXX, where P, K and C are the place of issue and
/// women's days are 40 more. There is no check digit, and the century is not in it.
public struct NIK: Hashable, Sendable {
  public let digits: String

  /// Nothing unless there are sixteen digits.
  public init?(_ text: String) {
    guard text.utf8.count == 16, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    digits = text
  }

  public var isFemale: Bool { number(6) > 40 }
  public var birthDay: Int { isFemale ? number(6) - 40 : number(6) }
  public var birthMonth: Int { number(8) }
  /// Of the century, 0…99.
  public var birthYear: Int { number(10) }

  /// Whether there was such a day in any century.
  public var hasBirthDate: Bool {
    (19...20).contains { century in CivilDate(year: century * 100 + birthYear, month: birthMonth, day: birthDay) != nil
    }
  }

  public func isBorn(on date: CivilDate) -> Bool {
    date.day == birthDay && date.month == birthMonth && date.year % 100 == birthYear
  }

  /// For those who may not see all of it: `1471••••••••0007`.
  public var masked: String { digits.prefix(4) + "••••••••" + digits.suffix(4) }

  private func number(_ start: Int) -> Int { Int(digits.dropFirst(start).prefix(2)) ?? 0 }
}
