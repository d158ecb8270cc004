import CaseStore
import Casework

/// Cases that were read before, so that their history is not decoded and folded again for each page and decision.
///
/// Nothing here is ever wrong, and so nothing has to be told when it changes: each is kept with the standing that its
/// journal had, and given out only where the store says that this is the standing now. What it was judged by are
/// editions, which its events name by their hash.
public final class KeptCases: Sendable {
  private struct Key: Hashable {
    let office: OfficeID
    let id: CaseID
  }

  private let cases: KeptValues<Key, LoadedCase>

  /// - Parameter limit: of cases; one takes some tens of kilobytes.
  public init(limit: Int = 600) {
    cases = KeptValues(limit: limit)
  }

  /// How many there are now.
  var count: Int { cases.count }

  func find(_ office: OfficeID, _ id: CaseID, at standing: JournalStanding) -> LoadedCase? {
    let found = cases[Key(office: office, id: id)]
    return found?.standing == standing ? found : nil
  }

  func keep(_ loaded: LoadedCase, of office: OfficeID) {
    guard loaded.standing != nil else { return }
    cases.keep(loaded, for: Key(office: office, id: loaded.id))
  }
}
