import WorkingTime

/// An office's calendar as its files have it, to be edited and written again: `calendar/hours.yaml` and
/// `calendar/<year>.yaml`.
public struct CalendarFiles: Hashable, Sendable {
  /// Hours of their own for some time of the year, such as Ramadan's.
  public struct SeasonHours: Hashable, Sendable, Identifiable {
    public let id: String
    public let label: String
    public var hours: WeeklyHours
  }

  /// When a season is, in one year.
  public struct SeasonDays: Hashable, Sendable, Identifiable {
    /// Of ``SeasonHours``.
    public let id: String
    public var from: CivilDate
    public var through: CivilDate
    /// Those of this year alone; nil for the season's own.
    public var hours: WeeklyHours?
  }

  public struct Year: Hashable, Sendable {
    /// Where the list is from.
    public let source: String?
    public var closures: [CivilDate: Closure]
    public var seasons: [SeasonDays]
  }

  public var regular: WeeklyHours
  /// Other hours outside all seasons, each from its day on.
  public var changes: [HoursChange]
  public var seasons: [SeasonHours]
  public var years: [Int: Year]

  /// - Throws: ``FileProblems`` for files that an office could not be read from either.
  public init(_ bundle: FileBundle) throws(FileProblems) {
    let problems = ProblemList()
    let reader = CalendarReader(problems: problems)
    func root(_ path: String) -> YAMLMap { YAMLFile.root(path, in: bundle, of: "calendar", problems: problems) }
    let hours = root(Self.hoursPath)
    (regular, changes) = reader.regular(hours)
    seasons = hours.list("musim", orNone: true) { map in
      SeasonHours(id: map.identifier().value, label: map.text("nama"), hours: map.map("jam", reader.week))
    }
    years = [:]
    for year in bundle.paths.compactMap(Self.year) {
      let map = root(Self.path(year))
      var closures: [CivilDate: Closure] = [:]
      for (key, kind) in CalendarReader.kinds {
        for (date, closure) in reader.days(key, kind, year: year, map) { closures[date.value] = closure }
      }
      years[year] = Year(
        source: map.optionalText("sumber"), closures: closures,
        seasons: map.list("musim", orNone: true) { map in
          SeasonDays(
            id: map.identifier().value, from: reader.day("dari", map, year: year),
            through: reader.day("sampai", map, year: year), hours: map.optionalMap("jam", reader.week))
        })
    }
    try problems.throwAll()
  }

  static let hoursPath = "calendar/hours.yaml"
  private static func year(_ path: String) -> Int? {
    Int(path.dropFirst("calendar/".count).dropLast(".yaml".count)).flatMap { Self.path($0) == path ? $0 : nil }
  }

  static func path(_ year: Int) -> String { "calendar/\(year).yaml" }
}
