import Casework
import WorkingTime

/// A milestone as stores keep it: one column for each value, so that rows are read without a parser.
public struct MilestoneColumns: Hashable, Sendable {
  /// `received`, `stay`, `promiseMoved`, `numberVoided`, or what an ending is called.
  public var kind: String
  public var step: StepID?
  public var begun: Moment?
  public var done: Moment?
  /// The first submission, of an ending that closes a run.
  public var firstSubmitted: Moment?
  public var submitted: Moment?
  /// `20m` or `2d`; of a run all that was promised, by commas.
  public var takes: String?
  /// `from-to`, milliseconds, by commas; without `to` while it goes on, and with `@20270106` the day of the payment
  /// that ended it.
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
    case .promiseMoved: kind = Self.promiseMoved
    case .numberVoided: kind = Self.numberVoided
    case .stay(let stay):
      kind = "stay"
      step = stay.step
      begun = stay.begun
      done = stay.done
      takes = Self.text(stay.standard)
      pauses = stay.wait.map(Self.text) ?? ""
    case .ended(let ending, let course):
      kind = ending.rawValue
      guard let course else { return }
      firstSubmitted = course.firstSubmitted
      submitted = course.submitted
      takes = course.promises.map(Self.text).joined(separator: ",")
      pauses = course.pauses.map(Self.text).joined(separator: ",")
    }
  }

  /// Nil for columns that no milestone makes.
  public var what: Milestone.What? {
    if kind == "received" { return .received }
    if kind == "stay" {
      guard let step, let begun, let done, let standard = takes.flatMap({ Self.time($0[...]) }) else { return nil }
      let wait = Self.pause(pauses[...])
      guard pauses.isEmpty || wait != nil else { return nil }
      return .stay(.init(step: step, begun: begun, done: done, standard: standard, wait: wait))
    }
    if kind == Self.promiseMoved { return .promiseMoved }
    if kind == Self.numberVoided { return .numberVoided }
    guard let ending = Milestone.Ending(rawValue: kind) else { return nil }
    guard let submitted else { return .ended(ending, nil) }
    guard let firstSubmitted, let takes else { return nil }
    let promises = takes.split(separator: ",").map(Self.time)
    guard !promises.isEmpty, !promises.contains(nil) else { return nil }
    let spans = pauses.split(separator: ",").map(Self.pause)
    guard !spans.contains(nil) else { return nil }
    return .ended(
      ending,
      .init(
        firstSubmitted: firstSubmitted, submitted: submitted, promises: promises.compactMap { $0 },
        pauses: spans.compactMap { $0 }))
  }

  private static let promiseMoved = "promiseMoved"
  private static let numberVoided = "numberVoided"

  private static func text(_ time: ServiceTime) -> String {
    switch time {
    case .minutes(let count): "\(count)m"
    case .workingDays(let count): "\(count)d"
    }
  }

  private static func time(_ text: Substring) -> ServiceTime? {
    guard let count = Int(text.dropLast()), count >= 0 else { return nil }
    return switch text.last {
    case "m": .minutes(count)
    case "d": .workingDays(count)
    default: nil
    }
  }

  private static func text(_ pause: Pause) -> String {
    let paid = pause.paid.map { "@" + $0.description.replacing("-", with: "") } ?? ""
    return "\(pause.from.milliseconds)-\(pause.to.map { String($0.milliseconds) } ?? "")\(paid)"
  }

  private static func pause(_ text: Substring) -> Pause? {
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    let parts = (halves.first ?? "").split(separator: "-", omittingEmptySubsequences: false)
    guard halves.count <= 2, parts.count == 2, let from = Int64(parts[0]) else { return nil }
    let begun = Moment(milliseconds: from)
    if parts[1].isEmpty { return halves.count == 1 ? Pause(from: begun, to: nil) : nil }
    guard let to = Int64(parts[1]) else { return nil }
    let paid = halves.count == 2 ? day(halves[1]) : nil
    guard halves.count == 1 || paid != nil else { return nil }
    return Pause(from: begun, to: Moment(milliseconds: to), paid: paid)
  }

  /// `20270106`
  private static func day(_ text: Substring) -> CivilDate? {
    guard text.count == 8 else { return nil }
    return CivilDate("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
  }
}
