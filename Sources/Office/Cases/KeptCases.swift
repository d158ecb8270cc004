import CaseStore
import Casework
import Synchronization

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

  private struct Shelves {
    var recent: [Key: LoadedCase] = [:]
    /// Thrown away whole when the recent ones take its place; what was asked for meanwhile has moved over.
    var older: [Key: LoadedCase] = [:]
  }

  private let half: Int
  private let shelves = Mutex(Shelves())

  /// - Parameter limit: of cases; one takes some ten kilobytes.
  public init(limit: Int = 2_000) {
    half = max(1, limit / 2)
  }

  /// How many there are now.
  var count: Int { shelves.withLock { $0.recent.count + $0.older.count } }

  func find(_ office: OfficeID, _ id: CaseID, at standing: JournalStanding) -> LoadedCase? {
    let key = Key(office: office, id: id)
    return shelves.withLock { shelves in
      if let found = shelves.recent[key] { return found.standing == standing ? found : nil }
      guard let found = shelves.older[key], found.standing == standing else { return nil }
      put(found, key, in: &shelves)
      return found
    }
  }

  func keep(_ loaded: LoadedCase, of office: OfficeID) {
    guard loaded.standing != nil else { return }
    shelves.withLock { put(loaded, Key(office: office, id: loaded.id), in: &$0) }
  }

  private func put(_ loaded: LoadedCase, _ key: Key, in shelves: inout Shelves) {
    if shelves.recent.count >= half, shelves.recent[key] == nil {
      shelves.older = shelves.recent
      shelves.recent = [:]
    }
    shelves.recent[key] = loaded
  }
}
