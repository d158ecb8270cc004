import CaseStore
import Casework
import Foundation

/// A folder of this machine: one file each under `root/office/case/hash`, outside every web root.
public struct FolderShelf: BlobShelf {
  public let root: String
  private let work: BlockingWork

  public init(root: String, work: BlockingWork = BlockingWork(name: "documents", atOnce: 4)) {
    self.root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
    self.work = work
  }

  public func keep(_ bytes: [UInt8], _ place: BlobPlace) async throws {
    try await work.run {
      if let there = try DurableFile.read(path(place)), there == bytes {
        // Whoever wrote it may not have come to flush its name, or have failed to.
        try DurableFile.flushName(in: folder(place.office, place.caseID))
        return
      }
      // Two uploads of the same bytes may be under way: each writes beside under a name of its own.
      try DurableFile.write(
        bytes, name: place.digest.hex, in: folder(place.office, place.caseID), temporary: ".new-" + UUID().uuidString)
    }
  }

  public func read(_ place: BlobPlace) async throws -> [UInt8]? {
    try await work.run { try DurableFile.read(path(place)) }
  }

  public func remove(_ id: CaseID, of office: OfficeID) async throws {
    try await work.run {
      let folder = folder(office, id)
      guard FileManager.default.fileExists(atPath: folder) else { return }
      try FileManager.default.removeItem(atPath: folder)
      try DurableFile.flush(root + "/" + office.rawValue)
    }
  }

  /// Files under other names, such as of an upload that was cut off, are left out.
  public func all(of office: OfficeID) async throws -> [CaseID: Set<Digest>] {
    try await work.run {
      let home = root + "/" + office.rawValue
      guard FileManager.default.fileExists(atPath: home) else { return [:] }
      var found: [CaseID: Set<Digest>] = [:]
      for name in try FileManager.default.contentsOfDirectory(atPath: home) {
        let files = try FileManager.default.contentsOfDirectory(atPath: home + "/" + name)
        found[CaseID(name)] = Set(files.compactMap { Digest(hex: $0) })
      }
      return found
    }
  }

  private func path(_ place: BlobPlace) -> String { root + "/" + place.path }

  private func folder(_ office: OfficeID, _ id: CaseID) -> String { "\(root)/\(office.rawValue)/\(id.rawValue)" }
}
