import Procedures
import WorkingTime

/// "When is it due?", asked of an office's files alone, and the answer with every day that was skipped.
///
/// ```swift
/// let question = try DueQuestion(office: office, from: "2026-03-17 10:30", takes: "2 hari kerja")
/// print(try question.answer().text)
/// ```
public struct DueQuestion: Sendable {
  public enum Problem: Error, Hashable, Sendable {
    /// No moment such as `2026-03-17 10:30`.
    case from(String)
    /// No service time such as `2 hari kerja`.
    case takes(String)
  }

  public let office: OfficeFile
  public let from: Moment
  public let takes: ServiceTime

  /// - Parameters:
  ///   - from: date and time on the office's clock, with a space or a `T` between, a colon or a dot in the time.
  ///   - takes: `20 menit`, `1 jam`, `2 hari kerja`.
  public init(office: OfficeFile, from: String, takes: String) throws(Problem) {
    let parts = from.split { $0 == " " || $0 == "T" }.map(String.init)
    guard parts.count == 2, let date = CivilDate(parts[0]), let time = TimeOfDay(parts[1]) else {
      throw .from(from)
    }
    guard let takes = ServiceTime(indonesian: takes) else { throw .takes(takes) }
    self.office = office
    self.from = office.calendar.moment(date, time)
    self.takes = takes
  }

  /// - Throws: ``CalendarMissing`` for a year that the count comes upon and the office has no calendar for.
  public func answer() throws(CalendarMissing) -> DueAnswer {
    DueAnswer(try office.calendar.reckon(arriving: from, within: takes), office)
  }
}
