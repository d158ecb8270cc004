import Casework

/// What is tried at every state of a search.
struct Alphabet: Sendable {
  /// Two digests each, of which one can take the other's place; back and forth, so that old bytes come back too.
  static let bytes: [RequirementID: [Digest]] = [
    SmallOffice.card: [digest(1), digest(2)], SmallOffice.diploma: [digest(11), digest(12)],
    SmallOffice.consent: [digest(21)],
  ]

  /// What the program does with a letter, in any order.
  static let records: [Command] = [
    .recordDraft(digest(41)), .recordRequest(certificate: digest(43)), .recordSigned(digest(42)),
    .recordRejected(digest(42)), .recordLetter(digest(42)), .recordRaised(digest(44)),
  ]

  /// With what a case may begin.
  let openings: [(submission: Submission, by: Actor)]
  /// The lists with which a file may go back to the applicant.
  let mendLists: [[Mend]]
  /// Who mends, withdraws and receives.
  let applicants: [Actor]
  /// Whether what is brought anew may be paper.
  let bringsPaper: Bool

  struct Attempt: Sendable {
    let command: Command
    let actor: Actor
    init(_ command: Command, _ actor: Actor) {
      self.command = command
      self.actor = actor
    }
  }

  func attempts(at file: PermitCase, in workflow: Workflow) -> [Attempt] {
    var attempts: [Attempt] = []
    if let step = file.currentStep(in: workflow), let role = step.role {
      let one = SmallOffice.officer(1, role)
      let two = SmallOffice.officer(2, role)
      // Whoever holds it, or the first officer; exchanging the two is a symmetry.
      let (hand, other) = file.holder == SmallOffice.account(2, role) ? (two, one) : (one, two)
      attempts += [.claim(takeOver: false), .release].map { Attempt($0, hand) }
      attempts += [.claim(takeOver: false), .claim(takeOver: true), .release].map { Attempt($0, other) }
      let deeds = deeds(at: step, file)
      attempts += deeds.map { Attempt($0, hand) }
      // Refused while the other one holds it; while nobody does, the same as the first officer's.
      if file.holder != nil { attempts += deeds.map { Attempt($0, other) } }
      // Nobody holds it, and one of the two has numbered its letter: the other may take that over.
      if file.holder == nil, file.letter != nil { attempts += deeds.map { Attempt($0, other) } }
      // The program and supervisors move claims, and nothing else.
      if let holder = file.holder { attempts.append(Attempt(.endClaim(of: holder, .idle), .system)) }
      attempts.append(Attempt(.reassign(to: nil), .supervisor("supervisor")))
      for case .officer(let officer) in [hand, other] {
        attempts.append(Attempt(.reassign(to: officer), .supervisor("supervisor")))
      }
    }
    for applicant in applicants {
      attempts += [.withdraw, .withdrawAtCounter(request: digest(9)), .confirmReceipt].map { Attempt($0, applicant) }
      if file.stage == .returned { attempts += mended(file).map { Attempt(.resubmit($0), applicant) } }
    }
    if file.owner == nil { attempts.append(Attempt(.tieToAccount(SmallOffice.applicant), SmallOffice.codeHolder)) }
    attempts += Self.records.map { Attempt($0, .system) }
    return attempts
  }

  /// What an officer of the step can want. A mark is given alone and the file kept; that marking much and deciding in
  /// one command is the same as one after the other is shown by `markingAndDecidingAtOnceIsOneAfterTheOther`.
  private func deeds(at step: Step, _ file: PermitCase) -> [Command] {
    switch step.act {
    case .checkCompleteness: checks(at: step, file)
    case .verify:
      [
        .verify([SmallOffice.person: .right], validated: false, then: .keep),
        .verify([SmallOffice.person: .wrong(fields: [])], validated: false, then: .keep),
        .verify([:], validated: true, then: .forward), .verify([:], validated: false, then: .forward),
      ] + step.sendsBackTo.map { .sendBack(to: $0) }
    case .approve:
      [.approve(SmallOffice.numbering), .refuse(SmallOffice.numbering), .void, .declineProposal]
        + step.sendsBackTo.map { .sendBack(to: $0) }
    case .handOver: [.handOver(.printed)]
    case .inspect, .collect, .submit, .receive: []
    }
  }

  private func checks(at step: Step, _ file: PermitCase) -> [Command] {
    var commands: [Command] = [.check([:], then: .forward)]
    for requirement in SmallOffice.ids {
      guard let evidence = file.content.evidence[requirement] else { continue }
      commands.append(.check([requirement: .passed], then: .keep))
      commands.append(
        .check([requirement: CompletenessVerdict(complete: true, acceptable: false)], then: .keep))
      if evidence.sighting != nil {
        commands += (Self.bytes[requirement] ?? []).map { .attachScan(requirement, $0) }
      }
    }
    commands += mendLists.map { .check([:], then: .returnToApplicant($0)) }
    return commands + step.sendsBackTo.map { .sendBack(to: $0) }
  }

  /// Everything that the applicant might hand in now: each thing asked for as it is or replaced, the answer changed
  /// or not, and the document that hangs on it brought, kept or taken away.
  private func mended(_ file: PermitCase) -> [Content] {
    var contents = [file.content]
    for mend in file.mends {
      switch mend {
      case .document(let id):
        contents += contents.flatMap { content in
          brought(for: id, to: file).map { evidence in
            var new = content
            new.evidence[id] = evidence
            return new
          }
        }
      case .field, .group: contents += contents.flatMap { answered($0, file) }
      }
    }
    return contents
  }

  /// The other answer, which is part of the person's data, with and without the document that hangs on it.
  private func answered(_ content: Content, _ file: PermitCase) -> [Content] {
    let answer = content.choices[SmallOffice.employed] == "ya" ? "tidak" : "ya"
    var other = content
    other.choices[SmallOffice.employed] = answer
    other.groups[SmallOffice.person] = answer == "ya" ? digest(32) : digest(31)
    return [other]
      + ([nil] + brought(for: SmallOffice.consent, to: file)).map { evidence in
        var with = other
        with.evidence[SmallOffice.consent] = evidence
        return with
      }
  }

  private func brought(for id: RequirementID, to file: PermitCase) -> [Evidence] {
    let now = file.content.evidence[id]
    let files = (Self.bytes[id] ?? []).map { Evidence.file($0) }.filter { $0 != now }
    return bringsPaper ? [.paper(sighting: file.submissions + 1)] + files : files
  }
}
