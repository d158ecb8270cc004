import CaseStore
import Casework
import Procedures
import WorkingTime

/// Reports out of an export of journals, with the files of the office and its procedures beside it: what anybody can do
/// who does not trust ours.
public struct JournalReading: Sendable {
  /// Why a file of journals is not to be counted from.
  public enum Problem: Error, Hashable, Sendable {
    /// A line is no entry of a journal.
    case line(Int)
    /// An entry is missing, or does not follow from the one before it.
    case broken(JournalStream, version: Int)
    case severalOffices
    /// It has no seal, so that nobody can see what is missing.
    case unsealed
    /// Its last seal speaks of other journals: so many are missing, and so many entries of all (fewer than none where there
    /// are more than it speaks of).
    case notAsSealed(day: String, journals: Int, entries: Int)
    case empty
    /// The journals name an edition of a procedure whose files were not given.
    case edition(ProcedureID?, Digest)
  }

  public let office: OfficeID
  let entries: [JournalEntry]
  private let editions: Editions

  /// The editions that were ever brought in; of each name, the one in force.
  struct Editions: Sendable {
    var office: Digest?
    var procedures: [Digest: ProcedureID] = [:]
    var inForce: [ProcedureID: Digest] = [:]
  }

  /// Reads an export; each journal has to be whole and chained, and all of them as the last seal among them says.
  /// - Parameter moment: when editions are in force.
  public init(export text: String, at moment: Moment) throws {
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
    try Self.requireSealed(entries, heads)
    self.office = office
    self.entries = entries
    editions = try Self.editions(entries, at: moment)
  }

  /// The office's edition that was brought in last.
  public var officeDigest: Digest? { editions.office }

  /// - Parameters:
  ///   - procedures: by the digest of their files; every edition that a case names has to be among them.
  ///   - moment: the present, for a month that goes on.
  public func report(
    _ month: ReportMonth, procedures: [Digest: Procedure], calendar: OfficeCalendar, at moment: Moment
  ) throws -> ServiceReport {
    func edition(_ digest: Digest) throws -> Procedure {
      guard let procedure = procedures[digest] else { throw Problem.edition(editions.procedures[digest], digest) }
      return procedure
    }
    let span = month.span(in: calendar)
    var source = ReportSource(until: min(moment, span.upperBound))
    // Of a month that has not begun there is nothing to say.
    let cases = source.until > span.lowerBound ? try cases() : [:]
    for (id, events) in cases {
      let milestones = try CaseMilestones(office: office, id: id, events, procedure: edition)
      source.milestones += milestones.all.filter { span.contains($0.at) }
      let ended = milestones.all.compactMap { milestone -> (ProcedureID, Milestone.Course)? in
        guard case .ended(_, let course?) = milestone.what, milestone.at >= source.until else { return nil }
        return (milestone.procedure, course)
      }
      let open = milestones.all.last.flatMap { last in milestones.open.map { (last.procedure, $0) } }
      source.goingOn += (ended + [open].compactMap { $0 }).filter { $0.1.submitted < source.until }
    }
    let inForce = try editions.inForce.values.map(edition)
    return ServiceReport.make(month, from: source, procedures: inForce + procedures.values, calendar: calendar)
  }

  private func cases() throws -> [CaseID: [Event]] {
    var cases: [CaseID: [Event]] = [:]
    for entry in entries {
      guard case .permitCase(let id) = entry.stream else { continue }
      cases[id, default: []].append(try JournalCoding.event(entry))
    }
    return cases
  }

  /// - Parameter moment: when an edition is in force; nil for what was brought in last.
  static func editions(_ entries: [JournalEntry], at moment: Moment? = nil) throws -> Editions {
    var editions = Editions()
    var brought: [ProcedureID: [(digest: Digest, from: Moment?)]] = [:]
    for entry in entries where entry.stream == .acts {
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
