import CaseStore
import Casework
import WorkingTime

/// Cases for reports out of journals, wherever those lie: in the store or in a file that was exported.
public enum JournalReading {
  /// Why a file of journals is not to be counted from.
  public enum Problem: Error, Hashable, Sendable {
    /// A line is no entry of a journal.
    case line(Int)
    /// An entry is missing, or does not follow from the one before it.
    case broken(JournalStream, version: Int)
    case severalOffices
    case empty
  }

  /// The entries of an export, each journal checked to be whole and chained.
  public static func export(_ text: String) throws -> [JournalEntry] {
    var entries: [JournalEntry] = []
    var heads: [JournalStream: JournalHead] = [:]
    for (number, line) in text.split(separator: "\n").enumerated() {
      guard let entry = try? JournalExport.entry(String(line)) else { throw Problem.line(number + 1) }
      let head = heads[entry.stream] ?? .none
      guard entry.version == head.version + 1,
        entry.hash == Chain.link(previous: head.hash, envelope: entry.envelope)
      else { throw Problem.broken(entry.stream, version: entry.version) }
      heads[entry.stream] = JournalHead(version: entry.version, hash: entry.hash)
      entries.append(entry)
    }
    guard let office = entries.first?.office else { throw Problem.empty }
    guard entries.allSatisfy({ $0.office == office }) else { throw Problem.severalOffices }
    return entries
  }

  /// - Parameters:
  ///   - acts: of ``JournalStream/acts``, which say which procedure an edition is of.
  ///   - entries: of cases, each case's in order.
  public static func cases(_ entries: [JournalEntry], acts: [JournalEntry]) throws -> [ReportedCase] {
    let editions = try editions(acts)
    var byCase: [CaseID: [Event]] = [:]
    for entry in entries {
      guard case .permitCase(let id) = entry.stream else { continue }
      byCase[id, default: []].append(try JournalCoding.event(entry))
    }
    return byCase.values.compactMap { events in ReportedCase(events) { editions.procedures[$0] } }
  }

  /// The editions that were ever brought in; of each name, the one in force.
  public struct Editions: Sendable {
    public var office: Digest?
    public var procedures: [Digest: ProcedureID] = [:]
    public var inForce: [ProcedureID: Digest] = [:]
  }

  /// - Parameter moment: when an edition is in force; nil for what was brought in last.
  public static func editions(_ acts: [JournalEntry], at moment: Moment? = nil) throws -> Editions {
    var editions = Editions()
    var brought: [ProcedureID: [(digest: Digest, from: Moment?)]] = [:]
    for entry in acts where entry.stream == .acts {
      switch try JournalCoding.act(entry).0.fact {
      case .officeApplied(let digest): editions.office = digest
      case .procedureAdopted(let id, let digest, let from):
        editions.procedures[digest] = id
        brought[id, default: []].append((digest, from))
      case .procedureWithdrawn(let id, let digest, let from):
        if let place = brought[id]?.lastIndex(where: { $0.digest == digest && $0.from == from }) {
          brought[id]?.remove(at: place)
        }
      default: break
      }
    }
    editions.inForce = brought.compactMapValues { all in
      all.last { one in one.from.map { from in moment.map { from <= $0 } ?? true } ?? true }?.digest
    }
    return editions
  }
}
