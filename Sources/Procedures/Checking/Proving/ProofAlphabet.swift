import Casework

/// What is tried at a state of a search: every command that the place where the file lies has, by whoever may give it.
extension ProofScope {
  struct Attempt: Sendable {
    let command: Command
    let actor: Actor
  }

  func attempts(at file: PermitCase) -> [Attempt] {
    var attempts: [Attempt] = []
    if let step = file.currentStep(in: workflow), let role = step.role {
      // A visit is several officers'.
      for number in 1...max(1, step.officersNeeded) {
        let officer = Self.officer(at: step, role, number)
        attempts += deeds(at: step, file).map { Attempt(command: $0, actor: officer) }
      }
    }
    for applicant in applicants {
      attempts.append(Attempt(command: .withdraw, actor: applicant))
      attempts.append(Attempt(command: .withdrawAtCounter(request: Self.draft), actor: applicant))
      attempts.append(Attempt(command: .confirmReceipt, actor: applicant))
      guard file.stage == .returned else { continue }
      attempts += mended(file).map { Attempt(command: .resubmit($0), actor: applicant) }
    }
    let records: [Command] = [
      .recordDraft(Self.draft), .recordRequest(certificate: Self.certificate), .recordSigned(Self.letter),
      .recordRejected(Self.letter), .recordLetter(Self.letter),
    ]
    attempts += records.map { Attempt(command: $0, actor: .system) }
    return attempts
  }

  /// What an officer of the step can want; the file is sent back to every row of the table, allowed or not. A mark is
  /// given by itself and the file kept: to mark much and decide at once is the same as one after the other.
  private func deeds(at step: Step, _ file: PermitCase) -> [Command] {
    let back: [Command] = workflow.steps.map { .sendBack(to: $0.id) }
    switch step.act {
    case .checkCompleteness: return checks(file) + back
    case .verify: return verifications(file) + back
    case .inspect: return visits(at: step, file)
    case .collect: return money(file) + back
    case .approve: return [.approve(Self.numbering), .refuse(Self.numbering), .void] + back
    case .handOver: return [.handOver(.printed)]
    case .submit, .receive: return []
    }
  }

  /// A visit appointed, reported with or without fault, signed, and ended where it found fault.
  private func visits(at step: Step, _ file: PermitCase) -> [Command] {
    let reports = [true, false].map {
      VisitReport(
        visited: file.lastMoment.adding(milliseconds: 1), meets: $0, findings: Self.draft,
        photos: (0..<step.photosNeeded).map { Self.digest(UInt8(truncatingIfNeeded: 150 + $0)) })
    }
    let back = step.sendsBackTo.map { Command.closeVisit(.sendBack(to: $0)) }
    return [.appoint(file.lastMoment.adding(milliseconds: 2))] + reports.map { .reportVisit($0) }
      // The report that lies there, and one that does not.
      + ([file.inspections[step.id]?.report].compactMap(\.self) + reports.prefix(1)).map { .signVisitReport($0) } + back
      + mendLists.map { .closeVisit(.returnToApplicant($0)) } + [.closeVisit(.forward), .closeVisit(.keep)]
  }

  /// Assessed, and paid by halves until more than that has come in.
  private func money(_ file: PermitCase) -> [Command] {
    let assessment = Assessment(
      numbering: Self.numbering, amount: 2, due: Self.day, surcharge: 0, basis: file.content.groups)
    var commands: [Command] = [.assess(assessment)]
    if file.ledger.held < 3 {
      commands.append(
        .recordPayment(Payment(amount: 1, day: Self.day, reference: "\(file.ledger.payments.count)")))
    }
    return commands
  }

  private func checks(_ file: PermitCase) -> [Command] {
    let wanting = CompletenessVerdict(complete: true, acceptable: false)
    let present = workflow.requirements.map(\.id).filter { file.content.evidence[$0] != nil }
    let others = Dictionary(
      uniqueKeysWithValues: present.filter { !watched.contains($0) }.map { ($0, CompletenessVerdict.passed) })
    var commands: [Command] = [.check([:], then: .forward)]
    // Those that are always in order are found so when the desk lets the file go.
    if !others.isEmpty { commands.append(.check(others, then: .forward)) }
    for requirement in present where watched.contains(requirement) {
      commands.append(.check([requirement: .passed], then: .keep))
      commands.append(.check([requirement: wanting], then: .keep))
    }
    for requirement in present where file.content.evidence[requirement]?.sighting != nil {
      commands += versions(of: requirement).map { .attachScan(requirement, $0) }
    }
    return commands + mendLists.map { .check([:], then: .returnToApplicant($0)) }
  }

  private func verifications(_ file: PermitCase) -> [Command] {
    let right: [GroupID: GroupVerdict] = Dictionary(uniqueKeysWithValues: workflow.groups.map { ($0, .right) })
    var commands: [Command] = [
      .verify(right, validated: true, then: .forward), .verify(right, validated: false, then: .forward),
    ]
    if doubtsData {
      let wrong: [GroupID: GroupVerdict] = right.mapValues { _ in .wrong(fields: []) }
      commands += [
        .verify([:], validated: true, then: .forward), .verify(right, validated: false, then: .keep),
        .verify(wrong, validated: false, then: .keep),
      ]
    }
    return commands + mendLists.map { .verify([:], validated: false, then: .returnToApplicant($0)) }
  }

  /// Everything that the applicant might hand in now: each thing asked for as it is or replaced, the answer changed or
  /// not, and the document that hangs on it brought, kept or taken away.
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

  private func answered(_ content: Content, _ file: PermitCase) -> [Content] {
    answers.indices.filter { content.groups.values.contains(data($0)) == false }.flatMap { answer in
      var other = content
      other.choices = answers[answer]
      for group in workflow.groups { other.groups[group] = data(answer) }
      return [other]
        + conditionals.flatMap { id in
          ([nil] + brought(for: id, to: file)).map { evidence in
            var with = other
            with.evidence[id] = evidence
            return with
          }
        }
    }
  }

  private var conditionals: [RequirementID] {
    workflow.requirements.filter { if case .when = $0.necessity { true } else { false } }.map(\.id)
  }

  private func brought(for id: RequirementID, to file: PermitCase) -> [Evidence] {
    let now = file.content.evidence[id]
    let files = versions(of: id).map { Evidence.file($0) }.filter { $0 != now }
    return bringsPaper ? [.paper(sighting: file.submissions + 1)] + files : files
  }
}
