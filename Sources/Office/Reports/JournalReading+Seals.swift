import CaseStore
import Casework
import Foundation

// A chain shows that nothing in the middle of a journal is missing or was changed. That no journal is missing whole, and
// that none was cut at its end, is shown by the seal with which an export ends, and by seals that were kept elsewhere.
extension JournalReading {
  /// Holds an export against its own last seal.
  /// - Throws: ``Problem/unsealed``, ``Problem/notAsSealed(day:journals:entries:)``.
  static func requireSealed(_ entries: [JournalEntry], _ heads: [JournalStream: JournalHead]) throws {
    var last: Seal?
    var previous = Chain.origin
    for entry in entries where entry.stream == .seals {
      guard case .sealed(let seal) = try JournalCoding.act(entry).0.fact, seal.previous == previous else {
        throw Problem.broken(.seals, version: entry.version)
      }
      last = seal
      previous = entry.hash
    }
    guard let seal = last else { throw Problem.unsealed }
    let ends = heads.filter { $0.key != .seals }
    let lines = ends.map { "\($0.key) \($0.value.version) \($0.value.hash)\n" }.sorted()
    guard Chain.sha256(Data(lines.joined().utf8)) == seal.heads else {
      let count = ends.values.reduce(0) { $0 + $1.version }
      throw Problem.notAsSealed(
        day: seal.day, journals: seal.journals - ends.count, entries: seal.entries - count)
    }
  }

  /// Holds it against a seal that was kept elsewhere, which the office cannot have changed since.
  /// - Returns: the journals that are missing, are shorter than they were, or say something else.
  public func lost(since file: SealFile) -> [JournalStream] {
    file.sealedHeads.filter { head in
      !entries.contains { $0.stream == head.stream && $0.version == head.version && $0.hash.hex == head.hash }
    }.map(\.stream)
  }
}
