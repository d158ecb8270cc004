import CaseStore
import Casework
import Procedures

/// One edition with the name of whoever brought it in.
struct EditionRow: Sendable {
  var edition: Edition
  /// Nil for the command line.
  var by: String?
  var isCurrent: Bool
  var bundle: FileBundle?

  var name: EditionName { EditionName(kind: edition.kind, name: edition.name) }
  /// Enough of the hash for people.
  var short: String { String(edition.digest.hex.prefix(12)) }
}

extension EditionWords {
  func title(_ name: EditionName) -> String {
    name.kind == .office ? officeFiles : procedureFiles(name.name)
  }
}

extension Visit {
  /// All editions, newest first.
  func editionRows() throws -> [EditionRow] {
    let office = services.office
    return try office.store.read { store in
      var seen: Set<EditionName> = []
      return try store.editions(office.id).map { edition in
        EditionRow(
          edition: edition, by: try edition.by.flatMap { try store.account(office.id, $0)?.name },
          // An edition that was brought in twice is in force by its last coming only.
          isCurrent: seen.insert(EditionName(kind: edition.kind, name: edition.name)).inserted, bundle: nil)
      }
    }
  }

  /// What is in force: the office first, then procedures by name.
  func currentEditionRows() throws -> [EditionRow] {
    return try editionRows().filter(\.isCurrent).map { row in
      var row = row
      row.bundle = FileBundle(canonicalBytes: row.edition.bytes)
      return row
    }
    .sorted { ($0.name.kind == .office ? 0 : 1, $0.name.name) < ($1.name.kind == .office ? 0 : 1, $1.name.name) }
  }
}
