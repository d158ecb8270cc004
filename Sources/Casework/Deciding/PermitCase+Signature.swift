/// Between the draft and the letter: each thing that a signer did is written before anything is built on it.
extension PermitCase {
  /// Asking again is written again: an earlier signer may have signed all the same.
  func recordRequest(
    _ certificate: Digest, _ actor: Actor, _ workflow: Workflow
  ) throws(Refusal) -> Decided {
    if case .received = try unsigned(actor, workflow).signing { throw .signatureNotJudged }
    return Decided(by: .system, facts: [.signatureRequested(certificate: certificate)])
  }

  func recordSigned(_ digest: Digest, _ actor: Actor, _ workflow: Workflow) throws(Refusal) -> Decided {
    switch try unsigned(actor, workflow).signing {
    case nil: throw .noSignature
    case .requested: return Decided(by: .system, facts: [.signatureReceived(digest)])
    case .received(digest): return Decided(by: .system, facts: [])
    case .received: throw .signatureNotJudged
    }
  }

  func recordRejected(_ digest: Digest, _ actor: Actor, _ workflow: Workflow) throws(Refusal) -> Decided {
    guard try unsigned(actor, workflow).signing == .received(digest) else { throw .noSignature }
    return Decided(by: .system, facts: [.signatureRejected(digest)])
  }

  /// The letter that has its draft and no signature.
  private func unsigned(_ actor: Actor, _ workflow: Workflow) throws(Refusal) -> LetterRecord {
    guard actor == .system else { throw .notYourDesk(workflow.approval.id) }
    guard let letter, stage == .approved || stage == .refused else { throw .notNow(stage) }
    guard letter.draft != nil else { throw .noDraft }
    guard letter.signed == nil else { throw .alreadyIssued }
    return letter
  }
}
