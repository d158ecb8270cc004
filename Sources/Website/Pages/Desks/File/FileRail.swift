import Casework
import HTML
import Office
import Procedures
import WorkingTime

/// The compact rail of a bench.
struct FileRail: Component {
  let file: DeskFile
  let words: FileWords
  let time: TimeText

  var body: some HTML {
    SOPRail(heading, steps: steps, words: words.rail, isCompact: true) { note }
  }

  private var heading: String {
    guard let step = file.step else { return words.railHeading }
    return words.stepOf(step.number, file.procedure.steps.count)
  }

  @HTMLBuilder private var note: some HTML {
    if let due = file.clock.stepDue {
      words.due
      " "
      strong(.class("sop-late", if: due < file.now)) { TimeTag(due, time, shown: time.near(due, now: file.now)) }
      ", \(FileTimes(calendar: file.calendar, now: file.now, time: time).remaining(until: due).lowercasedFirst) · "
    }
    words.actualAndStandard
  }

  private var steps: [RailStep] {
    file.clock.rail.map { entry in
      RailStep(
        number: entry.step.number,
        desk: entry.step.role.flatMap { file.procedure.role($0)?.shortLabel } ?? file.procedure.applicantLabel,
        act: entry.step.actLabel, state: Self.state(entry.state), stateWords: words.railState(entry.state),
        standard: time.standard(entry.step.standard), actual: entry.taken.map { amount($0, entry.step.standard) },
        isLate: entry.isLate)
    }
  }

  private func amount(_ taken: Int64, _ standard: ServiceTime) -> RailStep.Amount {
    guard case .minutes = standard, taken < 600 * 60_000 else {
      return RailStep.Amount(time.duration(milliseconds: taken), "", sharesUnit: false)
    }
    return RailStep.Amount(String(max(0, taken) / 60_000), words.minuteUnit)
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

extension String {
  /// For the middle of a sentence.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
