import Casework
import HTML
import Office
import WorkingTime

/// The way of a case as the public sees it: desks and times.
struct TrackedRail: Component {
  let tracked: TrackedCase
  let words: TrackWords
  let time: TimeText

  var body: some HTML {
    SOPRail(
      words.railHeading(tracked.loaded.step?.number, tracked.procedure.steps.count), steps: steps, words: words.rail
    ) { PromiseText(tracked: tracked, words: words, time: time).text }
  }

  private var steps: [RailStep] {
    tracked.clock.rail.map { entry in
      RailStep(
        number: entry.step.number,
        desk: entry.step.role.flatMap { tracked.procedure.role($0)?.shortLabel } ?? tracked.procedure.applicantLabel,
        act: entry.step.actLabel, state: Self.state(entry.state), stateWords: words.railState(entry.state),
        icon: entry.state == .ended ? .xLg : nil, standard: entry.step.standardText,
        actual: entry.taken.map { RailStep.Amount(time.duration(milliseconds: $0), "", sharesUnit: false) },
        isLate: entry.isLate)
    }
  }

  private static func state(_ state: RailEntry.State) -> RailStep.State {
    switch state {
    case .done: .done
    case .now: .now
    case .back: .back
    case .pending, .ended: .pending
    }
  }
}

/// The promised date in a sentence.
struct PromiseText {
  let tracked: TrackedCase
  let words: TrackWords
  let time: TimeText

  var text: String {
    let state = tracked.state
    if let issued = state.issuedAt { return words.issuedOn(time.date(issued)) }
    if state.stage.isClosed { return words.ended }
    if state.stage == .returned { return words.clockStopped }
    guard let promised = tracked.clock.promised else {
      return words.noCalendar(time.localDate(state.lastSubmitted).year + 1)
    }
    if tracked.clock.isPromiseLate { return words.promiseMissed(time.date(promised)) }
    // Until the first desk has found it complete, the promise has a condition.
    let isChecked = state.visits.contains { $0.entered >= state.lastSubmitted.milliseconds && $0.outcome == .done }
    return isChecked ? words.promised(time.date(promised)) : words.promisedIfComplete(time.date(promised))
  }
}
