import CaseStore
import Casework
import Procedures
import WorkingTime

/// Why a procedure's edition is not put into force, or not taken back. Nothing was changed.
public enum AdoptionRefusal: Error, Hashable, Sendable {
  /// The day is over; applications of that day have been judged.
  case past(CivilDate, today: CivilDate)
  /// By its own words the SOP takes effect on a later day, and nobody has said that it should begin before.
  case early(effective: CivilDate)
  /// An edition waits for a later day, and would take the new one's place on it.
  case waiting(Digest, from: CivilDate)
  /// What the office lacks for these files, each a sentence with what to do.
  case gaps([String])
  /// It was in force, or waited for that day, already.
  case unchanged(Digest)
  /// The procedure has no edition that waits for its day.
  case nothingWaits
}

/// What became of an adoption.
public enum Adopted: Hashable, Sendable {
  case atOnce
  /// It waits, and is in force from the first moment of that day on the office's clock.
  case waiting(CivilDate)
}

extension EditionDesk {
  /// Puts a procedure's files into force for all who submit from a day on. Cases stay with the edition under which they
  /// were submitted.
  ///
  /// - Parameter day: nil or today for at once. A later one needs nobody who is there on that day.
  /// - Throws: ``AdoptionRefusal``, `FileProblems`.
  @discardableResult
  public func adopt(
    procedure bundle: FileBundle, name: String, by account: AccountID?, from day: CivilDate? = nil
  ) async throws -> Adopted {
    let plan = try adoption(bundle, name, from: day)
    let performed = try await bringIn(
      bundle, .procedure, name, account, expecting: nil, from: plan.start, form: nil, noting: Payload(),
      unless: { try plan.requireFree(after: $0) },
      act: { .procedureAdopted(ProcedureID(name), $0, from: plan.start) })
    guard performed == .done(true) else { throw AdoptionRefusal.unchanged(bundle.digest) }
    return plan.start == nil ? .atOnce : .waiting(day ?? plan.today)
  }

  /// What ``adopt(procedure:name:by:from:)`` would refuse, without changing anything.
  public func requireAdoptable(_ bundle: FileBundle, name: String, from day: CivilDate? = nil) throws {
    let plan = try adoption(bundle, name, from: day)
    guard let last = try context.store.read({ try $0.currentEdition(context.id, .procedure, name: name, at: nil) })
    else { return }
    if last.digest == bundle.digest, last.begins(by: plan.start ?? plan.now) {
      throw AdoptionRefusal.unchanged(bundle.digest)
    }
    try plan.requireFree(after: last)
  }

  /// When an edition would be in force, as the office is now.
  private struct Plan {
    let now: Moment
    let today: CivilDate
    /// Nil for at once.
    let start: Moment?
    let calendar: OfficeCalendar

    /// Later days are not overtaken by what was brought in for them before.
    func requireFree(after last: Edition?) throws {
      guard let last, let from = last.from, from > start ?? now else { return }
      throw AdoptionRefusal.waiting(last.digest, from: calendar.local(from).date)
    }
  }

  private func adoption(_ bundle: FileBundle, _ name: String, from day: CivilDate?) throws -> Plan {
    let procedure = try Procedure.load(bundle, named: name)
    let now = context.now()
    let office = try context.store.read { try Catalogue(office: context.id).ownOffice(in: $0, at: now) }
    let gaps = office.gaps(for: procedure)
    guard gaps.isEmpty else { throw AdoptionRefusal.gaps(gaps) }
    let today = office.calendar.local(now).date
    if let day, day < today { throw AdoptionRefusal.past(day, today: today) }
    if day == nil, procedure.head.effective > today { throw AdoptionRefusal.early(effective: procedure.head.effective) }
    let start = day.flatMap { $0 > today ? office.calendar.moment($0, .startOfDay) : nil }
    return Plan(now: now, today: today, start: start, calendar: office.calendar)
  }

  /// Takes back the edition that waits for the latest day, so that what was in force stays in force.
  ///
  /// - Parameter edition: the one that is meant, when somebody saw it; nil for whichever waits.
  /// - Returns: what was taken back.
  /// - Throws: ``AdoptionRefusal/nothingWaits``, also when its day came while somebody decided.
  @discardableResult
  public func withdraw(procedure name: String, _ edition: Digest? = nil, by account: AccountID?) async throws -> Edition
  {
    let context = context
    return try await context.store.write { store in
      let now = context.now()
      guard let last = try store.currentEdition(context.id, .procedure, name: name, at: nil),
        edition.map({ $0 == last.digest }) ?? true, let from = last.from, from > now,
        try store.withdraw(
          context.id, EditionName(kind: .procedure, name: name), last.digest, from: from, .init(at: now, by: account))
      else { throw AdoptionRefusal.nothingWaits }
      let act = Act.procedureWithdrawn(ProcedureID(name), last.digest, from: from)
      try store.record(context.id, .acts, NewEntry(at: now, by: Self.doer(account), fact: act, payload: Payload()))
      return last
    }
  }
}
