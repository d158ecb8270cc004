import WorkingTime

/// Reads the office's hours and the calendar of each year.
struct CalendarReader {
  let problems: ProblemList

  func read(hours: YAMLMap, years: [(year: Int, root: YAMLMap)], utcOffsetSeconds: Int) -> OfficeCalendar {
    let (regular, changes) = regular(hours)
    let seasonal = hours.list("musim", orNone: true) { map in
      (name: map.identifier("id", like: "ramadan").value, label: map.text("nama"), hours: map.map("jam", week))
    }
    hours.finish()
    var closures: [CivilDate: Closure] = [:]
    var seasons: [Season] = []
    for (year, root) in years {
      for (key, kind) in Self.kinds {
        for (date, closure) in days(key, kind, year: year, root) {
          if let other = closures[date.value] {
            root.report(
              "\(date.value) sudah tertulis sebagai “\(other.name)”", instead: "satu kali saja", at: date.place)
          }
          closures[date.value] = closure
        }
      }
      seasons += root.list("musim", orNone: true) { map in
        let id = map.identifier()
        let season = seasonal.first { $0.name == id.value }
        if season == nil, !id.value.isEmpty {
          map.report(
            "musim `\(id.value)` tidak ada di calendar/hours.yaml",
            instead: Suggestion.text(for: id.value, among: seasonal.map(\.name)), at: id.place)
        }
        return Season(
          name: season?.label ?? "", from: day("dari", map, year: year), through: day("sampai", map, year: year),
          hours: map.optionalMap("jam", week) ?? season?.hours ?? WeeklyHours([:]))
      }
      _ = root.optionalText("sumber")
      root.finish()
    }
    return OfficeCalendar(
      utcOffsetSeconds: utcOffsetSeconds, regular: regular, changes: changes, seasons: seasons, closures: closures,
      years: Set(years.map(\.year)))
  }

  /// The hours outside all seasons: one week, or a list of weeks, each but the first from its day on, so that what was
  /// counted by the hours of then is counted by them for ever.
  func regular(_ hours: YAMLMap) -> (first: WeeklyHours, changes: [HoursChange]) {
    guard hours.optional("biasa")?.node.sequence != nil else { return (hours.map("biasa", week), []) }
    var last: CivilDate?
    var isFirst = true
    let all = hours.list("biasa") { map -> HoursChange in
      let from = map.optionalDate("sejak")
      if isFirst, from != nil {
        map.report("jam yang pertama berlaku sejak semula", instead: "tanpa `sejak`", at: "sejak")
      } else if !isFirst {
        if let from, last.map({ $0 < from }) ?? true {
          last = from
        } else {
          map.report(
            "jam berikutnya berlaku sejak suatu hari",
            instead: "`sejak:` sesudah yang sebelumnya, misalnya `2027-01-04`",
            at: from == nil ? nil : "sejak")
        }
      }
      isFirst = false
      return HoursChange(from: from ?? .first, hours: map.map("jam", week))
    }
    return (all.first?.hours ?? WeeklyHours([:]), Array(all.dropFirst()))
  }

  static let kinds: [(String, Closure.Kind)] = [
    ("libur_nasional", .nationalHoliday), ("cuti_bersama", .jointLeave), ("libur_setempat", .local),
  ]

  func days(
    _ key: String, _ kind: Closure.Kind, year: Int, _ root: YAMLMap
  ) -> [(Located<CivilDate>, Closure)] {
    root.list(key, orNone: true) { map in
      (
        Located(value: day("tanggal", map, year: year), place: map.placeOfKey("tanggal")),
        Closure(kind: kind, name: map.text("nama"), isEstimate: map.flag("perkiraan"))
      )
    }
  }

  /// A date, which must lie in the file's year.
  func day(_ key: String, _ map: YAMLMap, year: Int) -> CivilDate {
    let date = map.date(key)
    if date != .first, date.year != year {
      map.report("\(date) bukan tanggal tahun \(year)", instead: "tanggal tahun \(year), tahun berkas ini", at: key)
    }
    return date
  }

  /// `senin: [07.30-12.00, 13.00-16.00]`; a day that is not named is a day off.
  func week(_ map: YAMLMap) -> WeeklyHours {
    var days: [Weekday: [OpenInterval]] = [:]
    for (name, weekday) in Self.weekdays {
      guard let item = map.optional(name) else { continue }
      for part in item.items() ?? [] {
        guard let text = part.text() else { continue }
        if let interval = OpenInterval(text) {
          days[weekday, default: []].append(interval)
        } else {
          part.report("“\(text)” bukan jam kerja", instead: "jam buka dan tutup, misalnya `07.30-12.00`")
        }
      }
    }
    if days.isEmpty, !map.isMissing {
      map.report("tidak ada hari kerja", instead: "misalnya `senin: [07.30-12.00, 13.00-16.00]`")
    }
    return WeeklyHours(days)
  }

  static let weekdays: KeyValuePairs<String, Weekday> = [
    "senin": .monday, "selasa": .tuesday, "rabu": .wednesday, "kamis": .thursday, "jumat": .friday,
    "sabtu": .saturday, "minggu": .sunday,
  ]
}
