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
    let clock = tracked.clock
    switch clock.promise {
    case .awaitsCalendar(let year): return words.noCalendar(year)
    case .by(let promised) where clock.isPromiseLate: return words.promiseMissed(time.promise(promised, by: clock))
    case .by(let promised):
      let date = time.promise(promised, by: clock)
      let text = clock.isFoundComplete ? words.promised(date) : words.promisedIfComplete(date)
      guard let before = clock.promisedBefore, before.moment != promised else { return text }
      return "\(text). \(words.movedFrom(time.promise(before.moment, by: clock), before.because))"
    }
  }
}
