import CaseStore
import Casework
import Procedures
import WorkingTime

extension ExampleApplications {
  func perform(_ deed: ExamplePlan.Deed, on id: CaseID) async throws {
    let loaded = try cases.load(id)
    switch deed {
    case .submit: break
    // Nobody holds a visit for himself.
    case .claim where loaded.step?.act == .inspect: break
    case .claim: _ = try await cases.perform(.claim(takeOver: false), on: id, expecting: nil, by: try actor(loaded))
    case .pass: try await pass(loaded)
    case .giveBack: try await giveBack(loaded)
    case .mend: try await mend(loaded)
    case .withdraw:
      _ = try await cases.perform(.withdraw, on: id, expecting: nil, by: try applicant(loaded))
    case .refuse:
      let reasons = ["Persyaratan yang ditetapkan tidak dipenuhi sampai batas waktu perbaikan."]
      _ = try await letters.refuse(id, reasons: reasons, expecting: nil, by: try actor(loaded), form: nil)
      _ = try await letters.complete(id, with: identity, registered: registered)
    case .receive:
      _ = try await cases.perform(.confirmReceipt, on: id, expecting: nil, by: try applicant(loaded))
    }
  }

  /// What the desk at hand does when all is well.
  private func pass(_ loaded: LoadedCase) async throws {
    guard let step = loaded.step else { return }
    let actor = try actor(loaded)
    switch step.act {
    case .checkCompleteness:
      let present = loaded.requirements.filter { loaded.state.content.evidence[$0.id] != nil }
      let verdicts = Dictionary(uniqueKeysWithValues: present.map { ($0.id, CompletenessVerdict.passed) })
      _ = try await cases.perform(.check(verdicts, then: .forward), on: loaded.id, expecting: nil, by: actor)
    case .verify:
      let verdicts = Dictionary(uniqueKeysWithValues: loaded.workflow.groups.map { ($0, GroupVerdict.right) })
      _ = try await cases.perform(
        .verify(verdicts, validated: true, then: .forward), on: loaded.id, expecting: nil, by: actor)
    case .approve:
      _ = try await letters.approve(loaded.id, expecting: nil, by: actor, form: nil)
      _ = try await letters.complete(loaded.id, with: identity, registered: registered)
    case .handOver:
      let payload = Payload(details: ["recipient": loaded.name, "identity": "KTP"])
      _ = try await cases.perform(
        .handOver(.electronic), on: loaded.id, expecting: nil, by: actor, payload: payload)
    case .inspect: try await visit(loaded, step)
    case .collect: try await collect(loaded, actor)
    case .submit, .receive: break
    }
  }

  private func giveBack(_ loaded: LoadedCase) async throws {
    guard let rule = loaded.requirements.first(where: { !$0.stockNotes.isEmpty && !$0.isPhoto }) else { return }
    let present = loaded.requirements.filter { loaded.state.content.evidence[$0.id] != nil }
    var verdicts = Dictionary(uniqueKeysWithValues: present.map { ($0.id, CompletenessVerdict.passed) })
    verdicts[rule.id] = CompletenessVerdict(complete: true, acceptable: false)
    let mend = Mend.document(rule.id)
    _ = try await cases.perform(
      .check(verdicts, then: .returnToApplicant([mend])), on: loaded.id, expecting: nil, by: try actor(loaded),
      payload: Payload(notes: [mend.key: rule.stockNotes[0]]))
  }

  private func mend(_ loaded: LoadedCase) async throws {
    let writer = loaded.state.owner.map { Drafts.Writer.account($0) } ?? .receiptHolder
    _ = try await Drafts(cases: cases).mending(loaded, by: writer)
    for case .document(let id) in loaded.state.mends {
      guard let rule = loaded.procedure.requirement(id) else { continue }
      try await attach(rule, loaded.values, to: loaded.id, by: writer, 0)
    }
    _ = try await Submitting(cases: cases).resubmit(loaded.id, expecting: nil, by: try applicant(loaded), form: nil)
  }

  /// The officer who holds the file, or one of the desk's, by turns.
  private func actor(_ loaded: LoadedCase) throws -> Actor {
    guard let step = loaded.step, let role = step.role, let all = officers[role] else {
      throw OfficeProblem.refused(.notNow(loaded.state.stage))
    }
    // Nobody judges what he entered or checked himself.
    let desk = all.filter { step.act == .handOver || !loaded.state.hasWorked($0.id, besides: step.id) }
    guard !desk.isEmpty else {
      throw OfficeProblem.refused(.notNow(loaded.state.stage))
    }
    let turn = desk[Int(loaded.state.firstSubmitted.milliseconds / 60_000) % desk.count]
    let officer = desk.first { $0.id == loaded.state.holder } ?? turn
    return .officer(try cases.officer(officer))
  }

  private func applicant(_ loaded: LoadedCase) throws -> Actor {
    if let owner = loaded.state.owner { return .applicant(.account(owner)) }
    return .applicant(.receiptCode)
  }
}
