import CaseStore
import Casework
import Foundation

/// Copies of a whole office, made while it serves: one folder for all of them, in which a document is kept once.
///
/// ```
/// FOLDER/documents/OFFICE/CASE/HASH          shared by all copies
/// FOLDER/databases/20261127-003012.sqlite    one file a copy: .sqlite, or .pgdump
/// FOLDER/databases/20261127-003012.json      what belongs to it, and its hash; written last
/// ```
///
/// A copy counts once its list is there. It is of one moment: the database first, then every document that it names,
/// so that no row of it lacks its bytes.
public struct BackupCopy: Sendable {
  public enum Problem: Error, Equatable, CustomStringConvertible {
    case notEmpty(String)
    case notABackup(String)
    case damaged(String)
    case missing(String)

    public var description: String {
      switch self {
      case .notEmpty(let path): "\(path) sudah berisi data lain; pilih folder kosong atau folder cadangan SIMPLE."
      case .notABackup(let path): "\(path) bukan cadangan SIMPLE: tidak ada cadangan yang utuh di sana."
      case .damaged(let path): "\(path) rusak: isinya tidak sesuai dengan namanya. Ambil cadangan lain."
      case .missing(let path): "\(path) tidak ada, padahal termasuk cadangan ini. Ambil cadangan lain."
      }
    }
  }

  public struct Report: Sendable {
    /// Copied now.
    public let documents: Int
    /// There from an earlier copy.
    public let shared: Int
    /// Of the database's file.
    public let bytes: Int
    /// Earlier copies that were taken away.
    public let removed: Int
  }

  let store: any CaseStore
  let shelf: any BlobShelf
  /// How the database's file is called after its dot, and how it is made.
  let kind: String
  let copyDatabase: @Sendable (String) async throws -> Void

  /// - Parameters:
  ///   - shelf: where documents lie, in a folder or in a bucket.
  ///   - kind: `sqlite` or `pgdump`.
  ///   - database: makes a copy of the database in a file that is not there yet; nil for the store's own way.
  public init(
    store: any CaseStore, shelf: any BlobShelf, kind: String = "sqlite",
    database: (@Sendable (String) async throws -> Void)? = nil
  ) {
    self.store = store
    self.shelf = shelf
    self.kind = kind
    copyDatabase = database ?? { try await store.backup(to: $0) }
  }

  /// - Parameters:
  ///   - name: of the copy; later ones sort after it.
  ///   - keeping: how many copies stay in the folder, this one included; nil for all.
  public func make(in folder: String, named name: String, keeping: Int? = nil) async throws -> Report {
    let vault = BackupVault(folder)
    try vault.prepare()
    guard try !vault.names().contains(name) else { throw Problem.notEmpty("\(folder)/databases/\(name)") }
    let file = "\(name).\(kind)"
    // Those of this moment's rows are all there: documents are kept before the commit that names them.
    let before = try Shipping.places(in: store)
    try await copyDatabase(vault.databases + "/" + file)
    let all = Set(before).union(try Shipping.places(in: store)).sorted { $0.path < $1.path }
    var copied = 0
    var present: [String] = []
    for place in all {
      if !vault.has(place) {
        // A draft that has ended meanwhile took its documents along.
        guard let bytes = try await shelf.read(place) else { continue }
        try vault.take(bytes, place)
        copied += 1
      }
      present.append(place.path)
    }
    let list = try BackupVault.List(database: file, documents: present, in: vault)
    try vault.put(list, named: name)
    let removed = try keeping.map { try vault.keep($0) } ?? 0
    return Report(documents: copied, shared: present.count - copied, bytes: list.bytes, removed: removed)
  }
}
