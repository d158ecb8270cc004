import Casework
import HTML
import Office
import Procedures
import WorkingTime

/// The steps as the applicant sees them: desks, never persons.
struct ApplicantRail: Component {
  let clock: CaseClock
  let words: ApplicationWords
  let time: TimeText

  private var loaded: LoadedCase { clock.loaded }

  var body: some HTML {
    SOPRail(words.journey, steps: clock.rail.map(step), words: words.rail) { note }
  }

  private var note: String {
    guard let step = loaded.step else { return "" }
    let place = words.stepOf(step.number, loaded.procedure.steps.count)
    if loaded.state.stage == .returned { return "\(place) · \(words.clockStops)" }
    guard loaded.state.issuedAt == nil, !loaded.state.stage.isClosed else { return place }
    return "\(place) · \(words.promisedNote(words.promiseDay(clock, time)))"
  }

  private func step(_ entry: RailEntry) -> RailStep {
    RailStep(
      number: entry.step.number, desk: desk(entry.step), act: entry.step.actLabel, state: state(entry),
      stateWords: stateWords(entry), icon: icon(entry), standard: time.standard(entry.step.standard),
      actual: entry.taken.map { amount($0, entry.step.standard) }, isLate: entry.isLate)
  }

  private func desk(_ step: ProcedureStep) -> String {
    step.role.flatMap { loaded.procedure.role($0)?.shortLabel } ?? loaded.procedure.applicantLabel
  }

  private func state(_ entry: RailEntry) -> RailStep.State {
    switch entry.state {
    case .done: .done
    case .now: .now
    case .back, .ended: .back
    case .pending: .pending
    }
  }

  private func stateWords(_ entry: RailEntry) -> String {
    switch entry.state {
    case .done: words.stepDone
    case .now: entry.step.role == nil ? words.stepYours : words.stepHere
    case .back: words.stepBack
    case .pending: words.stepPending
    case .ended: words.stepEnded
    }
  }

  private func icon(_ entry: RailEntry) -> IconName? {
    switch entry.state {
    case .now: entry.step.role == nil ? .pencilFill : entry.step.act == .approve ? .penFill : nil
    case .ended: .xLg
    default: nil
    }
  }

  /// Minutes beside minutes; from an hour on, or beside days, with its own unit.
  private func amount(_ taken: Int64, _ standard: ServiceTime) -> RailStep.Amount {
    guard case .minutes = standard, taken < 60 * 60_000 else {
      return RailStep.Amount(time.duration(milliseconds: taken), "", sharesUnit: false)
    }
    return RailStep.Amount(String(max(0, taken) / 60_000), words.minuteUnit)
  }
}
