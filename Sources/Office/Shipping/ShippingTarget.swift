import Foundation

/// Another place for copies: a folder on another machine, a bucket, or whatever else keeps files under names.
public protocol ShippingTarget: Sendable {
  /// Keeps a file for good under a path of plain names; the same path again replaces it. When it returns, the bytes would
  /// survive a power cut there.
  func put(_ path: String, from location: String) async throws
  /// Fetches a file to a path of this machine, making missing folders.
  func get(_ path: String, to location: String) async throws
  /// The paths under a folder.
  func list(_ folder: String) async throws -> [String]
  func remove(_ path: String) async throws
}

/// A folder, such as one mounted from another building's machine.
public struct FolderTarget: ShippingTarget {
  let root: String
  private let work: BlockingWork

  public init(_ root: String, work: BlockingWork = BlockingWork(name: "shipping", atOnce: 1)) {
    self.root = root
    self.work = work
  }

  public func put(_ path: String, from location: String) async throws {
    try await work.run { try DurableFile.copy(location, to: root + "/" + path) }
  }

  public func get(_ path: String, to location: String) async throws {
    try await work.run { try DurableFile.copy(root + "/" + path, to: location) }
  }

  public func list(_ folder: String) async throws -> [String] {
    try await work.run {
      let home = root + "/" + folder
      guard FileManager.default.fileExists(atPath: home) else { return [] }
      return try FileManager.default.subpathsOfDirectory(atPath: home).filter { !$0.contains("/.new-") }
    }
  }

  public func remove(_ path: String) async throws {
    try await work.run {
      let url = URL(filePath: root + "/" + path)
      try FileManager.default.removeItem(at: url)
      // The last file of a folder takes it along.
      let folder = url.deletingLastPathComponent()
      if try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).isEmpty {
        try FileManager.default.removeItem(at: folder)
      }
    }
  }
}
