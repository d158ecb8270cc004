import CaseStore
import Casework
import Procedures
import WorkingTime

extension LetterDesk {
  /// Approves: number, date and the hash of what the letter will say, in one commit.
  public func approve(
    _ id: CaseID, expecting version: Int?, by actor: Actor, form: FormKey?
  ) async throws -> Performed<LoadedCase> {
    try await number(id, .permit, reasons: [], expecting: version, by: actor, form: form)
  }

  /// Refuses, with reasons that the refusal letter gives.
  public func refuse(
    _ id: CaseID, reasons: [String], expecting version: Int?, by actor: Actor, form: FormKey?
  ) async throws -> Performed<LoadedCase> {
    try await number(id, .refusal, reasons: reasons, expecting: version, by: actor, form: form)
  }

  private func number(
    _ id: CaseID, _ kind: LetterRecord.Kind, reasons: [String], expecting version: Int?, by actor: Actor,
    form: FormKey?
  ) async throws -> Performed<LoadedCase> {
    let cases = cases
    let context = context
    // The data are hashed before the commit; the version that was hashed is the one that must still be there.
    let before = try cases.load(id)
    let (current, signatory) = try context.store.read { store in
      let current = try cases.catalogue.current(in: store, at: context.now())
      let present = try cases.present(actor, at: context.now(), in: store)
      return (current, try self.signatory(officer(present), for: before, current.office, in: store))
    }
    let mandate = signatory?.mandate?.id
    let paper = try await letterPaper(
      before, kind: kind, office: current.office, signatory: signatory, reasons: reasons)
    let today = current.office.calendar.local(context.now()).date
    let data = try await run {
      try paper.requireNoEmptyRow(on: today)
      return try paper.dataDigest()
    }
    let code = Base32.text(context.random(10))
    let publicURL = publicURL
    let result = try await cases.perform(
      id, expecting: version ?? before.state.version, by: actor, form: form,
      then: { [cases] decided, store, _ in
        // What was hashed names the capacity in which the official then acted.
        if decided.state.letter?.mandate != mandate {
          throw OfficeProblem.refused(mandate.map { .mandateOver($0) } ?? .notYourDesk(decided.workflow.approval.id))
        }
        try cases.publishReplaced(of: decided, in: store)
      }
    ) { loaded, store, moment in
      try endUnsigned(loaded, in: store)
      if kind == .permit, let earlier = loaded.state.earlier?.from { try cases.requireInForce(earlier, in: store) }
      let series = kind == .permit ? loaded.procedure.series.permit : loaded.procedure.series.refusal
      let number = try cases.takeNumber(series, loaded.procedure, current.office, id, moment, in: store)
      let date = current.office.calendar.local(moment).date
      let numbering = Numbering(number: number.printed, date: date.description, data: data)
      try store.put(FollowUp(office: context.id, caseID: id, kind: FollowUpKind.typeset, due: moment))
      var details = [
        CaseSecrets.letterCodeKey: code, CaseSecrets.checkAddressKey: "\(publicURL)/cek/\(code)",
      ]
      details[CaseSecrets.provenAddressKey] = try provenAddress(loaded, kind, numbering, code: code, in: store)
      details[CaseSecrets.letterEditionKey] = current.officeDigest.hex
      let payload = Payload(text: reasons.isEmpty ? nil : reasons.joined(separator: "\n"), details: details)
      return (kind == .permit ? .approve(numbering) : .refuse(numbering), payload)
    }
    try pass(.approved)
    return result
  }

  /// A number that another official gave and nobody signed ends, when this one gives his own.
  private func endUnsigned(_ loaded: LoadedCase, in store: any StoreWriting) throws {
    guard let letter = loaded.state.letter, letter.signed == nil else { return }
    // A service may have signed for that official already.
    if let request = try SigningRequest.read(loaded.id, context.id, in: store), request.isOpen {
      throw OfficeProblem.beingSigned
    }
    try Self.settle(letter.numbering.number, of: loaded.id, .void, context.id, in: store)
  }

  private func officer(_ actor: Actor) -> Officer? {
    if case .officer(let officer) = actor { officer } else { nil }
  }

  /// Ends a number for which no letter will be issued (batal), with a reason. The file lies at the approving desk again,
  /// its promise running on.
  public func void(
    _ id: CaseID, reason: SubstantialReason, expecting version: Int?, by actor: Actor, form: FormKey?
  ) async throws -> Performed<LoadedCase> {
    let context = context
    return try await cases.perform(id, expecting: version, by: actor, form: form) { loaded, store, _ in
      try endUnsigned(loaded, in: store)
      try store.removeFollowUp(context.id, id, kind: FollowUpKind.typeset)
      return (.void, Payload(text: reason.text))
    }
  }

  /// Ends a number as issued or void.
  static func settle(
    _ printed: String, of id: CaseID, _ state: NumberRecord.State, _ office: OfficeID, in store: any StoreWriting
  ) throws {
    guard let record = try store.numbers(office, ofCase: id).first(where: { $0.printed == printed }) else {
      throw OfficeProblem.noSeries(printed)
    }
    try store.setNumber(record, state)
  }
}

/// What workers pick up.
public enum FollowUpKind {
  /// A letter has its number and needs its draft.
  public static let typeset = "typeset"
}
