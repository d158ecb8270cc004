import CaseStore
import Casework
import Foundation
import Testing

@testable import SQLiteStore

struct BackupTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func aCopyTakenWhileServingIsOneCommittedState() async throws {
    let store = try folder.open()
    for position in 0..<20 { try await store.add(CaseID("a\(position)")) }
    let writing = Task {
      for position in 0..<100 { try await store.add(CaseID("b\(position)")) }
    }
    try await store.backup(to: folder.file("copy.sqlite"))
    try await writing.value
    try store.close()

    #expect(!FileManager.default.fileExists(atPath: folder.file("copy.sqlite-wal")))
    #expect(!FileManager.default.fileExists(atPath: folder.file("copy.sqlite.partial")))
    let copy = try folder.open("copy.sqlite")
    let (rows, heads) = try copy.read {
      (try $0.caseIDs(Sample.office), try $0.heads(Sample.office).map(\.stream.description))
    }
    #expect(heads == rows.map { "case:\($0)" })
    #expect(rows.filter { $0.rawValue.hasPrefix("a") }.count == 20)
    // Those written later came one after the other: none is there without those before it.
    let later = rows.compactMap { Int($0.rawValue.dropFirst()) }.count - 20
    let expected = Set((0..<later).map { CaseID("b\($0)") })
    #expect(Set(rows.filter { $0.rawValue.hasPrefix("b") }) == expected)
    try await copy.add("new")
    try copy.close()
  }

  @Test func nothingIsWrittenOver() async throws {
    let store = try folder.open()
    await #expect(throws: StoreError.self) { try await store.backup(to: folder.file()) }
    await #expect(throws: StoreError.self) { try await store.backup(to: folder.file("missing/copy.sqlite")) }
    try store.close()
  }
}
