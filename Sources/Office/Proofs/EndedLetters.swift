import CaseStore
import Casework
import Foundation
import Proofs
import WorkingTime

/// The letters that ended before their last day, as the list of revocations names them: read from the rows that the
/// commits which ended them wrote, so that no case is missing and none has to be read.
enum EndedLetters {
  /// Those that would still be good on that day.
  static func entries(
    _ office: OfficeID, on today: CivilDate, in store: any StoreReading
  ) throws -> [RevocationList.Entry] {
    try store.endedLetters(office, on: today.description).compactMap(\.revocationEntry)
      + replaced(office, in: store)
  }

  /// Numbers that ended because another official approved anew: their cases' rows have the later number. Kept in one
  /// setting, so that the list is made without reading a journal; `JournalCheck` holds it against them.
  static func replaced(
    _ office: OfficeID, in store: any StoreReading
  ) throws -> [RevocationList.Entry] {
    guard let bytes = try store.setting(office, OfficeSetting.replacedNumbers) else { return [] }
    return try JSONDecoder().decode([RevocationList.Entry].self, from: Data(bytes))
  }
}

extension Cases {
  /// Keeps the numbers of a case after which another was given, in the commit that gives it.
  func publishReplaced(of decided: LoadedCase, in store: any StoreWriting) throws {
    let new = decided.replacedEntries
    guard !new.isEmpty else { return }
    let numbers = Set(new.map(\.number))
    let all = try EndedLetters.replaced(context.id, in: store).filter { !numbers.contains($0.number) } + new
    try store.putSetting(context.id, OfficeSetting.replacedNumbers, Array(try JSONEncoder().encode(all)))
  }
}

extension CaseRow {
  fileprivate var revocationEntry: RevocationList.Entry? {
    guard let number = letterNumber, let ending = letterEnding, let since = CivilDate(ending.on) else { return nil }
    let kind: RevocationList.Ending =
      switch ending.kind {
      case .revoked: .revoked
      case .superseded: .superseded
      case .void: .void
      }
    return RevocationList.Entry(number: number, ending: kind, since: since, by: ending.by)
  }
}

extension LoadedCase {
  /// Numbers after which another was given.
  var replacedEntries: [RevocationList.Entry] {
    var entries: [RevocationList.Entry] = []
    var before: Numbering?
    // A number that ended by itself is the row's until another one is given.
    var ended: RevocationList.Entry?
    for event in events {
      let isVoided = event.fact.endsNumber
      guard isVoided || event.fact.numbering != nil else { continue }
      if let number = before?.number {
        let since = office.calendar.local(event.at).date
        ended = RevocationList.Entry(number: number, ending: .void, since: since)
      }
      before = event.fact.numbering
      guard !isVoided, let last = ended else { continue }
      entries.append(last)
      ended = nil
    }
    return entries
  }

  /// How the case's letter ended early; nil while it has not.
  var letterEnding: CaseRow.Ending? {
    if state.stage == .void, state.letter != nil, let voided = events.last(where: { $0.fact == .voided })?.at {
      return CaseRow.Ending(.void, on: office.calendar.local(voided).date.description)
    }
    if state.letter == nil, let voided = events.last(where: \.fact.endsNumber)?.at {
      return CaseRow.Ending(.void, on: office.calendar.local(voided).date.description)
    }
    return state.ending.map { CaseRow.Ending($0.kind == .revoked ? .revoked : .superseded, on: $0.date, by: $0.by) }
  }
}

extension Fact {
  fileprivate var endsNumber: Bool { if case .numberVoided = self { true } else { false } }
}
