import Casework
import Procedures
import WorkingTime

/// When each made-up application does what: most are finished over the past month, the last ones stand at every desk.
struct ExamplePlan {
  enum Deed: Hashable, Sendable {
    case submit, claim, pass, giveBack, mend, withdraw, refuse, receive
  }

  struct Act: Sendable {
    let application: Int
    let deed: Deed
    let at: Moment
  }

  let current: CurrentEditions
  let procedure: Procedure
  let now: Moment

  init(current: CurrentEditions, procedure: Procedure, until now: Moment) {
    self.current = current
    self.procedure = procedure
    self.now = now
  }

  private var calendar: OfficeCalendar { current.office.calendar }
  private static let minute: Int64 = 60_000

  /// The last third stands somewhere now; the rest is spread over the month and finished.
  func acts(_ count: Int) throws -> [Act] {
    let standing = count / 3
    var acts: [Act] = []
    for index in 0..<(count - standing) {
      let start = now.adding(seconds: -Int64(30 - index * 27 / max(1, count - standing)) * 86_400)
      acts += try finished(index, from: start.adding(seconds: Int64(index * 37 % 300) * 60))
    }
    for index in (count - standing)..<count { acts += try underWay(index, place: index - (count - standing)) }
    return acts.filter { $0.at <= now }
  }

  /// Others, all of which stand at the approving desk.
  /// - Parameter first: where their numbering begins.
  func awaitingApproval(_ count: Int, from first: Int) throws -> [Act] {
    let passes = procedure.steps.filter { $0.role != nil }.prefix { $0.act != .approve }.count
    let deeds: [Deed] = [.submit] + Array(repeating: .pass, count: passes)
    var acts: [Act] = []
    for index in 0..<count {
      let end = try workingTime(before: now, Int64(2 + index % 200) * Self.minute)
      let start = try workingTime(before: end, Int64(passes) * 9 * Self.minute)
      acts += try times(deeds, first + index, from: start, pace: 9)
    }
    return acts.filter { $0.at <= now }
  }

  /// Those that end with a list of what to mend.
  func returned(_ count: Int) -> [Int] {
    let desks = procedure.steps.count { $0.role != nil }
    let standing = count / 3
    return (0..<standing).filter { $0 % (desks + 2) == desks }.map { count - standing + $0 }
  }

  private func finished(_ index: Int, from start: Moment) throws -> [Act] {
    var deeds: [Deed] = [.submit]
    let desks = procedure.steps.filter { $0.role != nil }
    switch index % 13 {
    case 5: deeds += [.claim, .giveBack, .mend] + desks.flatMap(Self.work) + [.receive]
    case 9: deeds += [.pass, .withdraw]
    case 11: deeds += desks.filter { $0.act != .approve && $0.act != .handOver }.map { _ in .pass } + [.refuse]
    default: deeds += desks.flatMap(Self.work) + [.receive]
    }
    let approval = desks.firstIndex { $0.act == .approve }.map { $0 + 1 }
    return try times(deeds, index, from: start, slow: index % 26 == 7 ? approval : nil)
  }

  /// A letter is claimed when its applicant comes for it; from then on its time runs.
  private static func work(at desk: ProcedureStep) -> [Deed] { desk.act == .handOver ? [.claim, .pass] : [.pass] }

  /// Stands at one desk after another; every third one is late there, some are held, and of one the promise is broken.
  private func underWay(_ index: Int, place: Int) throws -> [Act] {
    let desks = procedure.steps.filter { $0.role != nil }
    var deeds: [Deed] = [.submit]
    let stop = place % (desks.count + 2)
    switch stop {
    case desks.count: deeds += [.giveBack]
    case desks.count + 1: break
    default: deeds += desks.prefix(stop).map { _ in .pass }
    }
    // Backwards from now: how long it has waited, then what each desk before took.
    let waited = Int64(place == 5 ? 1_500 : place % 3 == 2 ? 45 + place : 2 + place % 7) * Self.minute
    let taken = Int64(deeds.count - 1) * 9 * Self.minute
    let end = try workingTime(before: now, waited)
    if place % 6 == 2, stop != desks.count { deeds.append(.claim) }
    return try times(deeds, index, from: try workingTime(before: end, taken), pace: 9)
  }

  /// One act after another in office hours.
  /// - Parameter slow: the place of one that took days.
  private func times(
    _ deeds: [Deed], _ index: Int, from start: Moment, pace: Int? = nil, slow: Int? = nil
  ) throws -> [Act] {
    var at = try calendar.adding(workingMilliseconds: 0, to: try opening(start))
    var acts: [Act] = []
    for (position, deed) in deeds.enumerated() {
      if position > 0 {
        let usual = pace ?? (deed == .mend ? 160 : 4 + (index * 7 + position * 5) % 13)
        let isHandOver = deeds[position - 1] == .claim && deed == .pass
        let minutes = position == slow ? 1_400 : isHandOver ? 1 + index % 4 : usual
        at = try calendar.adding(workingMilliseconds: Int64(minutes) * Self.minute, to: at)
      }
      acts.append(Act(application: index, deed: deed, at: at))
    }
    return acts
  }

  /// The moment itself in office hours, otherwise the next opening.
  private func opening(_ moment: Moment) throws -> Moment {
    let next = try calendar.adding(workingMilliseconds: 1, to: moment)
    return next.adding(milliseconds: -1)
  }

  /// So much working time before a moment, by bisection over two weeks.
  private func workingTime(before moment: Moment, _ milliseconds: Int64) throws -> Moment {
    var (low, high) = (moment.adding(seconds: -21 * 86_400), moment)
    while high.milliseconds - low.milliseconds > 1000 {
      let middle = Moment(milliseconds: (low.milliseconds + high.milliseconds) / 2)
      if try calendar.workingMilliseconds(from: middle, to: moment) >= milliseconds {
        low = middle
      } else {
        high = middle
      }
    }
    return low
  }
}
