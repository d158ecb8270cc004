import CaseStore
import Casework
import Foundation
import PostgresClient
import WorkingTime

// Who may act when: mandates, leave, and what documents prove of officers.
extension Transaction {
  private static let mandateColumns = """
    office, id, kind, role, holder, principal, position, decree, decree_date, scan, starts, ends, entered, ended
    """
  private static let leaveColumns = "office, id, account, starts, ends, entered, cancelled"
  private static let proofColumns = "office, id, account, proof, number, date, scan, entered, withdrawn"

  private static func mandate(_ row: PostgresRow) throws -> Mandate {
    let position: String = try row.value(6)
    return try Mandate(
      office: row.value(0), id: row.value(1), kind: row.value(2), role: row.value(3), holder: row.value(4),
      principal: row.optional(5), position: position.split(separator: "\n").map(String.init), decree: row.value(7),
      decreeDate: row.value(8), scan: row.value(9), from: row.value(10), until: row.value(11), entered: row.value(12),
      ended: row.optional(13))
  }

  private static func leave(_ row: PostgresRow) throws -> Leave {
    try Leave(
      office: row.value(0), id: row.value(1), account: row.value(2), from: row.value(3), until: row.value(4),
      entered: row.value(5), cancelled: row.optional(6))
  }

  private static func proof(_ row: PostgresRow) throws -> ProofRecord {
    let proof: String = try row.value(3)
    return try ProofRecord(
      office: row.value(0), id: row.value(1), account: row.value(2),
      proof: JSONDecoder().decode(Proof.self, from: Data(proof.utf8)), number: row.value(4), date: row.value(5),
      scan: row.optional(6), entered: row.value(7), withdrawn: row.optional(8))
  }

  // MARK: Mandates

  func mandate(_ office: OfficeID, _ id: MandateID) throws -> Mandate? {
    try first(
      office, "SELECT \(Self.mandateColumns) FROM mandates WHERE office = ? AND id = ?", [office, id], Self.mandate)
  }

  func mandates(_ office: OfficeID, offset: Int, limit: Int) throws -> Found<Mandate> {
    try found(
      Self.mandateColumns, from: "mandates", where: Conditions(office), by: "ends DESC, id", offset: offset,
      limit: limit, Self.mandate)
  }

  func mandates(_ office: OfficeID, heldBy account: AccountID, notOverOn day: CivilDate) throws -> [Mandate] {
    let sql = """
      SELECT \(Self.mandateColumns) FROM mandates WHERE office = ? AND holder = ? AND ends >= ? ORDER BY starts, id
      """
    return try all(office, sql, [office, account, day], Self.mandate)
  }

  func mandates(_ office: OfficeID, notOverOn day: CivilDate) throws -> [Mandate] {
    let sql = "SELECT \(Self.mandateColumns) FROM mandates WHERE office = ? AND ends >= ? ORDER BY ends DESC, id"
    return try all(office, sql, [office, day], Self.mandate)
  }

  func add(_ mandate: Mandate) throws {
    try run(
      mandate.office, "INSERT INTO mandates (\(Self.mandateColumns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [
        mandate.office, mandate.id, mandate.kind, mandate.role, mandate.holder, mandate.principal,
        mandate.position.joined(separator: "\n"), mandate.decree, mandate.decreeDate, mandate.scan, mandate.from,
        mandate.until, mandate.entered, mandate.ended,
      ])
  }

  func endMandate(_ office: OfficeID, _ id: MandateID, at moment: Moment) throws -> Bool {
    try changes(
      office, "UPDATE mandates SET ended = ? WHERE office = ? AND id = ? AND ended IS NULL", [moment, office, id])
  }

  // MARK: Leave

  func leaves(_ office: OfficeID, of account: AccountID, notOverOn day: CivilDate) throws -> [Leave] {
    let sql = """
      SELECT \(Self.leaveColumns) FROM leaves WHERE office = ? AND account = ? AND ends >= ? ORDER BY starts, id
      """
    return try all(office, sql, [office, account, day], Self.leave)
  }

  func leaves(_ office: OfficeID, notOverOn day: CivilDate) throws -> [Leave] {
    let sql = "SELECT \(Self.leaveColumns) FROM leaves WHERE office = ? AND ends >= ? ORDER BY starts, id"
    return try all(office, sql, [office, day], Self.leave)
  }

  func add(_ leave: Leave) throws {
    try run(
      leave.office, "INSERT INTO leaves (\(Self.leaveColumns)) VALUES (?, ?, ?, ?, ?, ?, ?)",
      [leave.office, leave.id, leave.account, leave.from, leave.until, leave.entered, leave.cancelled])
  }

  func cancelLeave(_ office: OfficeID, _ id: String, at moment: Moment) throws -> Bool {
    try changes(
      office, "UPDATE leaves SET cancelled = ? WHERE office = ? AND id = ? AND cancelled IS NULL", [moment, office, id])
  }

  // MARK: Proofs

  func proofs(_ office: OfficeID, of account: AccountID) throws -> [ProofRecord] {
    let sql = "SELECT \(Self.proofColumns) FROM proofs WHERE office = ? AND account = ? ORDER BY entered, id"
    return try all(office, sql, [office, account], Self.proof)
  }

  func add(_ proof: ProofRecord) throws {
    try run(
      proof.office, "INSERT INTO proofs (\(Self.proofColumns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [
        proof.office, proof.id, proof.account, JournalCoding.text(proof.proof), proof.number, proof.date, proof.scan,
        proof.entered, proof.withdrawn,
      ])
  }

  func withdrawProof(_ office: OfficeID, _ id: String, at moment: Moment) throws -> Bool {
    try changes(
      office, "UPDATE proofs SET withdrawn = ? WHERE office = ? AND id = ? AND withdrawn IS NULL", [moment, office, id])
  }
}
