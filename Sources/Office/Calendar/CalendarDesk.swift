import CaseStore
import Casework
import Procedures
import WorkingTime

/// Changes of the office's calendar by an administrator: each makes a new edition of the office's files, so that all
/// deadlines are right again at once, and is journalled with who, when and why.
public struct CalendarDesk: Sendable {
  /// Names of what the act's payload holds.
  public static let changeKey = "calendar"
  public static let reasonKey = "reason"

  let editions: EditionDesk
  let catalogue: Catalogue
  private var context: OfficeContext { editions.context }

  public init(context: OfficeContext, catalogue: Catalogue) {
    editions = EditionDesk(context: context)
    self.catalogue = catalogue
  }

  /// The calendar in force, as its files have it.
  public struct Current: Sendable {
    public let files: CalendarFiles
    public let edition: Digest
    /// When it came into force.
    public let since: Moment
    let bundle: FileBundle
  }

  public func current() throws -> Current {
    guard
      let edition = try context.store.read({ try $0.currentEdition(context.id, .office, name: name, at: context.now()) }
      ),
      let bundle = FileBundle(canonicalBytes: edition.bytes)
    else { throw OfficeProblem.noOffice(context.id) }
    return Current(files: try CalendarFiles(bundle), edition: edition.digest, since: edition.at, bundle: bundle)
  }

  /// - Parameters:
  ///   - expecting: the edition that the administrator saw.
  ///   - reason: such as the decree's number.
  /// - Throws: ``CalendarEdit/Problem`` for a change that makes no sense, ``EditionOvertaken``.
  public func change(
    _ edit: CalendarEdit, because reason: String, expecting: Digest, by account: AccountID, form: FormKey?
  ) async throws -> Performed<Bool> {
    let current = try current()
    // Judged by the form's key first: a form that is sent twice finds its own work done, not an error.
    if let form, let outcome = try context.store.read({ try $0.formOutcome(context.id, key: form.key) }) {
      return .repeated(outcome)
    }
    guard current.edition == expecting else { throw EditionOvertaken(current: current.edition) }
    var files = current.files
    let words = CalendarEditText.text(edit, in: files)
    try files.apply(edit)
    let bundle = try files.written(into: current.bundle)
    _ = try OfficeFile.load(bundle, named: name)
    return try await editions.bringIn(
      bundle, .office, name, account, expecting: expecting, form: form,
      noting: Payload(details: [Self.changeKey: words, Self.reasonKey: reason])
    ) { .officeApplied($0) }
  }

  private var name: String { context.id.rawValue }
}

/// A change in the words of the journal.
enum CalendarEditText {
  static func text(_ edit: CalendarEdit, in files: CalendarFiles) -> String {
    switch edit {
    case .close(let date, let closure): "menutup \(IndonesianText.date(date)): \(name(closure))"
    case .rename(let date, let closure):
      "mengganti \(IndonesianText.date(date)): \(name(files.years[date.year]?.closures[date])) menjadi \(name(closure))"
    case .open(let date):
      "membuka \(IndonesianText.date(date)): \(name(files.years[date.year]?.closures[date])) dihapus"
    case .season(let id, _, let from, let through, let hours):
      "mengganti jam \(label(id, files)): \(IndonesianText.date(from)) sampai \(IndonesianText.date(through)), "
        + WeekText.short(hours)
    }
  }

  private static func label(_ id: String, _ files: CalendarFiles) -> String {
    files.seasons.first { $0.id == id }?.label ?? id
  }

  private static func name(_ closure: Closure?) -> String {
    guard let closure else { return "hari kerja" }
    return "\(closure.name) (\(closure.kind.indonesian)\(closure.isEstimate ? ", perkiraan" : ""))"
  }
}

/// A week's hours in one line.
public enum WeekText {
  private static let names = ["Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"]

  /// "Sen–Kam 08.00–12.00, 12.30–15.00; Jum 08.00–11.30, 12.30–15.30"
  public static func short(_ hours: WeeklyHours) -> String {
    var runs: [(first: Weekday, last: Weekday, intervals: [OpenInterval])] = []
    for day in Weekday.allCases where !hours[day].isEmpty {
      if let run = runs.last, run.intervals == hours[day], run.last.rawValue + 1 == day.rawValue {
        runs[runs.count - 1].last = day
      } else {
        runs.append((day, day, hours[day]))
      }
    }
    return runs.map { run in
      let days =
        run.first == run.last ? name(run.first) : "\(name(run.first))–\(name(run.last))"
      return "\(days) \(intervals(run.intervals))"
    }.joined(separator: "; ")
  }

  /// "08.00–12.00, 12.30–15.00"
  public static func intervals(_ intervals: [OpenInterval]) -> String {
    intervals.map { "\($0.opens)–\($0.closes)" }.joined(separator: ", ")
  }

  private static func name(_ day: Weekday) -> String { names[day.rawValue - 1] }
}
