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
      " "
      UrgencyMark(
        urgency: file.clock.urgency ?? .fine,
        words: FileTimes(calendar: file.calendar, now: file.now, time: time).remaining(until: due))
      " · "
    }
    words.actualAndStandard
  }

  private var steps: [RailStep] {
    file.clock.rail.map { entry in
      RailStep(
        number: entry.step.number,
        desk: entry.step.role.flatMap { file.procedure.role($0)?.shortLabel } ?? file.procedure.applicantLabel,
        act: entry.step.actLabel, state: Self.state(entry.state), stateWords: words.railState(entry.state),
        standard: standard(entry.step), actual: entry.taken.map { amount($0, entry.step.standard) },
        isLate: entry.isLate)
    }
  }

  /// Short enough to stand beside the time taken.
  private func standard(_ step: ProcedureStep) -> String {
    if case .workingDays(let days) = step.standard { return words.days(days) }
    return time.standard(step.standard)
  }

  private func amount(_ taken: Int64, _ standard: ServiceTime) -> RailStep.Amount {
    let minutes = max(0, taken) / 60_000
    if case .minutes = standard, minutes < 1_000 { return RailStep.Amount(String(minutes), words.minuteUnit) }
    // From an hour on, whole hours.
    let shown = minutes < 60 ? taken : minutes / 60 * 3_600_000
    return RailStep.Amount(time.duration(milliseconds: shown), "", sharesUnit: false)
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
