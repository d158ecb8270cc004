import CaseStore
import Casework
import Foundation

/// A folder of copies, on the disk; ``BackupCopy`` fills it.
public struct BackupVault: Sendable {
  /// What belongs to a copy.
  public struct List: Codable, Sendable {
    /// The database's file, its SHA-256 and its length in bytes.
    public let database: String
    public let digest: Digest
    public let bytes: Int
    /// `OFFICE/CASE/HASH`, sorted.
    public let documents: [String]

    init(database: String, documents: [String], in vault: BackupVault) throws {
      self.database = database
      self.documents = documents
      let data = try Data(contentsOf: URL(filePath: vault.databases + "/" + database), options: .alwaysMapped)
      digest = Chain.sha256(data)
      bytes = data.count
    }
  }

  let folder: String

  public init(_ folder: String) {
    self.folder = folder
  }

  var databases: String { folder + "/databases" }
  public var documents: String { folder + "/documents" }

  func prepare() throws {
    let files = FileManager.default
    if let there = try? files.contentsOfDirectory(atPath: folder), !there.isEmpty, !there.contains("databases") {
      throw BackupCopy.Problem.notEmpty(folder)
    }
    try files.createDirectory(
      atPath: databases, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  /// Of the whole copies, the oldest first.
  public func names() throws -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: databases)) ?? []
    return files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }

  public func list(_ name: String) throws -> List {
    guard let data = FileManager.default.contents(atPath: "\(databases)/\(name).json") else {
      throw BackupCopy.Problem.missing("\(databases)/\(name).json")
    }
    do { return try JSONDecoder().decode(List.self, from: data) } catch {
      throw BackupCopy.Problem.damaged("\(databases)/\(name).json")
    }
  }

  public func database(of list: List) -> String { databases + "/" + list.database }

  func put(_ list: List, named name: String) throws {
    let bytes = Array(try JournalCoding.text(list).utf8)
    try DurableFile.flushFile(database(of: list))
    try DurableFile.write(bytes, name: "\(name).json", in: databases, temporary: ".new-\(name)")
  }

  /// Whether a document came with an earlier copy. It was checked then, and is again by ``check(_:)``.
  func has(_ place: BlobPlace) -> Bool { FileManager.default.fileExists(atPath: documents + "/" + place.path) }

  func take(_ bytes: [UInt8], _ place: BlobPlace) throws {
    guard Chain.sha256(bytes) == place.digest else { throw BlobError.damaged(place.caseID, place.digest) }
    try DurableFile.write(bytes, at: documents + "/" + place.path)
  }

  /// Every byte of a copy, read again.
  public func check(_ list: List) throws {
    let path = database(of: list)
    guard let data = try? Data(contentsOf: URL(filePath: path), options: .alwaysMapped) else {
      throw BackupCopy.Problem.missing(path)
    }
    guard Chain.sha256(data) == list.digest else { throw BackupCopy.Problem.damaged(path) }
    for document in list.documents { _ = try Self.read(document, in: documents) }
  }

  /// Puts a copy's documents on a shelf, each when its bytes are what its name says.
  public func restoreDocuments(of list: List, to shelf: any BlobShelf) async throws {
    for document in list.documents {
      guard let place = BlobPlace(path: document) else { throw BackupCopy.Problem.damaged(documents + "/" + document) }
      try await shelf.keep(try Self.read(document, in: documents), place)
    }
  }

  private static func read(_ document: String, in folder: String) throws -> [UInt8] {
    let path = folder + "/" + document
    guard let bytes = try DurableFile.read(path) else { throw BackupCopy.Problem.missing(path) }
    guard let name = document.split(separator: "/").last, Chain.sha256(bytes).hex == name else {
      throw BackupCopy.Problem.damaged(path)
    }
    return bytes
  }

  /// Takes away all but the newest copies, and the documents that none of the others names.
  func keep(_ count: Int) throws -> Int {
    let names = try names()
    let old = names.dropLast(max(1, count))
    guard !old.isEmpty else { return 0 }
    for name in old {
      // The list first: without it the rest is no copy any more.
      let list = try list(name)
      try FileManager.default.removeItem(atPath: "\(databases)/\(name).json")
      try? FileManager.default.removeItem(atPath: database(of: list))
    }
    let named = Set(try self.names().flatMap { try list($0).documents })
    for path in (try? FileManager.default.subpathsOfDirectory(atPath: documents)) ?? []
    where Digest(hex: String(path.split(separator: "/").last ?? "")) != nil && !named.contains(path) {
      try FileManager.default.removeItem(atPath: documents + "/" + path)
    }
    return old.count
  }
}
