import CaseStore
import Casework
import Hummingbird
import Office
import Procedures

/// A procedure with all its editions, as its pages show it.
struct ManagedProcedure: Sendable {
  let id: ProcedureID
  let timeline: EditionTimeline
  /// The procedure in force, or the last that was brought in.
  let procedure: Procedure

  /// Each edition once, newest first.
  var distinct: [EditionTimeline.Entry] {
    var seen: Set<Digest> = []
    return timeline.entries.filter { seen.insert($0.edition.digest).inserted }.compactMap {
      timeline.entry($0.edition.digest)
    }
  }

  /// What the newest edition is compared with: the one in force, or the one before it.
  var usualOlder: Digest? {
    let newest = distinct.first?.edition.digest
    let others = distinct.dropFirst().filter { if case .withdrawn = $0.state { false } else { true } }
    let inForce = timeline.inForce?.edition.digest
    return inForce == newest ? (others.first ?? distinct.dropFirst().first)?.edition.digest : inForce
  }
}

extension Digest {
  /// Enough of an edition's hash for people.
  var short: String { String(hex.prefix(12)) }
}

extension Visit {
  /// - Throws: `SiteProblem.notFound` for a procedure that was never brought in.
  func managed(_ id: ProcedureID) throws -> ManagedProcedure {
    let timeline = try editionDesk.timeline(EditionName(kind: .procedure, name: id.rawValue))
    guard let shown = timeline.inForce ?? timeline.entries.first else { throw SiteProblem.notFound }
    return ManagedProcedure(id: id, timeline: timeline, procedure: try procedure(shown.edition.digest))
  }

  func procedure(_ edition: Digest) throws -> Procedure {
    try services.office.store.read { try services.catalogue.procedure(edition, in: $0) }
  }

  /// One edition that the address names, of the procedure that it names.
  func managedEdition() throws -> (entry: EditionTimeline.Entry, procedure: Procedure) {
    let timeline = try editionDesk.timeline(EditionName(kind: .procedure, name: try procedureID.rawValue))
    guard let entry = timeline.entry(try digest) else { throw SiteProblem.notFound }
    return (entry, try procedure(entry.edition.digest))
  }

  func crumbs(of procedure: Procedure, _ last: String) -> Crumbs {
    Crumbs(
      name: words.common.breadcrumbs,
      [
        .init(words.procedure.heading, Address.procedures.path),
        .init(procedure.shortName, Address.managedProcedure(procedure.id).path), .init(last),
      ])
  }
}
