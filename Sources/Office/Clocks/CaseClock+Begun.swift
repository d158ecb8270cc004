import Casework
import WorkingTime

extension CaseClock {
  /// Since when the clock of the step at hand runs; nil when nobody's does, and in a year without a calendar.
  public var stepBegun: Moment? {
    guard stepDue != nil, let step = loaded.step, let visit = loaded.state.visits.last else { return nil }
    guard step.act == .handOver else { return Moment(milliseconds: visit.entered) }
    return loaded.events.last { event in
      if case .claimed(step.id, _) = event.fact { event.at.milliseconds >= visit.entered } else { false }
    }?.at
  }
}
