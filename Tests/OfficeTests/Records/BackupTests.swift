import CaseStore
import Casework
import Foundation
import SQLiteStore
import Testing

@testable import Office

/// Copies in one folder, which share their documents.
@Suite struct BackupTests {
  private func backup(_ office: OfficeFixture, _ name: String, keeping: Int? = nil) async throws -> BackupCopy.Report {
    try await BackupCopy(store: office.store, shelf: FolderShelf(root: office.folder + "/documents"))
      .make(in: office.folder + "/copies", named: name, keeping: keeping)
  }

  private func vault(_ office: OfficeFixture) -> BackupVault { BackupVault(office.folder + "/copies") }

  @Test func aCopyHoldsTheStoreAndEveryDocument() async throws {
    let office = try await OfficeFixture()
    let id = try await office.submitted()
    let report = try await backup(office, "a")
    #expect(report.documents == (try office.cases.load(id).state.content.evidence.count))
    let list = try vault(office).list("a")
    try vault(office).check(list)
    let store = try SQLiteStore(path: vault(office).database(of: list))
    let rows = try store.read { try $0.entries(office.context.id, .permitCase(id)) }
    #expect(rows == (try office.store.read { try $0.entries(office.context.id, .permitCase(id)) }))
    try store.close()
    let restored = office.folder + "/restored"
    try await vault(office).restoreDocuments(of: list, to: FolderShelf(root: restored))
    for name in list.documents {
      let (from, to) = (office.folder + "/documents/" + name, restored + "/" + name)
      #expect(FileManager.default.contents(atPath: to) == FileManager.default.contents(atPath: from))
    }
  }

  @Test func documentsAreCopiedOnce() async throws {
    let office = try await OfficeFixture()
    _ = try await office.submitted()
    let first = try await backup(office, "a")
    let again = try await backup(office, "b")
    #expect(again.documents == 0)
    #expect(again.shared == first.documents)
    _ = try await office.submitted()
    let later = try await backup(office, "c")
    #expect(later.documents == first.documents)
    #expect(later.shared == first.documents)
    #expect(try vault(office).names() == ["a", "b", "c"])
  }

  @Test func onlyTheNewestAreKeptAndWhatTheyName() async throws {
    let office = try await OfficeFixture()
    _ = try await office.draft()
    _ = try await backup(office, "a")
    // It was never submitted, and has ended.
    _ = try await office.store.write { try $0.removeExpired(office.context.id, before: .init(milliseconds: .max / 2)) }
    _ = try await office.submitted()
    _ = try await backup(office, "b")
    let report = try await backup(office, "c", keeping: 2)
    #expect(report.removed == 1)
    #expect(try vault(office).names() == ["b", "c"])
    for name in ["b", "c"] { try vault(office).check(try vault(office).list(name)) }
    let named = Set(try vault(office).list("c").documents)
    let there = try FileManager.default.subpathsOfDirectory(atPath: vault(office).documents)
    #expect(Set(there.filter { $0.split(separator: "/").last?.count == 64 }) == named)
  }

  @Test func damageAndLossAreNamed() async throws {
    let office = try await OfficeFixture()
    _ = try await office.submitted()
    _ = try await backup(office, "a")
    let list = try vault(office).list("a")
    let document = vault(office).documents + "/" + list.documents[0]
    let bytes = try #require(FileManager.default.contents(atPath: document))
    try Data(bytes.dropLast()).write(to: URL(filePath: document))
    #expect(throws: BackupCopy.Problem.damaged(document)) { try vault(office).check(list) }
    try FileManager.default.removeItem(atPath: document)
    #expect(throws: BackupCopy.Problem.missing(document)) { try vault(office).check(list) }
    let database = vault(office).database(of: list)
    var changed = try #require(FileManager.default.contents(atPath: database))
    changed[changed.count / 2] ^= 1
    try changed.write(to: URL(filePath: database))
    #expect(throws: BackupCopy.Problem.damaged(database)) { try vault(office).check(list) }
  }

  @Test func aFolderWithOtherThingsIsLeftAlone() async throws {
    let office = try await OfficeFixture()
    await #expect(throws: BackupCopy.Problem.notEmpty(office.folder)) {
      _ = try await BackupCopy(store: office.store, shelf: FolderShelf(root: office.folder + "/documents"))
        .make(in: office.folder, named: "a")
    }
    _ = try await backup(office, "a")
    await #expect(throws: BackupCopy.Problem.self) { _ = try await backup(office, "a") }
  }
}
