import Casework
import WorkingTime

/// A milestone as stores keep it: one column for each value, so that rows are read without a parser.
public struct MilestoneColumns: Hashable, Sendable {
  /// `received`, `stay`, or what an ending is called.
  public var kind: String
  public var step: StepID?
  public var begun: Moment?
  public var done: Moment?
  /// The first submission, of an ending that closes a run.
  public var firstSubmitted: Moment?
  public var submitted: Moment?
  /// `20m` or `2d`.
  public var takes: String?
  /// `from-to`, milliseconds, by commas; without `to` while it goes on.
  public var pauses: String

  public init(
    kind: String, step: StepID?, begun: Moment?, done: Moment?, firstSubmitted: Moment?, submitted: Moment?,
    takes: String?, pauses: String
  ) {
    self.kind = kind
    self.step = step
    self.begun = begun
    self.done = done
    self.firstSubmitted = firstSubmitted
    self.submitted = submitted
    self.takes = takes
    self.pauses = pauses
  }
}

extension MilestoneColumns {
  public init(_ what: Milestone.What) {
    self.init(
      kind: "received", step: nil, begun: nil, done: nil, firstSubmitted: nil, submitted: nil, takes: nil, pauses: "")
    switch what {
    case .received: break
    case .stay(let stay):
      kind = "stay"
      step = stay.step
      begun = stay.begun
      done = stay.done
      takes = Self.text(stay.standard)
    case .ended(let ending, let course):
      kind = ending.rawValue
      guard let course else { return }
      firstSubmitted = course.firstSubmitted
      submitted = course.submitted
      takes = Self.text(course.promise)
      pauses = course.pauses.map(Self.text).joined(separator: ",")
    }
  }

  /// Nil for columns that no milestone makes.
  public var what: Milestone.What? {
    if kind == "received" { return .received }
    if kind == "stay" {
      guard let step, let begun, let done, let standard = takes.flatMap(Self.time) else { return nil }
      return .stay(.init(step: step, begun: begun, done: done, standard: standard))
    }
    guard let ending = Milestone.Ending(rawValue: kind) else { return nil }
    guard let submitted else { return .ended(ending, nil) }
    guard let firstSubmitted, let promise = takes.flatMap(Self.time) else { return nil }
    let spans = pauses.split(separator: ",").map(Self.pause)
    guard !spans.contains(nil) else { return nil }
    return .ended(
      ending,
      .init(
        firstSubmitted: firstSubmitted, submitted: submitted, promise: promise, pauses: spans.compactMap { $0 }))
  }

  private static func text(_ time: ServiceTime) -> String {
    switch time {
    case .minutes(let count): "\(count)m"
    case .workingDays(let count): "\(count)d"
    }
  }

  private static func time(_ text: String) -> ServiceTime? {
    guard let count = Int(text.dropLast()), count >= 0 else { return nil }
    return switch text.last {
    case "m": .minutes(count)
    case "d": .workingDays(count)
    default: nil
    }
  }

  private static func text(_ pause: Pause) -> String {
    "\(pause.from.milliseconds)-\(pause.to.map { String($0.milliseconds) } ?? "")"
  }

  private static func pause(_ text: Substring) -> Pause? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let from = Int64(parts[0]) else { return nil }
    if parts[1].isEmpty { return Pause(from: Moment(milliseconds: from), to: nil) }
    return Int64(parts[1]).map { Pause(from: Moment(milliseconds: from), to: Moment(milliseconds: $0)) }
  }
}
