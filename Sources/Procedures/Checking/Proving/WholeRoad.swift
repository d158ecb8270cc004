import Casework
import WorkingTime

/// The straight way through the procedure as it is, with all its requirements and groups: what the searches show with a
/// few that stand for all is done once with everything, for each kind of application and each day from which other
/// rules apply, with no condition holding and with all that can.
struct WholeRoad {
  private let procedure: Procedure
  private let machine: CaseMachine
  private(set) var flaws: [ProcedureProof.Flaw] = []
  private(set) var roads = 0

  init(_ procedure: Procedure, _ machine: CaseMachine) {
    self.procedure = procedure
    self.machine = machine
    for kind in procedure.kinds {
      for day in procedure.ruleChanges {
        guard let workflow = try? procedure.workflow(kind: kind.id, on: day) else { continue }
        let rules = procedure.requirements(kind: kind.id, on: day)
        var choices: [FieldID: String] = [:]
        for rule in rules {
          guard let condition = rule.necessity.condition, let value = condition.values.first else { continue }
          choices[condition.field] = value
        }
        for choices in choices.isEmpty ? [[:]] : [[:], choices] {
          roads += 1
          walk(workflow, LetterJudge(steps: procedure.steps, requirements: rules), choices, "\(kind.label), \(day)")
        }
      }
    }
  }

  private mutating func walk(
    _ workflow: Workflow, _ judge: LetterJudge, _ choices: [FieldID: String], _ name: String
  ) {
    var judge = judge
    var trail: [String] = []
    func flaw(_ step: StepID?, _ what: String) -> ProcedureProof.Flaw {
      ProcedureProof.Flaw(
        step: step, what: "\(what) (jenis \(name))", instead: "jalan lurus dari pengajuan sampai surat diterima",
        trail: trail)
    }
    let content = Content(
      groups: Dictionary(uniqueKeysWithValues: workflow.groups.map { ($0, ProofScope.digest(200)) }), choices: choices,
      evidence: Dictionary(
        uniqueKeysWithValues: workflow.requirements.map { ($0.id, Evidence.file(ProofScope.digest(201))) }))
    let submission = Submission(
      number: "1", editions: ProofScope.editions, kind: name, owner: ProofScope.applicant, content: content)
    guard let opening = machine.open(submission, ProofScope.owner, workflow), let fact = opening.facts.first,
      var file = PermitCase([Event(version: 1, at: Moment(milliseconds: 0), by: opening.by, fact: fact)])
    else {
      flaws.append(flaw(workflow.submission.id, "permohonan yang lengkap tidak dapat diajukan"))
      return
    }
    _ = judge.read(Event(version: 1, at: file.lastMoment, by: opening.by, fact: fact))
    while !file.isReceived {
      let step = file.currentStep(in: workflow)
      guard let next = Self.next(file, workflow), file.version < 6 * workflow.steps.count,
        let deed = machine.decide(next.command, next.actor, file, workflow), let fact = deed.facts.first
      else {
        flaws.append(flaw(step?.id, "berkas yang lengkap dan benar tidak dapat diteruskan"))
        return
      }
      trail.append("\(trail.count + 1). \(ProofTrail.name(next.actor)) \(ProofTrail.words(next.command))")
      let event = Event(
        version: file.version + 1, at: file.lastMoment.adding(milliseconds: 1), by: deed.by, fact: fact)
      if let breach = judge.read(event).first { flaws.append(flaw(step?.id, breach)) }
      file.apply(event)
    }
  }

  /// Appointed, reported by the first officer, signed by the others.
  private static func visit(_ step: Step, _ file: PermitCase) -> (command: Command, officer: Int)? {
    let visit = file.inspections[step.id]
    guard visit?.appointment != nil else { return (.appoint(file.lastMoment.adding(milliseconds: 2)), 1) }
    guard let report = visit?.report else {
      let photos = (0..<step.photosNeeded).map { ProofScope.digest(UInt8(truncatingIfNeeded: 150 + $0)) }
      return (
        .reportVisit(
          VisitReport(
            visited: file.lastMoment.adding(milliseconds: 1), meets: true, findings: ProofScope.draft, photos: photos)),
        1
      )
    }
    return (.signVisitReport(report), file.standingSigners(at: step.id).count + 1)
  }

  /// What brings a numbered letter on.
  private static func record(_ letter: LetterRecord?) -> Command {
    guard letter?.draft != nil else { return .recordDraft(ProofScope.draft) }
    switch letter?.signing {
    case nil: return .recordRequest(certificate: ProofScope.certificate)
    case .requested: return .recordSigned(ProofScope.letter)
    case .received: return .recordLetter(ProofScope.letter)
    }
  }

  /// What brings a file on in which everything is in order.
  private static func next(_ file: PermitCase, _ workflow: Workflow) -> ProofScope.Attempt? {
    func attempt(_ command: Command, _ actor: Actor?) -> ProofScope.Attempt? {
      actor.map { ProofScope.Attempt(command: command, actor: $0) }
    }
    if file.stage == .approved {
      return attempt(record(file.letter), .system)
    }
    guard let step = file.currentStep(in: workflow) else { return nil }
    func officer(_ number: Int) -> Actor? { step.role.map { ProofScope.officer(at: step, $0, number) } }
    switch step.act {
    case .checkCompleteness:
      return attempt(.check(file.content.evidence.mapValues { _ in .passed }, then: .forward), officer(1))
    case .verify:
      return attempt(
        .verify(file.content.groups.mapValues { _ in .right }, validated: true, then: .forward), officer(1))
    case .inspect: return visit(step, file).flatMap { attempt($0.command, officer($0.officer)) }
    case .collect:
      if !file.hasStandingAssessment {
        let due = Assessment(
          numbering: ProofScope.numbering, amount: 1, due: ProofScope.day, surcharge: 0, basis: file.content.groups)
        return attempt(.assess(due), officer(1))
      }
      return attempt(.recordPayment(Payment(amount: 1, day: ProofScope.day, reference: "1")), officer(1))
    case .approve: return attempt(.approve(ProofScope.numbering), officer(1))
    case .handOver: return attempt(.handOver(.printed), officer(1))
    case .receive: return attempt(.confirmReceipt, ProofScope.owner)
    case .submit: return nil
    }
  }
}
