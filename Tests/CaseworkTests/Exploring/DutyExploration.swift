import Casework
import WorkingTime

/// Few people with several roles each, their own and by mandate, in every order of commands to the end of the state
/// space: who may do what next depends on who did what before.
struct DutyExploration: Sendable {
  /// The counter, and the head's desk by a mandate.
  static let clerk = Officer(
    "clerk", roles: [SmallOffice.clerk, SmallOffice.head], mandates: [SmallOffice.head: "plh"], proofs: proofs)
  /// Two desks at once.
  static let checker = Officer("checker", roles: [SmallOffice.checker, SmallOffice.reviewer], proofs: proofs)
  /// Was at the second desk and is head now, or the other way round.
  static let promoted = Officer("promoted", roles: [SmallOffice.checker, SmallOffice.head], proofs: proofs)
  static let reviewer = Officer("reviewer", roles: [SmallOffice.reviewer], proofs: proofs)
  /// Holds every desk, and has not the diploma that each asks for.
  static let unqualified = Officer("unqualified", roles: roles)
  static let away = Officer("away", roles: roles, proofs: proofs, leaveUntil: .first)

  /// Who may be somebody else's colleague and, by a mistake around the kernel, an applicant as well.
  private static let intruders: [AccountID] = ["checker", "promoted"]

  /// How a case may begin: by whom, whose it is, and who had typed of it.
  private static let openings: [(actor: Actor, owner: AccountID?, writers: Set<AccountID>)] = [
    (.applicant(.counter(clerk)), nil, []), (SmallOffice.owner, SmallOffice.applicant, []),
    (.applicant(.counter(clerk)), nil, ["checker"]), (.applicant(.account("promoted")), "promoted", []),
  ]

  /// In whose posts others act for some days.
  static let deputised = Officer(
    "deputised", roles: roles, proofs: proofs, deputised: Dictionary(uniqueKeysWithValues: roles.map { ($0, .first) }))

  static let people = [clerk, checker, promoted, reviewer, unqualified, away, deputised]
  static let barred: Set<AccountID> = ["unqualified", "away", "deputised"]
  private static let proofs: Set<Proof> = [.education(.bachelor)]
  private static let roles: Set<RoleID> = [
    SmallOffice.clerk, SmallOffice.checker, SmallOffice.reviewer, SmallOffice.head,
  ]

  struct State: Sendable {
    let file: PermitCase
    let oracle: DutyOracle
    let warning: WarningOracle
    let parent: Int
    let told: String
  }

  /// Everything of a case that can still make a difference, names of people included.
  private struct Key: Hashable {
    let content: Fingerprint
    let holder: AccountID?
    let owner: AccountID?
    let oracle: DutyOracle
  }

  let workflow: Workflow
  private(set) var states: [State] = []
  private(set) var complaints: [String] = []
  private(set) var refusals = 0
  private(set) var relaxations = 0
  private(set) var letters = 0

  /// - Parameter relaxed: by the office's file.
  init(relaxed: Set<DutyRule>, limit: Int = 300_000) throws {
    let steps = SmallOffice.steps.map { step in
      Step(
        id: step.id, performer: step.performer, act: step.act, standard: step.standard, sendsBackTo: step.sendsBackTo,
        returnsToApplicant: step.returnsToApplicant, needsScans: step.needsScans,
        demands: step.role == nil ? [] : [.education(atLeast: .bachelor)])
    }
    workflow = try Workflow(
      steps: steps, requirements: [Requirement(id: SmallOffice.card, necessity: .mandatory)],
      groups: [SmallOffice.person], relaxed: relaxed)
    var known: Set<Key> = []
    for (actor, owner, writers) in Self.openings {
      let content = Content(
        groups: [SmallOffice.person: digest(31)], evidence: [SmallOffice.card: .file(digest(1))])
      let submission = SmallOffice.submission(content, owner: owner, writers: writers)
      let decided = try PermitCase.open(submission, by: actor, in: workflow)
      let start = PermitCase([Event(version: 1, at: .init(milliseconds: 1), by: decided.by, fact: decided.facts[0])])
      guard let start else { continue }
      var oracle = DutyOracle(relaxed: relaxed, barred: Self.barred)
      var warning = WarningOracle(
        desks: [SmallOffice.counter, SmallOffice.back], mandatory: [SmallOffice.card], conditional: [:])
      _ = warning.read(Event(version: 1, at: .init(milliseconds: 1), by: decided.by, fact: decided.facts[0]))
      oracle.hadAHand(writers.union([owner, actor.account].compactMap(\.self)))
      complaints += oracle.read(decided.facts, by: decided.by)
      known.insert(
        Key(content: Fingerprint(start, warning), holder: start.holder, owner: start.owner, oracle: oracle))
      states.append(State(file: start, oracle: oracle, warning: warning, parent: -1, told: "opened by \(decided.by)"))
    }
    var next = 0
    while next < states.count, states.count < limit, complaints.isEmpty {
      expand(next, &known)
      next += 1
    }
    if states.count >= limit { complaints.append("the state space did not close") }
  }

