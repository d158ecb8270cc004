import CaseStore
import Casework
import Foundation
import WorkingTime

// Applications on the way, which end by themselves.
extension Transaction {
  /// What is kept of a draft as one JSON text.
  private struct Content: Codable {
    let values: [FieldID: String]
    let evidence: [RequirementID: Evidence]
    let doneGroups: [GroupID]
    let edition: Digest?
    /// Nil in drafts from before it was kept, of which only the keeper is known.
    let writers: [AccountID]?
  }

  private static let columns = "office, id, owner, counter, procedure, kind, updated, expires, content"

  private static func read(_ row: StatementRow) throws -> Draft {
    let text: String = try row.value(8)
    let content = try JSONDecoder().decode(Content.self, from: Data(text.utf8))
    let counter: AccountID? = try row.optional(3)
    return try Draft(
      office: row.value(0), id: row.value(1), owner: row.optional(2), counter: counter, procedure: row.value(4),
      kind: row.value(5), values: content.values, evidence: content.evidence, doneGroups: content.doneGroups,
      edition: content.edition, writers: Set(content.writers ?? [counter].compactMap(\.self)),
      updated: row.value(6), expires: row.value(7))
  }

  func draft(_ office: OfficeID, _ id: CaseID) throws -> Draft? {
    try first("SELECT \(Self.columns) FROM drafts WHERE office = ? AND id = ?", [office, id], Self.read)
  }

  func drafts(_ office: OfficeID, ownedBy account: AccountID) throws -> [Draft] {
    let sql = "SELECT \(Self.columns) FROM drafts WHERE office = ? AND owner = ? ORDER BY updated DESC, id"
    return try all(sql, [office, account], Self.read)
  }

  func drafts(_ office: OfficeID, atCounterOf account: AccountID) throws -> [Draft] {
    let sql = "SELECT \(Self.columns) FROM drafts WHERE office = ? AND counter = ? ORDER BY updated DESC, id"
    return try all(sql, [office, account], Self.read)
  }

  func put(_ draft: Draft) throws {
    let content = try JournalCoding.text(
      Content(
        values: draft.values, evidence: draft.evidence, doneGroups: draft.doneGroups, edition: draft.edition,
        writers: draft.writers.sorted()))
    let sql = """
      INSERT INTO drafts (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (office, id) DO UPDATE SET
        owner = excluded.owner, counter = excluded.counter, procedure = excluded.procedure, kind = excluded.kind,
        updated = excluded.updated, expires = excluded.expires, content = excluded.content
      """
    try run(
      sql,
      [
        draft.office, draft.id, draft.owner, draft.counter, draft.procedure, draft.kind, draft.updated,
        draft.expires, content,
      ])
  }

  func removeDraft(_ office: OfficeID, _ id: CaseID) throws {
    try run("DELETE FROM drafts WHERE office = ? AND id = ?", [office, id])
  }
}
