import CaseStore
import Casework
import Foundation
import GRDB
import SQLiteStore
import Testing

@testable import Office

@Suite struct RecordsTests {
  @Test func anIntactOfficeHasNoFindings() async throws {
    let office = try await OfficeFixture()
    _ = try await office.submitted()
    let report = try JournalCheck(cases: office.cases).run()
    #expect(report.findings.isEmpty)
    #expect(report.cases == 1)
  }

  @Test func aRowChangedBehindTheJournalsBackIsNamed() async throws {
    let office = try await OfficeFixture()
    let id = try await office.submitted()
    try tamper(office, "UPDATE cases SET applicant_name = 'Orang Lain'")
    let report = try JournalCheck(cases: office.cases).run()
    #expect(report.findings.first == .rowDiffers(id, field: "applicantName"))
  }

  @Test func aDeletedCaseIsMissedBySealAlone() async throws {
    let office = try await OfficeFixture()
    let id = try await office.submitted()
    let seal = try await Sealing(context: office.context).seal(day: "2026-11-24")
    #expect(try Sealing(context: office.context).compare(seal).isEmpty)
    try tamper(
      office, "DROP TRIGGER IF EXISTS journal_keeps_rows", "DELETE FROM journal WHERE stream = 'case:\(id)'",
      "DELETE FROM case_words", "DELETE FROM cases")
    let findings = try Sealing(context: office.context).compare(seal)
    #expect(findings.contains(.lostSince(day: "2026-11-24", .permitCase(id))))
  }

  @Test func aForgedSealIsRefused() async throws {
    let office = try await OfficeFixture()
    _ = try await office.submitted()
    let file = try await Sealing(context: office.context).seal(day: "2026-11-24")
    var text = try JournalCoding.text(file)
    text = text.replacing("\"entries\":\(file.seal.entries)", with: "\"entries\":1")
    let forged = try JSONDecoder().decode(SealFile.self, from: Data(text.utf8))
    #expect(forged != file)
    #expect(try Sealing(context: office.context).compare(forged) == [.sealDiffers(day: "2026-11-24")])
  }

  @Test func noCellIsTakenForAFormula() {
    let csv = String(decoding: RegisterExport.csv(["a"], [["=1+1"], ["  @x"], ["a;\"b\"\nc"], ["-5"]]), as: UTF8.self)
    #expect(csv == "\u{FEFF}\"a\"\r\n\"'=1+1\"\r\n\"'  @x\"\r\n\"a;\"\"b\"\" c\"\r\n\"'-5\"\r\n")
  }

  private func tamper(_ office: OfficeFixture, _ statements: String...) throws {
    let queue = try DatabaseQueue(path: office.folder + "/simple.sqlite")
    try queue.write { db in
      for name in try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
        try db.execute(sql: "DROP TRIGGER \"\(name)\"")
      }
      for statement in statements { try db.execute(sql: statement) }
    }
  }
}
