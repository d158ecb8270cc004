import CaseStore
import Casework
import Foundation

/// A copy of a whole office that can be made while it serves: first the database, then every document that it names,
/// so that no row of the copy lacks its bytes.
public struct BackupCopy {
  public enum Problem: Error, CustomStringConvertible {
    case notEmpty(String)
    case notABackup(String)
    case damaged(String)

    public var description: String {
      switch self {
      case .notEmpty(let path): "\(path) sudah berisi data; pilih folder yang kosong."
      case .notABackup(let path): "\(path) bukan cadangan SIMPLE: simple.sqlite tidak ada di sana."
      case .damaged(let path): "\(path) rusak: isinya tidak sesuai dengan namanya. Ambil cadangan lain."
      }
    }
  }

  public struct Report: Sendable {
    public let documents: Int
  }

  static let databaseName = "simple.sqlite"

  let store: any CaseStore
  let office: OfficeID
  let documents: String

  public init(store: any CaseStore, office: OfficeID, documents: String) {
    self.store = store
    self.office = office
    self.documents = documents
  }

  public func make(in folder: String) async throws -> Report {
    let files = FileManager.default
    if let there = try? files.contentsOfDirectory(atPath: folder), !there.isEmpty { throw Problem.notEmpty(folder) }
    try files.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    // Documents are kept before the commit that names them, so those of this moment's rows are all there.
    let records = try store.read { try $0.allDocuments(office) }
    try await store.backup(to: folder + "/" + Self.databaseName)
    let later = try store.read { try $0.allDocuments(office) }
    var copied: Set<String> = []
    for record in records + later {
      let name = "\(office)/\(record.caseID)/\(record.digest)"
      guard copied.insert(name).inserted, files.fileExists(atPath: "\(documents)/\(name)") else { continue }
      try Self.copy("\(documents)/\(name)", to: "\(folder)/documents/\(name)", record.digest)
    }
    return Report(documents: copied.count)
  }

  /// Copies a backup into an empty data folder.
  public static func restore(from folder: String, to data: String) throws {
    let files = FileManager.default
    guard files.fileExists(atPath: folder + "/" + databaseName) else { throw Problem.notABackup(folder) }
    guard !files.fileExists(atPath: data + "/" + databaseName) else { throw Problem.notEmpty(data) }
    try files.createDirectory(atPath: data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let from = folder + "/documents"
    for path in (try? files.subpathsOfDirectory(atPath: from)) ?? [] {
      guard let digest = Digest(hex: String(path.split(separator: "/").last ?? "")) else { continue }
      try copy("\(from)/\(path)", to: "\(data)/documents/\(path)", digest)
    }
    try files.copyItem(atPath: folder + "/" + databaseName, toPath: data + "/" + databaseName)
  }

  private static func copy(_ source: String, to target: String, _ digest: Digest) throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: source))
    guard Chain.sha256(bytes) == digest else { throw Problem.damaged(source) }
    let url = URL(fileURLWithPath: target)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
  }
}
