import CaseStore
import Dispatch
import Foundation
import GRDB

/// One committed state of the whole store in a new file, by SQLite's online backup: nobody waits for it.
enum Backup {
  static func copy(_ pool: DatabasePool, to path: String) async throws {
    // The copy takes as long as the disk does: not on a thread of the concurrency pool.
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      DispatchQueue.global().async {
        continuation.resume(with: Result { try StoreFailure.translated { try copy(pool, to: path) } })
      }
    }
  }

  /// Under another name until it is whole, so that no half copy is ever taken for a backup.
  private static func copy(_ pool: DatabasePool, to path: String) throws {
    let files = FileManager.default
    guard !files.fileExists(atPath: path) else { throw StoreError.unavailable("\(path) exists already") }
    let partial = path + ".partial"
    try? files.removeItem(atPath: partial)
    guard try PrivateFile.make(partial) else { throw StoreError.unavailable("\(partial) is being written") }
    do {
      let copy = try DatabaseQueue(path: partial)
      try pool.backup(to: copy)
      try copy.writeWithoutTransaction { db in
        // One file, with nothing beside it.
        try db.execute(sql: "PRAGMA journal_mode = DELETE")
        let check = try String.fetchOne(db, sql: "PRAGMA quick_check(1)")
        guard check == "ok" else { throw StoreError.unavailable("the copy is damaged: \(check ?? "")") }
      }
      try copy.close()
      try files.moveItem(atPath: partial, toPath: path)
    } catch {
      try? files.removeItem(atPath: partial)
      throw error
    }
  }
}
