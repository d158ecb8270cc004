/// Day numbers and the Gregorian calendar, both ways, in whole numbers (Howard Hinnant, “chrono-Compatible Low-Level
/// Date Algorithms”): years are counted from 1 March, so that the leap day comes last, in eras of 400 years.
enum CivilDay {
  static let range = number(year: 1, month: 1, day: 1)...number(year: 9999, month: 12, day: 31)

  static func number(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = floorDivide(shifted, 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  static func parts(_ number: Int) -> (year: Int, month: Int, day: Int) {
    let fromMarch = number + 719_468
    let era = floorDivide(fromMarch, 146_097)
    let dayOfEra = fromMarch - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  static func count(inMonth month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// 1970-01-01 was a Thursday.
  static func weekday(_ number: Int) -> Weekday {
    let sinceMonday = number + 3
    return Weekday(rawValue: sinceMonday - floorDivide(sinceMonday, 7) * 7 + 1) ?? .monday
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}
