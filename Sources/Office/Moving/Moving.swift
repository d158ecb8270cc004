import CaseStore
import Casework
import Procedures
import WorkingTime

/// Moves running cases over to another edition of their procedure: an act of its own, after a dry run, and an event in
/// each case. One commit a case, so that an interrupted run leaves whole cases behind, and the next run takes the rest.
public struct Moving: Sendable {
  let cases: Cases
  var context: OfficeContext { cases.context }
  var catalogue: Catalogue { cases.catalogue }

  public init(cases: Cases) {
    self.cases = cases
  }

  /// What became of one case.
  public enum Result: Sendable {
    case moved(Landing)
    /// It went by the edition already, since somebody else has moved it.
    case already
    /// It is not as it was listed; nothing was done to it.
    case changed(Overtaken)
    /// It began to run after the plan was kept.
    case notPlanned
    case stays(MoveHindrance)
  }

  /// Moves each case that is still as the plan has it.
  ///
  /// - Parameters:
  ///   - kept: an earlier dry run, whose versions count instead of the plan's own.
  ///   - account: an administrator's.
  ///   - reason: stands in each case's journal, and is read by officers.
  ///   - tell: hears of each case after its commit; what it throws ends the run.
  /// - Throws: ``MoveProblem``, ``AccountRefusal/notAdministrator``, or what the store throws.
  public func carryOut(
    _ plan: MovePlan, as kept: KeptMovePlan? = nil, by account: AccountID, because reason: String,
    tell: (CaseMove, Result) throws -> Void = { _, _ in }
  ) async throws {
    let reason = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !reason.isEmpty else { throw MoveProblem.noReason }
    if let kept, kept.office != plan.office || kept.editions != plan.target.editions { throw MoveProblem.otherPlan }
    try context.store.read { try Authority.administrator(account).check(context.id, in: $0) }
    for move in plan.moves {
      try tell(move, try await result(move, plan.target, kept, account, reason))
    }
  }

  private func result(
    _ move: CaseMove, _ target: MoveTarget, _ kept: KeptMovePlan?, _ account: AccountID, _ reason: String
  ) async throws -> Result {
    if case .stays(let hindrance) = move.outcome { return .stays(hindrance) }
    guard let kept else { return try await self.move(move.id, seen: move.version, target, account, reason) }
    guard let version = kept.versions[move.number] else { return .notPlanned }
    return try await self.move(move.id, seen: version, target, account, reason)
  }

  private func move(
    _ id: CaseID, seen version: Int, _ target: MoveTarget, _ account: AccountID, _ reason: String
  ) async throws -> Result {
    let context = context
    let cases = cases
    let catalogue = catalogue
    return try await context.store.write { store in
      try Authority.administrator(account).check(context.id, in: store)
      let loaded = try cases.load(id, in: store)
      if loaded.state.editions?.procedure == target.digest { return .already }
      guard loaded.state.version == version else {
        guard case .overtaken(let what) = Cases.overtaken(loaded, since: version) else { throw OfficeProblem.noCase }
        return .changed(what)
      }
      let moment = max(context.now(), loaded.state.lastMoment)
      let calendar = try catalogue.current(in: store, at: moment).office.calendar
      let move = CaseMove(loaded, to: target, calendar: calendar, now: moment)
      guard case .moves(let landing) = move.outcome else {
        if case .stays(let hindrance) = move.outcome { return .stays(hindrance) }
        return .already
      }
      _ = try cases.move(loaded, landing, to: target, by: account, because: reason, at: moment, in: store)
      return .moved(landing)
    }
  }
}

extension Cases {
  private static let newlyAsked = "Diminta menurut edisi prosedur yang baru."

  /// The commit of one case's move.
  fileprivate func move(
    _ loaded: LoadedCase, _ landing: Landing, to target: MoveTarget, by account: AccountID, because reason: String,
    at moment: Moment, in store: any StoreWriting
  ) throws -> LoadedCase {
    let workflow = try target.procedure.workflow(
      kind: KindID(loaded.state.kind), on: loaded.rulesDay, relaxed: target.office.relaxedDuties)
    let decided: Decided
    do {
      decided = try loaded.state.decide(landing.command, by: .administrator(account), at: moment, in: workflow)
    } catch {
      throw OfficeProblem.refused(error)
    }
    var details: [String: String] = [:]
    if landing.isPromiseMoved, let before = landing.promisedBefore {
      details[CaseClock.promisedBeforeKey] = String(before.milliseconds)
    }
    // The applicant reads beside each new item why it is asked; the desk's own notes are about the others.
    let notes = landing.askedToo.map { ($0.mend.key, Self.newlyAsked) }
    let payload = Payload(
      notes: notes.isEmpty ? nil : Dictionary(notes) { $1 }, text: reason, details: details.isEmpty ? nil : details)
    return try save(decided, payload, after: loaded, of: loaded.id, at: moment, in: store)
  }
}
