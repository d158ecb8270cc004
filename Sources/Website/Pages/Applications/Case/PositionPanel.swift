import Casework
import HTML
import Office
import Procedures
import WorkingTime

/// Who has the file since when, until when it is promised, and what can be fetched.
struct PositionPanel: Component {
  let words: Words
  let clock: CaseClock
  let time: TimeText
  let links: [Link]

  struct Link: Sendable {
    let words: String
    let address: Address
    let icon: IconName
  }

  private var loaded: LoadedCase { clock.loaded }
  private var state: PermitCase { loaded.state }
  private var say: ApplicationWords { words.applications }

  var body: some HTML {
    Panel(say.position) {
      RowsList(rows, style: .stacked)
      ul(.class("list-unstyled mt-3 mb-0 d-grid gap-2")) {
        ForEach(links) { link in
          li {
            a(.href(link.address.path)) {
              Icon(link.icon)
              link.words
            }
          }
        }
      }
    }
  }

  private var rows: [RowsList.Row] {
    var rows: [RowsList.Row] = []
    if let holder { rows.append(.init(say.heldAt, holder)) }
    if let expectation { rows.append(.init(say.expected, expectation)) }
    if let letter = state.letter, state.stage != .void {
      rows.append(.init(say.letterNumber, letter.numbering.number, isNumber: true))
      if let date = CivilDate(letter.numbering.date) {
        rows.append(.init(say.letterDate, time.date(date)))
        if letter.kind == .permit, let end = loaded.validUntil(issued: date) {
          rows.append(.init(say.validUntil, time.date(end)))
        }
      }
    }
    return rows
  }

  /// Nil when nobody has it any more.
  private var holder: String? {
    guard let step = loaded.step else { return nil }
    let who = step.role == nil ? say.you : step.deskLabel
    return say.since(who, time.date(state.stage == .returned ? state.lastMoment : entered))
  }

  private var entered: Moment {
    state.visits.last.map { Moment(milliseconds: $0.entered) } ?? state.lastSubmitted
  }

  private var expectation: String? {
    switch state.stage {
    case .returned:
      return (try? clock.calendar.due(arriving: clock.now, within: loaded.procedure.promise))
        .map { say.expectedIf(time.promise($0, by: clock)) }
    case .atStep, .approved:
      guard let promised = clock.promised else { return say.promiseDay(clock, time) }
      let told = time.promise(promised, by: clock)
      if clock.isPromiseLate { return say.promiseLate(told) }
      let date = clock.isFoundComplete ? told : say.ifComplete(told)
      guard let before = clock.promisedBefore, before.moment != promised else { return date }
      return "\(date). \(say.movedFrom(time.promise(before.moment, by: clock), before.because))"
    default: return nil
    }
  }
}
