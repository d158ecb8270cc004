import WorkingTime

/// One change of an office's calendar.
public enum CalendarEdit: Hashable, Sendable {
  /// A day off more.
  case close(CivilDate, Closure)
  /// Another name or kind for a day off.
  case rename(CivilDate, Closure)
  /// A day off that is none.
  case open(CivilDate)
  /// Other days and hours for a season in one year; those of every other year stay as they were.
  case season(String, year: Int, from: CivilDate, through: CivilDate, WeeklyHours)

  /// Why a change makes no sense.
  public enum Problem: Error, Hashable, Sendable {
    /// No calendar was brought in for the year: a year is brought in as a whole, so that none is counted by halves.
    case noYear(Int)
    /// The day is already off.
    case alreadyClosed(CivilDate, Closure)
    /// The day is not off.
    case notClosed(CivilDate)
    case noSeason(String)
    /// A season ends before it begins, or lies outside its year.
    case wrongDays
    /// No day of the week has hours.
    case noHours
  }
}

extension CalendarFiles {
  public mutating func apply(_ edit: CalendarEdit) throws(CalendarEdit.Problem) {
    switch edit {
    case .close(let date, let closure):
      if let other = try year(date.year).closures[date] { throw .alreadyClosed(date, other) }
      years[date.year]?.closures[date] = closure
    case .rename(let date, let closure):
      guard try year(date.year).closures[date] != nil else { throw .notClosed(date) }
      years[date.year]?.closures[date] = closure
    case .open(let date):
      guard try year(date.year).closures[date] != nil else { throw .notClosed(date) }
      years[date.year]?.closures[date] = nil
    case .season(let id, let number, let from, let through, let hours):
      guard let season = seasons.firstIndex(where: { $0.id == id }) else { throw .noSeason(id) }
      guard hours.minutes > 0 else { throw .noHours }
      guard from <= through, from.year == number, through.year == number else { throw .wrongDays }
      let isUsual = hours == seasons[season].hours
      let days = SeasonDays(id: id, from: from, through: through, hours: isUsual ? nil : hours)
      if let place = try year(number).seasons.firstIndex(where: { $0.id == id }) {
        years[number]?.seasons[place] = days
      } else {
        years[number]?.seasons.append(days)
      }
    }
  }

  private func year(_ number: Int) throws(CalendarEdit.Problem) -> Year {
    guard let year = years[number] else { throw .noYear(number) }
    return year
  }
}
