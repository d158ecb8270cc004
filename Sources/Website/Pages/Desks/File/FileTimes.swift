import Casework
import Office
import WorkingTime

/// Deadlines in the office's own time.
struct FileTimes: Sendable {
  let calendar: OfficeCalendar
  let now: Moment
  let time: TimeText

  func isLate(_ due: Moment) -> Bool { due < now }

  /// "Sisa 6 menit", "Lewat 24 menit", counted in office hours.
  func remaining(until due: Moment) -> String {
    guard let work = try? calendar.workingMilliseconds(from: now, to: due) else { return "" }
    if isLate(due) { return time.words.late(time.duration(milliseconds: -work)) }
    return time.words.left(time.duration(milliseconds: work))
  }

  /// When the clock of something that came after hours begins; nil when it has begun.
  func begins(_ entered: Moment) -> Moment? {
    guard let first = try? calendar.adding(workingMilliseconds: 1, to: entered) else { return nil }
    let opening = first.adding(milliseconds: -1)
    return opening > entered && opening > now ? opening : nil
  }
}
