import Casework
import WorkingTime

/// Every order of commands within a scope, breadth first, to the end of its state space.
struct ProofSearch: Sendable {
  struct State: Sendable {
    let file: PermitCase
    let judge: LetterJudge
    let table: TableJudge
    /// The state from which it was first reached, and by what.
    let parent: Int
    let deed: ProofScope.Attempt
  }

  /// One accepted command. `isApplicants` tells the applicant's deeds from the office's.
  struct Transition: Sendable {
    let from: Int
    let to: Int
    let isApplicants: Bool
  }

  /// What must never happen, the state in which it happened, and the command that made it happen.
  struct Breach: Sendable {
    let sort: Sort
    let text: String
    let state: Int
    let deed: ProofScope.Attempt?
    /// The desk at which the file lay.
    let step: StepID?

    enum Sort: Hashable, Sendable { case letter, table, stranger, limit }
  }

  let scope: ProofScope
  private(set) var states: [State] = []
  private(set) var transitions: [Transition] = []
  /// How many commands were refused, and how many of them came from people who have no right to them.
  private(set) var refusals = 0
  private(set) var strangersRefused = 0
  /// How often a command made a letter come into being, or come out signed.
  private(set) var letters = 0
  private(set) var breaches: [Breach] = []

  private var places: [ProofKey: Int] = [:]
  private let machine: CaseMachine

  /// - Parameter limit: of states; a procedure of a sane size stays far below it.
  init(_ scope: ProofScope, _ machine: CaseMachine = .real, limit: Int = 300_000) {
    self.scope = scope
    self.machine = machine
    for (submission, actor) in scope.openings {
      guard let deed = machine.open(submission, actor, scope.workflow), let fact = deed.facts.first else { continue }
      let event = Event(version: 1, at: Moment(milliseconds: 0), by: deed.by, fact: fact)
      guard let file = PermitCase([event]) else { continue }
      take(file, event, from: nil, .init(command: .resubmit(submission.content), actor: actor))
    }
    var next = 0
    while next < states.count, breaches.isEmpty {
      expand(next)
      next += 1
      if states.count > limit {
        breaches.append(
          Breach(
            sort: .limit, text: "ruang keadaan terlalu besar untuk dicoba seluruhnya", state: next, deed: nil, step: nil
          ))
      }
    }
  }

  private mutating func expand(_ index: Int) {
    let file = states[index].file
    // Time goes on by one, so that an appointment that was made has come.
    let moment = file.lastMoment.adding(milliseconds: 1)
    for attempt in scope.attempts(at: file) {
      guard let deed = machine.decide(attempt.command, attempt.actor, file, scope.workflow) else {
        refusals += 1
        continue
      }
      keepOut(strangers(to: attempt, file), attempt, file, index)
      // Saying the same once more is taken, and nothing happens.
      guard let fact = deed.facts.first else { continue }
      let event = Event(version: file.version + 1, at: moment, by: deed.by, fact: fact)
      var after = file
      after.apply(event)
      take(after, event, from: index, attempt)
    }
  }

  /// Judges an event and files the case that it leads to.
  private mutating func take(_ file: PermitCase, _ event: Event, from index: Int?, _ deed: ProofScope.Attempt) {
    var judge = index.map { states[$0].judge } ?? scope.judge
    var table = index.map { states[$0].table } ?? scope.table
    switch event.fact {
    case .approved, .issued: letters += 1
    default: break
    }
    let step = index.flatMap { states[$0].file.currentStep(in: scope.workflow)?.id }
    for text in judge.read(event) { add(.letter, text, index ?? 0, deed, step) }
    if let text = table.read(event) { add(.table, text, index ?? 0, deed, step) }
    let key = ProofKey(file, judge, table, in: scope)
    let place = places[key] ?? states.count
    if place == states.count {
      places[key] = place
      states.append(State(file: file, judge: judge, table: table, parent: index ?? -1, deed: deed))
    }
    guard let index else { return }
    let isApplicants = if case .applicant = deed.actor { true } else { false }
    transitions.append(Transition(from: index, to: place, isApplicants: isApplicants))
  }

  private mutating func add(
    _ sort: Breach.Sort, _ text: String, _ state: Int, _ deed: ProofScope.Attempt?, _ step: StepID?
  ) {
    breaches.append(Breach(sort: sort, text: text, state: state, deed: deed, step: step))
  }

  /// Nobody else gets through with a command that somebody had the right to; nor does the role's other officer, while
  /// one of them holds the file.
  private mutating func keepOut(
    _ strangers: [Actor], _ attempt: ProofScope.Attempt, _ file: PermitCase, _ index: Int
  ) {
    func blame(_ actor: Actor, _ why: String) {
      let step = file.currentStep(in: scope.workflow)?.id
      add(.stranger, why, index, ProofScope.Attempt(command: attempt.command, actor: actor), step)
    }
    for actor in strangers {
      if machine.decide(attempt.command, actor, file, scope.workflow) == nil {
        strangersRefused += 1
      } else {
        blame(actor, "\(ProofTrail.name(actor)) dapat melakukan yang bukan haknya")
      }
    }
    guard case .officer(let officer) = attempt.actor else { return }
    let holder = Actor.officer("petugas.lain", roles: officer.roles, proofs: officer.proofs)
    guard let claim = machine.decide(.claim(takeOver: false), holder, file, scope.workflow),
      let fact = claim.facts.first
    else { return }
    var held = file
    held.apply(Event(version: file.version + 1, at: file.lastMoment, by: claim.by, fact: fact))
    if machine.decide(attempt.command, attempt.actor, held, scope.workflow) == nil {
      strangersRefused += 1
    } else {
      blame(attempt.actor, "petugas lain dapat bertindak atas berkas yang sedang dipegang")
    }
  }

  /// People and the program, each with every right but the one that the command takes.
  private func strangers(to attempt: ProofScope.Attempt, _ file: PermitCase) -> [Actor] {
    let all = Set(scope.workflow.steps.compactMap(\.role))
    let proofs = ProofScope.proofs(of: all)
    let other = Actor.applicant(.account("orang.lain"))
    switch attempt.actor {
    case .officer(let officer):
      let isAsked = file.currentStep(in: scope.workflow).map { !$0.demands.isEmpty } ?? false
      return [
        .officer("petugas", roles: all.subtracting(officer.roles), proofs: proofs), .officer("petugas", roles: []),
        .officer("petugas", roles: officer.roles, proofs: proofs, leaveUntil: ProofScope.day), other,
        ProofScope.owner, .applicant(.receiptCode),
        .applicant(.counter(Officer("petugas", roles: all, proofs: proofs))), .supervisor("petugas"), .system,
      ] + (isAsked ? [.officer("petugas", roles: officer.roles)] : [])
    case .applicant:
      let counter = Set([scope.workflow.entry.role].compactMap(\.self))
      return [
        .officer("petugas", roles: all, proofs: proofs), other,
        .applicant(.counter(Officer("petugas", roles: all.subtracting(counter), proofs: proofs))),
      ]
        + [.system] + (file.owner == nil ? [] : [.applicant(.receiptCode)])
    case .system, .administrator, .supervisor:
      return [.officer("petugas", roles: all, proofs: proofs), other, ProofScope.owner]
    }
  }
}
