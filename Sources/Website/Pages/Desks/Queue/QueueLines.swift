import CaseStore
import Casework
import Office
import Procedures
import WorkingTime

/// Rows of a queue, put into groups by deadline.
struct QueueLines {
  let time: TimeText
  let words: QueueWords
  let own: AccountID
  let names: SiteNames
  let now: Moment
  let calendar: OfficeCalendar?
  /// Files that the officer has entered or judged, which are a colleague's work now.
  let colleagues: [CaseID: DutyRule]
  /// On leave nobody takes anything.
  let isAway: Bool

  private struct Line {
    let due: Moment?
    /// The group of a file that waits for its applicant, whose clock stands still.
    let waiting: String?
    let row: QueueRow
  }

  /// - Parameter counts: of the whole queue, for the first page's groups; on others only what is shown is counted.
  func groups(
    _ rows: [CaseRow], queues: [DeskQueue], counts: DeskQueue.Counts, isFirstPage: Bool
  ) -> [QueueTable.Group] {
    let lines = rows.compactMap { row in line(row, queues) }
      .sorted { ($0.due?.milliseconds ?? .max) < ($1.due?.milliseconds ?? .max) }
    var groups: [QueueTable.Group] = []
    for line in lines {
      let (heading, isLate) = heading(line)
      if groups.last?.heading != heading {
        groups.append(.init(heading: heading, count: 0, isLate: isLate, rows: []))
      }
      groups[groups.count - 1].rows.append(line.row)
      groups[groups.count - 1].count += 1
    }
    if isFirstPage {
      for index in groups.indices {
        if groups[index].isLate { groups[index].count = counts.late }
        if groups[index].heading == today { groups[index].count = counts.today }
      }
    }
    return groups
  }

  private var today: String { words.todayGroup(time.date(now)) }

  private func heading(_ line: Line) -> (String, isLate: Bool) {
    guard let due = line.due else { return (line.waiting ?? words.otherGroup, false) }
    if due < now { return (words.lateGroup, true) }
    if time.localDate(due) == time.localDate(now) { return (today, false) }
    return (time.weekdayAndDate(time.localDate(due)), false)
  }

  private func line(_ row: CaseRow, _ queues: [DeskQueue]) -> Line? {
    guard let queue = queues.first(where: { $0.procedure.id == row.procedure }) ?? queues.first else { return nil }
    let due = queue.clock.due(row, at: queue.step)
    let times = FileTimes(calendar: queue.clock.calendar, now: now, time: time)
    let urgency = queue.clock.urgency(row, at: queue.step)
    if queue.step.act == .handOver { return ready(row, queue) }
    if let since = row.waitingSince { return unpaid(row, since, queue) }
    let begins = times.begins(row.stepEntered)
    let taken = queue.clock.taken(row)
    return Line(
      due: due, waiting: nil,
      row: QueueRow(
        number: row.number, name: row.applicantName, address: Address.bench(row.id).path, kind: kind(row, queue),
        remark: remark(row), place: row.workplace, dueTime: due.map(dueTime) ?? "–",
        dueNote: due.map { note($0, times, urgency, hasBegun: begins == nil) } ?? words.noCalendar, urgency: urgency,
        spent: begins == nil ? taken.map { spent($0, queue.step.standard, urgency == .late) } : nil,
        spentNote: begins.map { words.begins(time.near($0, now: now)) } ?? "", holder: holder(row), act: act(row)))
  }

  private func note(_ due: Moment, _ times: FileTimes, _ urgency: Urgency?, hasBegun: Bool) -> String {
    if !hasBegun { return words.afterHours }
    let remaining = times.remaining(until: due)
    return urgency == .soon ? words.soon(remaining.lowercasedFirst) : remaining
  }

  /// No clock runs until the applicant comes.
  private func ready(_ row: CaseRow, _ queue: DeskQueue) -> Line {
    Line(
      due: nil, waiting: words.readyGroup,
      row: QueueRow(
        number: row.number, name: row.applicantName, address: Address.bench(row.id).path, kind: kind(row, queue),
        place: row.workplace, dueTime: time.date(row.stepEntered), dueNote: words.issued, urgency: nil, spent: nil,
        spentNote: words.awaitsApplicant, holder: holder(row), act: act(row)))
  }

  /// Assessed; no clock runs until it is paid.
  private func unpaid(_ row: CaseRow, _ since: Moment, _ queue: DeskQueue) -> Line {
    Line(
      due: nil, waiting: words.unpaidGroup,
      row: QueueRow(
        number: row.number, name: row.applicantName, address: Address.bench(row.id).path, kind: kind(row, queue),
        remark: remark(row), place: row.workplace, dueTime: time.date(since), dueNote: words.assessed, urgency: nil,
        spent: nil,
        spentNote: words.awaitsPayment, holder: holder(row), act: act(row)))
  }

  /// The time on a day that the group names, else the day.
  private func dueTime(_ due: Moment) -> String {
    let isEarlier = time.localDate(due) < time.localDate(now)
    return isEarlier ? time.date(due) : time.clock(due)
  }

  private func spent(_ taken: Int64, _ standard: ServiceTime, _ isLate: Bool) -> QueueRow.Spent {
    let minutes = Int(taken / 60_000)
    switch standard {
    case .minutes(let allowed):
      return .init(words: time.taken(taken, of: standard), used: minutes, allowed: allowed)
    case .workingDays(let days):
      // A day's work, for the bar alone; the words say days.
      return .init(words: time.taken(taken, of: standard), used: isLate ? 1 : minutes, allowed: isLate ? 1 : days * 450)
    }
  }

  /// The kind of application, unless it is the usual one.
  private func kind(_ row: CaseRow, _ queue: DeskQueue) -> String? {
    let kind = queue.procedure.kind(KindID(row.kind))
    return kind?.earlier == nil ? nil : kind?.label
  }

  private func remark(_ row: CaseRow) -> String? {
    switch colleagues[row.id] {
    case .ownEntry: return words.youEntered
    case .ownCheck: return words.youChecked
    case nil: break
    }
    if row.stage == "approved" { return words.awaitsSignature }
    return row.submissions > 1 ? words.again(row.submissions) : nil
  }

  private func holder(_ row: CaseRow) -> QueueRow.Holder {
    guard let holder = row.holder else { return .nobody(words.notTaken) }
    return holder == own ? .you(words.you) : .other(names.person(holder) ?? words.held)
  }

  private func act(_ row: CaseRow) -> QueueRow.Act {
    guard let holder = row.holder else {
      if colleagues[row.id] != nil { return .none(words.forColleague) }
      return isAway ? .none("") : .claim(words.take)
    }
    return holder == own ? .open(words.open) : .none(words.held)
  }
}
