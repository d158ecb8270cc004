import HTML
import WorkingTime

/// Twelve months as tables, one beside the other as the width allows; days off by letter and shape as well as colour.
struct YearGrid: Component {
  let year: YearOfDays
  let words: CalendarWords
  let time: TimeText

  var body: some HTML {
    p(.class("year-legend")) {
      for kind in Closure.Kind.allCases {
        span {
          span(.class("day day-off")) { words.letter(kind) }
          " \(words.kind(kind))"
        }
      }
      span {
        span(.class("day day-off day-estimate")) { "?" }
        " \(words.estimate)"
      }
      for name in seasonNames {
        span {
          span(.class("day day-season")) { "•" }
          " \(words.seasonHours(name))"
        }
      }
      span {
        span(.class("day day-never")) { "–" }
        " \(words.never)"
      }
    }
    div(.class("year-grid")) {
      for month in year.months { MonthTable(month: month, words: words, time: time) }
    }
  }

  private var seasonNames: [String] {
    var seen: Set<String> = []
    return year.seasons.map(\.name).filter { seen.insert($0).inserted }
  }
}

private struct MonthTable: Component {
  let month: YearOfDays.Month
  let words: CalendarWords
  let time: TimeText

  var body: some HTML {
    table(.class("month")) {
      Element(.caption) { "\(time.words.months[month.first.month - 1]) \(month.first.year)" }
      thead {
        tr {
          for weekday in Weekday.allCases {
            th(.scope("col")) { abbr(.title(time.words.days[weekday.rawValue - 1])) { words.shortDay(weekday) } }
          }
        }
      }
      tbody {
        for week in month.weeks {
          tr { for day in week { DayCell(day: day, words: words) } }
        }
      }
    }
  }
}

private struct DayCell: Component {
  let day: YearOfDays.Day?
  let words: CalendarWords

  var body: some HTML {
    td {
      if let day {
        span(.class("day"), .class(look), .class("day-today", if: day.isToday), .title(told)) {
          "\(day.date.day)"
          if !mark.isEmpty { small(.ariaHidden()) { mark } }
        }
        if let told { HiddenWords(", \(told)") }
        if day.isToday { HiddenWords(", \(words.today)") }
      }
    }
  }

  private var look: String? {
    switch day?.kind {
    case .closed(let closure): closure.isEstimate ? "day-off day-estimate" : "day-off"
    case .weekend: "day-never"
    case .season: "day-season"
    case .working, nil: nil
    }
  }

  private var mark: String {
    switch day?.kind {
    case .closed(let closure): words.letter(closure.kind) + (closure.isEstimate ? "?" : "")
    case .season: "•"
    case .weekend, .working, nil: ""
    }
  }

  private var told: String? {
    switch day?.kind {
    case .closed(let closure): words.closure(closure)
    case .season(let name): words.seasonHours(name)
    case .weekend, .working, nil: nil
    }
  }
}

extension CalendarWords {
  /// "Idulfitri, libur nasional, perkiraan"
  func closure(_ closure: Closure) -> String {
    "\(closure.name), \(kind(closure.kind))\(closure.isEstimate ? ", \(estimate)" : "")"
  }
}
