import CaseStore
import Casework
import Procedures
import WorkingTime

/// From a draft to a case, and from a mended draft back to the desk.
public struct Submitting: Sendable {
  public let cases: Cases
  private var context: OfficeContext { cases.context }

  public init(cases: Cases) {
    self.cases = cases
  }

  /// Submits a draft: its number, its first event and the end of the draft are one commit.
  /// - Throws: ``OfficeProblem/unfinished(_:)``, ``OfficeProblem/documentsMissing(_:)``, ``OfficeProblem/refused(_:)``.
  public func submit(
    _ id: CaseID, by actor: Actor, form: FormKey?
  ) async throws -> Performed<LoadedCase> {
    let context = context
    let cases = cases
    return try await context.store.write { store in
      if let form, try !cases.keep(form, in: store) {
        return .repeated(try store.formOutcome(context.id, key: form.key) ?? form.outcome)
      }
      guard let draft = try store.draft(context.id, id) else { throw OfficeProblem.noDraft }
      let loaded = try cases.open(draft, by: actor, in: store)
      try store.removeDraft(context.id, id)
      return .done(loaded)
    }
  }

  /// Submits again what was returned; its draft holds what was mended.
  public func resubmit(
    _ id: CaseID, expecting version: Int?, by actor: Actor, form: FormKey?
  ) async throws -> Performed<LoadedCase> {
    let (context, cases) = (context, cases)
    return try await cases.perform(id, expecting: version, by: actor, form: form) { loaded, store, moment in
      guard let draft = try store.draft(context.id, id) else { throw OfficeProblem.noDraft }
      let day = loaded.office.calendar.local(moment).date
      try Self.requireFilled(draft, loaded.procedure, on: day, groups: Set(loaded.state.mends.compactMap(\.group)))
      let content = ContentDigests.content(
        draft.values, draft.evidence, of: loaded.procedure, in: loaded.workflow, salt: loaded.secrets.groupSalt)
      try store.removeDraft(context.id, id)
      return (.resubmit(content, writers: try cases.hands(in: draft, in: store)), Payload(values: draft.values))
    }
  }

  static func requireFilled(
    _ draft: Draft, _ procedure: Procedure, on day: CivilDate, groups: Set<GroupID>? = nil
  ) throws {
    let unfinished = procedure.groups.map(\.id).filter { group in
      (groups?.contains(group) ?? true) && !procedure.problems(in: draft.values, group: group, on: day).isEmpty
    }
    guard unfinished.isEmpty else { throw OfficeProblem.unfinished(unfinished) }
  }
}

extension Cases {
  /// The first commit of a case.
  func open(_ draft: Draft, by actor: Actor, in store: any StoreWriting) throws -> LoadedCase {
    let now = context.now()
    let present = try present(actor, at: now, in: store)
    let current = try catalogue.current(in: store, at: now)
    guard let adopted = current.procedures[draft.procedure] else { throw OfficeProblem.noProcedure(draft.procedure) }
    let kind = KindID(draft.kind)
    let procedure = adopted.procedure.narrowed(to: kind)
    let day = current.office.calendar.local(now).date
    try Submitting.requireFilled(draft, procedure, on: day)
    let workflow = try procedure.workflow(kind: kind, on: day, relaxed: current.office.relaxedDuties)
    let earlier = try earlierLetter(of: draft, procedure, in: store)
    let salt = Base32.text(context.random(32))
    let content = ContentDigests.content(draft.values, draft.evidence, of: procedure, in: workflow, salt: salt)
    let number = try takeNumber(procedure.series.application, procedure, current.office, draft.id, now, in: store)
    try store.setNumber(number, .issued)
    let submission = Submission(
      number: number.printed, editions: Editions(procedure: adopted.digest, office: current.officeDigest),
      kind: draft.kind, owner: draft.owner, content: content, earlier: earlier,
      writers: try hands(in: draft, in: store))
    let decided: Decided
    do {
      decided = try PermitCase.open(submission, by: present, in: workflow)
    } catch {
      throw OfficeProblem.refused(error)
    }
    let payload = Payload(
      values: draft.values,
      details: [
        CaseSecrets.groupSaltKey: salt,
        CaseSecrets.receiptCodeKey: ReceiptCode.make(context.random),
      ])
    return try save(decided, payload, after: nil, of: draft.id, at: now, in: store)
  }

  /// The next number of a series, in the year of the office's local date.
  func takeNumber(
    _ id: SeriesID, _ procedure: Procedure, _ office: OfficeFile, _ caseID: CaseID, _ moment: Moment,
    in store: any StoreWriting
  ) throws -> NumberRecord {
    guard let series = office.series(id) else { throw OfficeProblem.noSeries(id.rawValue) }
    let date = office.calendar.local(moment).date
    let name = series.isPerProcedure ? "\(id):\(procedure.id)" : id.rawValue
    let year = series.restartsEachYear ? date.year : 0
    return try store.takeNumber(context.id, series: name, year: year, caseID: caseID, at: moment) {
      series.format.text($0, date: date, procedure: procedure.shortName)
    }
  }
}
