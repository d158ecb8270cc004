import CaseStore
import Foundation
import SQLiteStore
import Testing

@Test func smoke() async throws {
  let store = try SQLiteStore(path: NSTemporaryDirectory() + UUID().uuidString + ".sqlite")
  try await store.add("a")
  let row = try store.read { try $0.caseRow(Sample.office, "a") }
  #expect(row == Sample.row("a"))
  let n = try await store.write {
    try $0.takeNumber(Sample.office, series: "s", year: 2026, caseID: "a", at: Sample.noon) { "S/\($0)" }
  }
  #expect(n.n == 1)
  let found = try store.read { try $0.register(Sample.office, RegisterQuery(text: "an ump")) }
  #expect(found.rows.count == 1)
  #expect(try store.read { try $0.heads(Sample.office).count } == 1)
  #expect(try store.read { try $0.caseIDs(Sample.office) } == ["a"])
  try store.close()
}
