import Foundation
import WorkingTime

extension CalendarFiles {
  /// The bundle with the files written anew that say something else now; every other file stays byte for byte. Of a
  /// file that is written anew, the comment at its head is kept.
  public func written(into bundle: FileBundle) throws(FileProblems) -> FileBundle {
    let before = try CalendarFiles(bundle)
    var files = bundle.files
    if (regular, changes, seasons) != (before.regular, before.changes, before.seasons) {
      files[Self.hoursPath] = Data((comment(in: files[Self.hoursPath]) + hoursText).utf8)
    }
    for (number, year) in years where before.years[number] != year {
      let path = Self.path(number)
      files[path] = Data((comment(in: files[path]) + text(year)).utf8)
    }
    return FileBundle(files: files)
  }

  private func comment(in data: Data?) -> String {
    let lines = data.map {
      String(decoding: $0, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
    return (lines ?? []).prefix { $0.hasPrefix("#") }.map { "\($0)\n" }.joined()
  }

  private func text(_ year: Year) -> String {
    var text = year.source.map { "sumber: \(Self.scalar($0))\n" } ?? ""
    for (key, kind) in CalendarReader.kinds {
      let days = year.closures.filter { $0.value.kind == kind }.sorted { $0.key < $1.key }
      text += days.isEmpty ? "\(key): []\n" : "\(key):\n"
      for (date, closure) in days {
        let estimate = closure.isEstimate ? ", perkiraan: ya" : ""
        text += "  - {tanggal: \(date), nama: \(Self.scalar(closure.name))\(estimate)}\n"
      }
    }
    text += year.seasons.isEmpty ? "musim: []\n" : "musim:\n"
    for season in year.seasons {
      guard let hours = season.hours else {
        text += "  - {id: \(season.id), dari: \(season.from), sampai: \(season.through)}\n"
        continue
      }
      text += "  - id: \(season.id)\n    dari: \(season.from)\n    sampai: \(season.through)\n    jam:\n"
      text += week(hours, indent: 6)
    }
    return text
  }

  private var hoursText: String {
    var text = "biasa:\n"
    if changes.isEmpty {
      text += week(regular, indent: 2)
    } else {
      text += "  - jam:\n" + week(regular, indent: 6)
      for change in changes { text += "  - sejak: \(change.from)\n    jam:\n" + week(change.hours, indent: 6) }
    }
    if !seasons.isEmpty { text += "\nmusim:\n" }
    for season in seasons {
      text += "  - id: \(season.id)\n    nama: \(Self.scalar(season.label))\n    jam:\n" + week(season.hours, indent: 6)
    }
    return text
  }

  private func week(_ hours: WeeklyHours, indent: Int) -> String {
    CalendarReader.weekdays.map { name, weekday in
      let intervals = hours[weekday].map { "\($0)" }.joined(separator: ", ")
      return intervals.isEmpty ? "" : "\(String(repeating: " ", count: indent))\(name): [\(intervals)]\n"
    }.joined()
  }

  /// As it stands where nothing in it means something to YAML, else in double quotes.
  static func scalar(_ text: String) -> String {
    let isPlain =
      text.first?.isLetter == true && text.last != " "
      && text.allSatisfy { $0.isLetter || $0.isNumber || " .()/-–".contains($0) }
      && !["ya", "tidak", "y", "n", "yes", "no", "on", "off", "true", "false", "null"].contains(text.lowercased())
    if isPlain { return text }
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: " "
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}
