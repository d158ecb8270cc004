extension PermitCase {
  func approve(_ numbering: Numbering, _ actor: Actor, _ workflow: Workflow) throws(Refusal) -> Decided {
    let desk = try approvingDesk(.permit, actor, workflow)
    try requireOwnWay(workflow)
    try requireComplete(through: nil, in: workflow)
    try requireVerified(in: workflow)
    try requireVisited(in: workflow)
    try requireSettled(in: workflow)
    return desk.decided(.approved(step: desk.step.id, numbering))
  }

  func refuse(_ numbering: Numbering, _ actor: Actor, _ workflow: Workflow) throws(Refusal) -> Decided {
    // A proposal of the office's own is declined; nobody asked for anything that could be refused.
    guard !isOwnMotion else { throw .notNow(stage) }
    let desk = try approvingDesk(.refusal, actor, workflow)
    return desk.decided(.refused(step: desk.step.id, numbering))
  }

  /// The desk that approves, for a file that lies there; or for one whose letter another official has numbered and nobody
  /// has signed. A letter names its approver, so who takes it over decides anew, under a number of its own.
  private func approvingDesk(
    _ kind: LetterRecord.Kind, _ actor: Actor, _ workflow: Workflow
  ) throws(Refusal) -> Desk {
    if case .atStep = stage { return try desk(of: actor, acts: [.approve], workflow) }
    guard let letter, letter.kind == kind, letter.signed == nil else { throw .notNow(stage) }
    let desk = try desk(of: actor, acts: [.approve], workflow)
    guard desk.doer.account != letter.approver else { throw .notNow(stage) }
    return desk
  }

  /// The typeset bytes are fixed once; typesetting again after a crash must give the same.
  func recordDraft(_ digest: Digest, _ actor: Actor, _ workflow: Workflow) throws(Refusal) -> Decided {
    guard actor == .system else { throw .notYourDesk(workflow.approval.id) }
    guard let letter, stage == .approved || stage == .refused else { throw .notNow(stage) }
    if let draft = letter.draft {
      guard draft == digest else { throw .bytesDiffer }
      return Decided(by: .system, facts: [])
    }
    return Decided(by: .system, facts: [.drafted(digest)])
  }

  /// The signed bytes were validated and are stored. For a permit this is terbit, so the SOP's warning is judged
  /// here once more.
  func recordLetter(_ digest: Digest, _ actor: Actor, _ workflow: Workflow) throws(Refusal) -> Decided {
    guard actor == .system else { throw .notYourDesk(workflow.approval.id) }
    guard let letter else { throw .notNow(stage) }
    if let signed = letter.signed {
      guard signed == digest else { throw .alreadyIssued }
      return Decided(by: .system, facts: [])
    }
    guard letter.draft != nil else { throw .noDraft }
    switch (letter.kind, stage) {
    case (.permit, .approved), (.refusal, .refused): break
    default: throw .notNow(stage)
    }
    guard letter.signing == .received(digest) else { throw .noSignature }
    switch (letter.kind, stage) {
    case (.permit, .approved):
      try requireOwnWay(workflow)
      try requireComplete(through: nil, in: workflow)
      try requireVisited(in: workflow)
      try requireSettled(in: workflow)
      return Decided(by: .system, facts: [.issued(letter: digest, to: workflow.handOver.id)])
    case (.refusal, .refused):
      return Decided(by: .system, facts: [.refusalIssued(letter: digest)])
    default: throw .notNow(stage)
    }
  }

  /// A letter that is issued may prove more later; it stays the letter that it is, whatever became of the permit.
  func recordRaised(_ digest: Digest, _ actor: Actor, _ workflow: Workflow) throws(Refusal) -> Decided {
    guard actor == .system else { throw .notYourDesk(workflow.approval.id) }
    guard let letter, letter.signed != nil else { throw .notNow(stage) }
    guard letter.signed != digest, !letter.raised.contains(digest) else { return Decided(by: .system, facts: []) }
    return Decided(by: .system, facts: [.letterRaised(digest)])
  }

  /// Ends a number that was given and for which no letter will be issued. Whoever applied is owed a letter or a refusal
  /// all the same, so the file lies at the approving desk again.
  func void(_ actor: Actor, _ workflow: Workflow) throws(Refusal) -> Decided {
    guard stage == .approved else { throw .notNow(stage) }
    let desk = try desk(of: actor, acts: [.approve], workflow)
    return desk.decided(.numberVoided(step: desk.step.id))
  }

  func handOver(_ form: HandOverForm, _ actor: Actor, _ workflow: Workflow) throws(Refusal) -> Decided {
    let desk = try desk(of: actor, acts: [.handOver], workflow)
    return Decided(by: desk.doer, facts: [.handedOver(form, to: workflow.receipt.id)])
  }

  func confirmReceipt(_ actor: Actor, _ workflow: Workflow) throws(Refusal) -> Decided {
    let doer = try applicant(actor, workflow)
    guard stage == .handedOver else { throw .notNow(stage) }
    guard !isReceived else { throw .alreadyReceived }
    return Decided(by: doer, facts: [.received])
  }

  /// Another letter has ended this one's life before its last day.
  func endLetter(_ new: LetterEnding, _ actor: Actor) throws(Refusal) -> Decided {
    guard actor == .system, stage == .issued || stage == .handedOver, letter?.kind == .permit else {
      throw .notNow(stage)
    }
    if let ending { throw .letterEnded(ending) }
    return Decided(by: .system, facts: [.letterEnded(new)])
  }
}
