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
    let original = try original(of: row, in: store)
    try requireInForce(original.id, in: store)
    return EarlierLetter(
      number: original.letterNumber ?? number, from: original.id, effect: rule.effect, date: original.letterDate,
      validUntil: original.validUntil)
  }

  /// The letter itself, when the number is that of a duplicate: what is done with a copy is done with the letter.
  func original(of row: CaseRow, in store: any StoreReading) throws -> CaseRow {
    var row = row
    // A copy is older than no letter that it copies, so this ends.
    while let earlier = try load(row.id, in: store).state.earlier, earlier.effect == .repeats, let from = earlier.from,
      let before = try store.caseRow(context.id, from)
    {
      row = before
    }
    return row
  }

  /// What an earlier application says that this one asks as well, and the number of its letter.
  func known(
    of id: CaseID, for procedure: Procedure, _ rule: EarlierRule, in store: any StoreReading
  ) throws -> [FieldID: String] {
    let earlier = try load(id, in: store)
    guard earlier.procedure.id == procedure.id else { return [:] }
    let asked = Set(procedure.toldByEarlierLetter(rule).flatMap(\.fields).map(\.id))
    var values = earlier.values.filter { asked.contains($0.key) }
    values[rule.field] = earlier.state.letter?.numbering.number
    return values
  }

  /// The letters of an account that another application can be about, newest first.
  public func followable(of account: AccountID, in procedure: ProcedureID) throws -> [LoadedCase] {
    try context.store.read { store in
      try store.cases(context.id, ownedBy: account)
        .filter { $0.procedure == procedure && ["issued", "handedOver"].contains($0.stage) }
        .map { try load($0.id, in: store) }
        .filter { $0.state.ending == nil && $0.state.earlier?.effect.leavesAPermit ?? true }
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
    if earlier.isRevocation { throw OfficeProblem.earlierLetter(number, .unknown) }
  }

  /// Ends the earlier letter and its duplicates, in the commit that issues the one that follows it.
  func endEarlierLetter(_ issued: LoadedCase, at moment: Moment, in store: any StoreWriting) throws {
    guard let earlier = issued.state.earlier, let id = earlier.from, let letter = issued.state.letter,
      issued.state.stage == .issued, letter.kind == .permit
    else { return }
    let kind: LetterEnding.Kind
    switch earlier.effect {
    case .supersedes: kind = .superseded
    case .revokes: kind = .revoked
    // A copy of what has ended meanwhile would say that it is good.
    case .repeats: return try requireInForce(id, in: store)
    }
    let ending = LetterEnding(
      kind: kind, by: letter.numbering.number, from: issued.id, date: letter.numbering.date)
    let before = try load(id, in: store)
    if let known = before.state.ending { throw OfficeProblem.earlierLetter(earlier.number, .ended(known)) }
    for ended in [before] + (try duplicates(of: before, in: store)) {
      _ = try decide(
        .endLetter(ending), Payload(), ended, by: .system, at: max(moment, ended.state.lastMoment), in: store)
    }
  }

  /// The issued copies of a letter that have not ended.
  private func duplicates(of original: LoadedCase, in store: any StoreReading) throws -> [LoadedCase] {
    guard let person = try store.caseRow(context.id, original.id)?.personKey, !person.isEmpty else { return [] }
    return try store.cases(context.id, personKey: person)
      .filter { ["issued", "handedOver"].contains($0.stage) && $0.letterEnding == nil && $0.id != original.id }
      .map { try load($0.id, in: store) }
      .filter { $0.state.earlier?.from == original.id && $0.state.earlier?.effect == .repeats }
  }
}

/// Why a letter cannot be the one that an application is about.
public enum EarlierLetterFault: Hashable, Sendable {
  /// The register has no such letter of this person and permit.
  case unknown
  case notIssued
  case ended(LetterEnding)
  /// The office itself considers its end; the number of that proposal.
  case proposed(String)
}

extension EarlierLetter.Effect {
  /// Whether the new letter is a permit of its own, and not a copy of one or the end of one.
  var leavesAPermit: Bool { self == .supersedes }
}
