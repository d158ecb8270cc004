import CaseStore
import Foundation
import SQLiteStore

/// A folder of its own for one test, removed with it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "store-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path(percentEncoded: false)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String = "store.sqlite") -> String { path + "/" + name }

  func open(_ name: String = "store.sqlite", _ change: (inout SQLiteStore.Options) -> Void = { _ in }) throws
    -> SQLiteStore
  {
    var options = SQLiteStore.Options()
    change(&options)
    return try SQLiteStore(path: file(name), options: options)
  }
}
