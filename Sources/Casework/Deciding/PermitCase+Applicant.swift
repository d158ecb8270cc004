import WorkingTime

extension PermitCase {
  /// Opens a case: the first submission of a draft that has every needed document and every group.
  public static func open(
    _ submission: Submission, by actor: Actor, in workflow: Workflow
  ) throws(Refusal) -> Decided {
    guard case .applicant(let way) = actor, !workflow.isOwnMotion else { throw .notYourCase }
    let doer: Doer
    switch way {
    case .account(let account):
      guard account == submission.owner else { throw .notYourCase }
      doer = .applicant(account)
    case .counter(let officer): doer = try workflow.counter(officer)
    case .receiptCode: throw .notYourCase
    }
    try requireSubmittable(submission.content, instead: nil, as: 1, from: way, workflow)
    return Decided(
      by: doer,
      facts: [
        .submitted(
          number: submission.number, editions: submission.editions, kind: submission.kind, owner: submission.owner,
          content: submission.content, to: workflow.entry.id, earlier: submission.earlier,
          enteredBy: others(submission.writers, than: doer))
      ])
  }

  /// Who had a hand in it besides the doer, in the order of their names; nil for nobody.
  private static func others(_ writers: Set<AccountID>, than doer: Doer) -> [AccountID]? {
    let others = writers.filter { $0 != doer.account }.sorted()
    return others.isEmpty ? nil : others
  }

  /// Every group and every needed document is there, and what is new came in with this submission.
  private static func requireSubmittable(
    _ content: Content, instead before: Content?, as submission: Int, from way: Actor.Applicant, _ workflow: Workflow
  ) throws(Refusal) {
    let known = Set(workflow.requirements.map(\.id))
    for id in content.evidence.keys.sorted() where !known.contains(id) { throw .unknownRequirement(id) }
    for id in content.groups.keys.sorted() where !workflow.groups.contains(id) { throw .unknownGroup(id) }
    let lacking = workflow.groups.filter { content.groups[$0] == nil }
    guard lacking.isEmpty else { throw .missingGroups(lacking) }
    let missing = workflow.needed(given: content.choices).filter { content.evidence[$0] == nil }
    guard missing.isEmpty else { throw .missing(missing) }
    let brought = content.evidence.filter { before?.evidence[$0.key] != $0.value }
    try requireSeen(brought, as: submission, from: way)
  }

  /// Only an officer at the counter can have seen paper, and new paper bears the count of its own submission: with an
  /// older count, marks given to the paper before it would seem to speak of this one.
  private static func requireSeen(
    _ brought: [RequirementID: Evidence], as submission: Int, from way: Actor.Applicant
  ) throws(Refusal) {
    if case .counter = way {
      for (id, evidence) in brought.sorted(by: { $0.key < $1.key }) {
        guard let sighting = evidence.sighting, sighting != submission else { continue }
        throw .noPaper(id)
      }
      return
    }
    let onlyPaper = brought.filter(\.value.isOnlyPaper).keys.sorted()
    guard onlyPaper.isEmpty else { throw .onlyOnPaper(onlyPaper) }
    if let id = brought.filter({ $0.value.sighting != nil }).keys.min() { throw .noPaper(id) }
  }

  /// Takes in what was mended: everything that was asked for has changed, and nothing else has.
  func resubmit(
    _ new: Content, by writers: Set<AccountID>, _ actor: Actor, _ workflow: Workflow
  ) throws(Refusal) -> Decided {
    let doer = try applicant(actor, workflow)
    guard stage == .returned, case .applicant(let way) = actor else { throw .notNow(stage) }
    try Self.requireSubmittable(new, instead: content, as: submissions + 1, from: way, workflow)
    let asked = Set(mends.compactMap { if case .document(let id) = $0 { id } else { nil } })
    let askedGroups = Set(mends.compactMap(\.group))
    let still = mends.filter { mend in
      switch mend {
      // What is not needed may be taken away instead, or never have been there.
      case .document(let id): return new.evidence[id] != nil && new.evidence[id] == content.evidence[id]
      case .field(_, let group), .group(let group): return new.groups[group] == content.groups[group]
      }
    }
    guard still.isEmpty else { throw .stillToMend(still) }
    var unasked: [String] = []
    for id in workflow.requirements.map(\.id) where !asked.contains(id) && new.evidence[id] != content.evidence[id] {
      // A condition that came to hold brings its own document, and may take it away when it holds no more.
      let isNew = content.evidence[id] == nil && isNeeded(id, new, workflow)
      let isGone = new.evidence[id] == nil && isNeeded(id, content, workflow)
      if !isNew && !isGone { unasked.append(id.rawValue) }
    }
    for id in workflow.groups where !askedGroups.contains(id) && new.groups[id] != content.groups[id] {
      unasked.append(id.rawValue)
    }
    if askedGroups.isEmpty {
      let fields = Set(new.choices.keys).union(content.choices.keys)
      unasked += fields.filter { new.choices[$0] != content.choices[$0] }.map(\.rawValue).sorted()
    }
    guard unasked.isEmpty else { throw .changedUnasked(unasked) }
    let others = Self.others(writers, than: doer)
    return Decided(by: doer, facts: [.resubmitted(content: new, to: workflow.entry.id, enteredBy: others)])
  }

  private func isNeeded(_ id: RequirementID, _ content: Content, _ workflow: Workflow) -> Bool {
    workflow.needed(given: content.choices).contains(id)
  }

  func withdraw(_ actor: Actor, _ workflow: Workflow) throws(Refusal) -> Decided {
    let doer = try applicant(actor, workflow)
    if case .applicant(.counter) = actor { throw .needsSignedRequest }
    try requireWithdrawable()
    return Decided(by: doer, facts: [.withdrawn])
  }

  /// An officer at the counter says that the applicant wants it: only with the applicant's own signed words.
  func withdraw(by request: Digest, _ actor: Actor, _ workflow: Workflow) throws(Refusal) -> Decided {
    guard case .applicant(.counter) = actor else { throw .notYourCase }
    let doer = try applicant(actor, workflow)
    try requireWithdrawable()
    return Decided(by: doer, facts: [.withdrawnAtCounter(request: request)])
  }

  private func requireWithdrawable() throws(Refusal) {
    // What the office proposes is not the holder's to take back.
    guard !isOwnMotion else { throw .notYourCase }
    switch stage {
    case .atStep, .returned: return
    case .approved, .issued, .handedOver, .refused, .withdrawn, .void: throw .notNow(stage)
    }
  }

  /// Only the receipt makes a case somebody's own: whoever stands at the counter, or enters it there, has no say in
  /// whose it becomes, and nobody who has worked on it becomes its owner.
  func tie(to account: AccountID, _ actor: Actor, _ workflow: Workflow) throws(Refusal) -> Decided {
    let doer = try applicant(actor, workflow)
    guard owner == nil else { throw .alreadyOwned }
    guard doer == .receiptHolder, !enterers.contains(account), workers[account] == nil else { throw .notYourCase }
    return Decided(by: doer, facts: [.tied(account)])
  }
}
