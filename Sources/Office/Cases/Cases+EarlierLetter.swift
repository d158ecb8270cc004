import CaseStore
import Casework
import Procedures
import WorkingTime

/// From one letter to the next.
extension Cases {
  /// The letter that a draft is about, as the register has it.
  /// - Throws: ``OfficeProblem/earlierLetter(_:_:)``.
  func earlierLetter(
    of draft: Draft, _ procedure: Procedure, in store: any StoreReading
  ) throws -> EarlierLetter? {
    guard let rule = procedure.kind(KindID(draft.kind))?.earlier else { return nil }
    let number = (draft.values[rule.field] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let row = try store.caseRow(context.id, letterNumber: number) else {
      guard rule.mayBeUnregistered else { throw OfficeProblem.earlierLetter(number, .unknown) }
      return EarlierLetter(number: number, from: nil, effect: rule.effect)
    }
    // Somebody else's letter is as good as none: whoever asks learns nothing about it.
    let person = try projection(in: store).personKey(draft.values, procedure)
    guard row.procedure == procedure.id, row.personKey == person, !person.isEmpty,
      row.letterKind == LetterRecord.Kind.permit.rawValue
    else { throw OfficeProblem.earlierLetter(number, .unknown) }
    try requireInForce(row.id, in: store)
    return EarlierLetter(
      number: number, from: row.id, effect: rule.effect, date: row.letterDate, validUntil: row.validUntil)
  }

  /// What an earlier application says that this one asks as well, and the number of its letter.
  func known(
    of id: CaseID, for procedure: Procedure, _ rule: EarlierRule, in store: any StoreReading
  ) throws -> [FieldID: String] {
    let earlier = try load(id, in: store)
    guard earlier.procedure.id == procedure.id else { return [:] }
    let asked = Set(procedure.fields.map(\.id))
    var values = rule.fillsIn ? earlier.values.filter { asked.contains($0.key) } : [:]
    values[rule.field] = earlier.state.letter?.numbering.number
    return values
  }

  /// The letters of an account that another application can be about, newest first.
  public func followable(of account: AccountID, in procedure: ProcedureID) throws -> [LoadedCase] {
    try context.store.read { store in
      try store.cases(context.id, ownedBy: account)
        .filter { $0.procedure == procedure && ["issued", "handedOver"].contains($0.stage) }
        .map { try load($0.id, in: store) }
        .filter { $0.state.ending == nil && $0.procedure.kind(KindID($0.state.kind))?.earlier?.effect != .revokes }
    }
  }

  /// A letter can be followed by another only once, and only after it was issued.
  func requireInForce(_ id: CaseID, in store: any StoreReading) throws {
    let earlier = try load(id, in: store)
    let number = earlier.state.letter?.numbering.number ?? ""
    if let ending = earlier.state.ending { throw OfficeProblem.earlierLetter(number, .ended(ending)) }
    guard earlier.state.stage == .issued || earlier.state.stage == .handedOver else {
      throw OfficeProblem.earlierLetter(number, .notIssued)
    }
    // What revokes is no permit that could be renewed.
    if let kind = earlier.procedure.kind(KindID(earlier.state.kind))?.earlier, kind.effect == .revokes {
      throw OfficeProblem.earlierLetter(number, .unknown)
    }
  }

  /// Ends the earlier letter, in the commit that issues the one that follows it.
  func endEarlierLetter(_ issued: LoadedCase, at moment: Moment, in store: any StoreWriting) throws {
    guard let earlier = issued.state.earlier, let id = earlier.from, let letter = issued.state.letter,
      issued.state.stage == .issued, letter.kind == .permit
    else { return }
    let kind: LetterEnding.Kind
    switch earlier.effect {
    case .supersedes: kind = .superseded
    case .revokes: kind = .revoked
    case .repeats: return
    }
    let ending = LetterEnding(
      kind: kind, by: letter.numbering.number, from: issued.id, date: letter.numbering.date)
    let before = try load(id, in: store)
    if let known = before.state.ending { throw OfficeProblem.earlierLetter(earlier.number, .ended(known)) }
    let ended = try decide(
      .endLetter(ending), Payload(), before, by: .system, at: max(moment, before.state.lastMoment), in: store)
    try publishEnding(of: ended, in: store)
  }
}

/// Why a letter cannot be the one that an application is about.
public enum EarlierLetterFault: Hashable, Sendable {
  /// The register has no such letter of this person and permit.
  case unknown
  case notIssued
  case ended(LetterEnding)
}