  private mutating func expand(_ index: Int, _ known: inout Set<Key>) {
    let state = states[index]
    judgeHindrances(state, index)
    let moment = state.file.lastMoment.adding(milliseconds: 1)
    for (command, actor) in attempts(at: state.file) {
      guard let decided = try? state.file.decide(command, by: actor, at: moment, in: workflow) else {
        refusals += 1
        continue
      }
      guard !decided.facts.isEmpty else { continue }
      var (file, oracle, warning) = (state.file, state.oracle, state.warning)
      for fact in decided.facts {
        let event = Event(version: file.version + 1, at: moment, by: decided.by, fact: fact)
        file.apply(event)
        _ = warning.read(event)
        if case .dutyRelaxed = fact { relaxations += 1 }
        if case .approved = fact { letters += 1 }
      }
      switch command {
      case .resubmit(_, let writers): oracle.hadAHand(writers.union([actor.account].compactMap(\.self)))
      case .tieToAccount(let account): oracle.hadAHand([account])
      default: break
      }
      let told = "\(decided.by): \(decided.facts)"
      for complaint in oracle.read(decided.facts, by: decided.by) {
        complaints.append("\(complaint)\n\(trail(to: index))\n\(told)")
      }
      let key = Key(content: Fingerprint(file, warning), holder: file.holder, owner: file.owner, oracle: oracle)
      guard known.insert(key).inserted else { continue }
      states.append(State(file: file, oracle: oracle, warning: warning, parent: index, told: told))
    }
  }

  /// What is told to somebody before a claim is neither too much nor too little.
  private mutating func judgeHindrances(_ state: State, _ index: Int) {
    guard !state.file.stage.isClosed, let step = state.file.currentStep(in: workflow), let role = step.role else {
      return
    }
    for person in Self.people {
      let isFree =
        person.roles.contains(role) && !Self.barred.contains(person.account)
        && (step.act == .handOver
          || state.oracle.broken(by: person.account, at: step.id).isSubset(of: workflow.relaxed))
      let hindrance = state.file.hindrance(to: person, in: workflow)
      if isFree != (hindrance == nil) {
        complaints.append("\(person.account) at \(step.id): \(String(describing: hindrance))\n\(trail(to: index))")
      }
    }
  }

  private func attempts(at file: PermitCase) -> [(Command, Actor)] {
    var attempts: [(Command, Actor)] = []
    if let step = file.currentStep(in: workflow), step.role != nil {
      let deeds = deeds(at: step) + [.claim(takeOver: false), .claim(takeOver: true), .release]
      attempts += Self.people.flatMap { person in deeds.map { ($0, Actor.officer(person)) } }
      for person in Self.people { attempts.append((.reassign(to: person), .supervisor("boss"))) }
      attempts.append((.reassign(to: nil), .supervisor("boss")))
      attempts.append((.reassign(to: Self.reviewer), .officer(Self.clerk)))
      if let holder = file.holder { attempts.append((.endClaim(of: holder, .idle), .system)) }
    }
    if file.stage == .returned {
      var content = file.content
      content.evidence[SmallOffice.card] =
        content.evidence[SmallOffice.card]?.file == digest(1) ? .file(digest(2)) : .file(digest(1))
      let accounts = (Self.intruders + [SmallOffice.applicant]).map { Actor.applicant(.account($0)) }
      for way in [.applicant(.counter(Self.clerk)), .applicant(.receiptCode)] + accounts {
        // Typed by whoever sends it, or by a colleague whom only the draft remembers.
        attempts += [(.resubmit(content), way), (.resubmit(content, writers: ["reviewer"]), way)]
      }
    }
    for account in Self.intruders + [SmallOffice.applicant] {
      let command = Command.tieToAccount(account)
      attempts += [
        (command, .applicant(.counter(Self.clerk))), (command, .applicant(.receiptCode)),
        (command, .applicant(.account(account))),
      ]
    }
    attempts += [(.recordDraft(digest(41)), .system), (.recordLetter(digest(42)), .system)]
    return attempts
  }

  private func deeds(at step: Step) -> [Command] {
    switch step.act {
    case .checkCompleteness:
      [
        .check([SmallOffice.card: .passed], then: .forward),
        .check([:], then: .returnToApplicant([.document(SmallOffice.card)])),
      ] + step.sendsBackTo.map { .sendBack(to: $0) }
    case .verify:
      [.verify([SmallOffice.person: .right], validated: true, then: .forward)]
        + step.sendsBackTo.map { .sendBack(to: $0) }
    case .approve:
      [.approve(SmallOffice.numbering), .refuse(SmallOffice.numbering)] + step.sendsBackTo.map { .sendBack(to: $0) }
    case .handOver: [.handOver(.printed)]
    case .submit, .inspect, .collect, .receive: []
    }
  }

  func trail(to index: Int) -> String {
    var told: [String] = []
    var at = index
    while at >= 0 {
      told.append(states[at].told)
      at = states[at].parent
    }
    return told.reversed().joined(separator: "\n").replacing("Casework.", with: "")
  }
}

extension Actor {
  /// Whoever it is that acts, in whatever capacity.
  fileprivate var account: AccountID? {
    switch self {
    case .officer(let officer), .applicant(.counter(let officer)): officer.account
    case .applicant(.account(let account)): account
    case .applicant(.receiptCode), .system, .administrator, .supervisor: nil
    }
  }
}
