import Casework
import Testing
import WorkingTime

/// One case of the small office and what happened to it, told command by command; a minute passes between them.
struct Story {
  let workflow: Workflow
  private(set) var events: [Event] = []
  private(set) var file: PermitCase
  private var now = Moment(milliseconds: 1_000)

  /// Opens a case, online by its owner unless said otherwise.
  init(
    _ content: Content = SmallOffice.content(), owner: AccountID? = SmallOffice.applicant,
    by actor: Actor = SmallOffice.owner, in workflow: Workflow? = nil
  ) throws {
    self.workflow = try workflow ?? SmallOffice.workflow()
    let decided = try PermitCase.open(SmallOffice.submission(content, owner: owner), by: actor, in: self.workflow)
    let fact = try #require(decided.facts.first)
    events = [Event(version: 1, at: now, by: decided.by, fact: fact)]
    file = try #require(PermitCase(events))
  }

  /// Does it, or throws the refusal.
  /// - Returns: what it made happen.
  @discardableResult
  mutating func does(_ command: Command, _ actor: Actor) throws -> [Fact] {
    let decided = try decide(command, actor)
    now = now.adding(seconds: 60)
    for fact in decided.facts {
      let event = Event(version: file.version + 1, at: now, by: decided.by, fact: fact)
      events.append(event)
      file.apply(event)
    }
    return decided.facts
  }

  mutating func waits(until moment: Moment) { now = max(now, moment) }

  /// Why it is refused; nil if it is not. Nothing happens either way.
  func refusal(of command: Command, _ actor: Actor) -> Refusal? {
    do {
      _ = try decide(command, actor)
      return nil
    } catch { return error }
  }

  private func decide(_ command: Command, _ actor: Actor) throws(Refusal) -> Decided {
    try file.decide(command, by: actor, at: now.adding(seconds: 60), in: workflow)
  }

  // What happens in most stories on the way to their point.

  /// Both checking desks mark everything that is there, and the file goes on to verification.
  mutating func passesChecks() throws {
    try passesCounter()
    try passesBack()
  }

  mutating func passesCounter() throws {
    try does(.check(allGood, then: .forward), SmallOffice.officer(1, SmallOffice.clerk))
  }

  mutating func passesBack() throws {
    try does(.check(allGood, then: .forward), SmallOffice.officer(1, SmallOffice.checker))
  }

  mutating func passesReview() throws {
    try does(
      .verify([SmallOffice.person: .right], validated: true, then: .forward),
      SmallOffice.officer(1, SmallOffice.reviewer))
  }

  mutating func reachesApproval() throws {
    try passesChecks()
    try passesReview()
  }

  mutating func isApproved() throws {
    try reachesApproval()
    try does(.approve(SmallOffice.numbering), SmallOffice.officer(1, SmallOffice.head))
  }

  mutating func isIssued() throws {
    try isApproved()
    try does(.recordDraft(digest(41)), .system)
    try isSigned()
  }

  /// From the draft on.
  mutating func isSigned() throws {
    try does(.recordRequest(certificate: digest(43)), .system)
    try does(.recordSigned(digest(42)), .system)
    try does(.recordLetter(digest(42)), .system)
  }

  /// The counter gives it back with a list.
  mutating func isReturned(_ mends: [Mend]) throws {
    try does(.check([:], then: .returnToApplicant(mends)), SmallOffice.officer(1, SmallOffice.clerk))
  }

  /// A good mark for everything that was handed in.
  var allGood: [RequirementID: CompletenessVerdict] { file.content.evidence.mapValues { _ in .passed } }
}

extension CompletenessVerdict {
  static let failed = CompletenessVerdict(complete: true, acceptable: false)
}
