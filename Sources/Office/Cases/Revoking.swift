import CaseStore
import Casework
import Procedures
import WorkingTime

/// Letters that the office ends on its own motion: proposed by an officer with reasons, decided at the approving desk,
/// and ended by a letter of their own like every other.
public struct Revoking: Sendable {
  public let cases: Cases
  private var context: OfficeContext { cases.context }

  public init(cases: Cases) {
    self.cases = cases
  }

  /// How a letter can be revoked now; nil where its procedure knows no such thing, or the letter is not in force.
  public func rule(for letter: LoadedCase) throws -> Procedure? {
    try context.store.read { store in
      guard letter.state.letter?.kind == .permit, letter.state.ending == nil, !letter.isRevocation,
        letter.state.stage == .issued || letter.state.stage == .handedOver
      else { return nil }
      return try rule(letter, in: store)?.procedure
    }
  }

  /// The edition in force, as a proposal meets it.
  private func rule(
    _ letter: LoadedCase, in store: any StoreReading
  ) throws -> (procedure: Procedure, digest: Digest, office: OfficeFile, officeDigest: Digest)? {
    let current = try cases.catalogue.current(in: store, at: context.now())
    guard let adopted = current.procedures[letter.procedure.id], let revocation = adopted.procedure.revocation else {
      return nil
    }
    return (
      adopted.procedure.narrowed(to: revocation.kind.id), adopted.digest, current.office, current.officeDigest
    )
  }

  /// Opens a proposal to end a case's letter; that of a duplicate is one to end the letter itself.
  /// - Parameter reasons: the values of ``Procedures/Procedure/revocationReasons``.
  /// - Throws: ``OfficeProblem/unfinished(_:)``, ``OfficeProblem/earlierLetter(_:_:)``, ``OfficeProblem/refused(_:)``.
  public func propose(
    _ id: CaseID, reasons: [FieldID: String], by actor: Actor, form: FormKey?
  ) async throws -> Performed<LoadedCase> {
    let (context, cases) = (context, cases)
    let new = CaseID(Base32.text(context.random(16)))
    return try await context.store.write { store in
      if let form, try !cases.keep(form, in: store) {
        return .repeated(try store.formOutcome(context.id, key: form.key) ?? form.outcome)
      }
      guard let named = try store.caseRow(context.id, id) else { throw OfficeProblem.noCase }
      let row = try cases.original(of: named, in: store)
      try cases.requireInForce(row.id, in: store)
      let letter = try cases.load(row.id, in: store)
      guard let rule = try rule(letter, in: store), let revocation = rule.procedure.revocation else {
        throw OfficeProblem.noProcedure(letter.procedure.id)
      }
      try requireNoOther(row, revocation.kind.id, in: store)
      return .done(try open(new, about: row, letter, rule, revocation, reasons, by: actor, in: store))
    }
  }

  private func open(
    _ id: CaseID, about row: CaseRow, _ letter: LoadedCase,
    _ rule: (procedure: Procedure, digest: Digest, office: OfficeFile, officeDigest: Digest),
    _ revocation: OfficeRevocation, _ reasons: [FieldID: String], by actor: Actor, in store: any StoreWriting
  ) throws -> LoadedCase {
    let now = context.now()
    let present = try cases.present(actor, at: now, in: store)
    let day = rule.office.calendar.local(now).date
    let groups = rule.procedure.revocationReasons
    let asked = Set(groups.flatMap { $0.fields.map(\.id) })
    let known = Set(rule.procedure.fields.map(\.id)).subtracting(asked)
    let values = rule.procedure.tidied(
      letter.values.filter { known.contains($0.key) }.merging(reasons.filter { asked.contains($0.key) }) { $1 })
    let unfinished = groups.map(\.id).filter { !rule.procedure.problems(in: values, group: $0, on: day).isEmpty }
    guard unfinished.isEmpty else { throw OfficeProblem.unfinished(unfinished) }
    let workflow = try rule.procedure.workflow(
      kind: revocation.kind.id, on: day, relaxed: rule.office.relaxedDuties)
    let salt = Base32.text(context.random(32))
    let number = try cases.takeNumber(revocation.series, rule.procedure, rule.office, id, now, in: store)
    try store.setNumber(number, .issued)
    let submission = Submission(
      number: number.printed, editions: Editions(procedure: rule.digest, office: rule.officeDigest),
      kind: revocation.kind.id.rawValue, owner: letter.state.owner,
      content: ContentDigests.content(values, [:], of: rule.procedure, in: workflow, salt: salt),
      earlier: EarlierLetter(
        number: row.letterNumber ?? "", from: row.id, effect: .revokes, date: row.letterDate,
        validUntil: row.validUntil))
    let decided: Decided
    do {
      decided = try PermitCase.propose(submission, by: present, in: workflow)
    } catch {
      throw OfficeProblem.refused(error)
    }
    let payload = Payload(
      values: values,
      details: [CaseSecrets.groupSaltKey: salt, CaseSecrets.receiptCodeKey: ReceiptCode.make(context.random)])
    return try cases.save(decided, payload, after: nil, of: id, at: now, in: store)
  }

  /// A letter is proposed for its end once at a time.
  private func requireNoOther(_ row: CaseRow, _ kind: KindID, in store: any StoreReading) throws {
    guard !row.personKey.isEmpty else { return }
    for other in try store.cases(context.id, personKey: row.personKey)
    where other.kind == kind.rawValue && ["atStep", "approved"].contains(other.stage) {
      if try cases.load(other.id, in: store).state.earlier?.from == row.id {
        throw OfficeProblem.earlierLetter(row.letterNumber ?? "", .proposed(other.number))
      }
    }
  }

  /// Does not follow a proposal, with a reason; the letter stays what it is.
  public func decline(
    _ id: CaseID, reason: String, expecting version: Int?, by actor: Actor, form: FormKey?
  ) async throws -> Performed<LoadedCase> {
    try await cases.perform(
      .declineProposal, on: id, expecting: version, by: actor, form: form, payload: Payload(text: reason))
  }
}

extension LoadedCase {
  /// Whether its holder may know of it: what the office considers by itself is nobody's before it is decided.
  public var isShownToOwner: Bool {
    guard state.isOwnMotion else { return true }
    return state.stage == .issued || state.stage == .handedOver
  }
}
