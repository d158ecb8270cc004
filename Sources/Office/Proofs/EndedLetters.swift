import CaseStore
import Casework
import Foundation
import Proofs
import WorkingTime

/// The letters that ended before their last day, kept beside the journals in the commits that end them, so that the list
/// can be published without reading every case.
struct EndedLetters {
  let context: OfficeContext

  private struct Kept: Codable {
    let entry: RevocationList.Entry
    /// The last day that stands on the letter.
    let validUntil: CivilDate?
  }

  /// Those that would still be in force on that day.
  func entries(on today: CivilDate, in store: any StoreReading, _ cases: Cases) throws -> [RevocationList.Entry] {
    try kept(in: store, cases).filter { $0.validUntil.map { today <= $0 } ?? true }.map(\.entry)
  }

  func add(
    _ entry: RevocationList.Entry, of letter: LoadedCase, in store: any StoreWriting, _ cases: Cases
  ) throws {
    var all = try kept(in: store, cases)
    all.removeAll { $0.entry.number == entry.number }
    all.append(Kept(entry: entry, validUntil: letter.letterEnd))
    try store.putSetting(context.id, OfficeSetting.endedLetters, Array(try JSONEncoder().encode(all)))
  }

  /// What the journals say: the same list, made from every case.
  func derived(in store: any StoreReading, _ cases: Cases) throws -> [RevocationList.Entry] {
    try derive(in: store, cases).map(\.entry)
  }

  private func kept(in store: any StoreReading, _ cases: Cases) throws -> [Kept] {
    guard let bytes = try store.setting(context.id, OfficeSetting.endedLetters) else {
      // An office from before the list was kept.
      return try derive(in: store, cases)
    }
    return try JSONDecoder().decode([Kept].self, from: Data(bytes))
  }

  private func derive(in store: any StoreReading, _ cases: Cases) throws -> [Kept] {
    try store.caseIDs(context.id).compactMap { id in
      let loaded = try cases.load(id, in: store)
      return loaded.endedEntry.map { Kept(entry: $0, validUntil: loaded.letterEnd) }
    }
  }
}

extension Cases {
  /// Puts a letter that has just ended on the list that the office publishes.
  func publishEnding(of ended: LoadedCase, in store: any StoreWriting) throws {
    guard let entry = ended.endedEntry else { return }
    try EndedLetters(context: context).add(entry, of: ended, in: store, self)
  }
}

extension LoadedCase {
  /// The last day that stands on the letter.
  public var letterEnd: CivilDate? {
    guard let letter = state.letter, letter.kind == .permit, state.earlier?.effect != .revokes else { return nil }
    return CivilDate(letter.numbering.date).flatMap { validUntil(issued: $0) }
  }

  /// How the case's letter stands on the list; nil while it has not ended early.
  var endedEntry: RevocationList.Entry? {
    guard let number = state.letter?.numbering.number else { return nil }
    if state.stage == .void, let voided = events.last(where: { $0.fact == .voided })?.at {
      return RevocationList.Entry(number: number, ending: .void, since: office.calendar.local(voided).date)
    }
    guard let ending = state.ending, let since = CivilDate(ending.date) else { return nil }
    return RevocationList.Entry(
      number: number, ending: ending.kind == .revoked ? .revoked : .superseded, since: since, by: ending.by)
  }
}
