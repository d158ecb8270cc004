import Casework
import Procedures
import WorkingTime

/// While what was assessed is not paid, the file waits for the applicant, and no clock of the office runs.
extension CaseClock {
  /// From the assessment until the file went on; until now while nothing is paid.
  struct Wait {
    let from: Moment
    let to: Moment
  }

  /// Those since the last submission.
  var waits: [Wait] {
    loaded.state.visits.compactMap { visit in
      guard visit.entered >= loaded.state.lastSubmitted.milliseconds, let from = loaded.waitBegan(in: visit) else {
        return nil
      }
      return Wait(from: from, to: visit.left.map(Moment.init(milliseconds:)) ?? now)
    }
  }

  /// A time that starts with the last submission and stands still while the file waits: minutes by the working time
  /// waited, days by each closing that came meanwhile.
  func due(within time: ServiceTime) throws(CalendarMissing) -> Moment {
    switch time {
    case .minutes(let minutes):
      let due = try calendar.due(arriving: loaded.state.lastSubmitted, within: time)
      guard minutes > 0 else { return due }
      var waited: Int64 = 0
      for wait in waits { waited += try calendar.workingMilliseconds(from: wait.from, to: wait.to) }
      return waited == 0 ? due : try calendar.adding(workingMilliseconds: waited, to: due)
    case .workingDays(let days):
      var closings = 0
      for wait in waits { closings += try self.closings(in: wait) }
      return try calendar.due(arriving: loaded.state.lastSubmitted, within: .workingDays(days + closings))
    }
  }

  private func closings(in wait: Wait) throws(CalendarMissing) -> Int {
    var count = 0
    var date = calendar.local(wait.from).date
    let last = calendar.local(wait.to).date
    while date <= last {
      if let closing = try calendar.closing(on: date), wait.from < closing, closing <= wait.to { count += 1 }
      date = date.adding(days: 1)
    }
    return count
  }
}

extension LoadedCase {
  /// When a stay at the till turned into waiting for the money; nil where nothing was assessed in it.
  func waitBegan(in visit: Visit) -> Moment? {
    events.first { event in
      guard case .assessed(visit.step, _, .kept) = event.fact, event.at.milliseconds >= visit.entered else {
        return false
      }
      return event.at.milliseconds <= visit.left ?? .max
    }?.at
  }

  /// Since when it waits for the applicant where it is.
  var waitingSince: Moment? {
    state.visits.last.flatMap { $0.left == nil ? waitBegan(in: $0) : nil }
  }
}
