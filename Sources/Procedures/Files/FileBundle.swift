import Foundation

/// The files of one procedure or office, whole: relative path → bytes.
///
/// A bundle is what an edition keeps, and what ``Procedure`` and ``OfficeFile`` are loaded from, so that an edition out
/// of a store loads just as a folder does.
public struct FileBundle: Hashable, Sendable, Codable {
  /// By path relative to the folder, with `/` between its parts: `procedure.yaml`, `calendar/2026.yaml`.
  public let files: [String: Data]

  public init(files: [String: Data]) {
    self.files = files
  }

  /// Paths in the order of their bytes.
  public var paths: [String] {
    files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What a digest of the bundle is taken over, the same for the same files on every machine: for each file, by path,
  /// the length of the path in UTF-8 and the path, the length of the content and the content; lengths as eight bytes,
  /// most significant first.
  public var canonicalBytes: [UInt8] {
    var bytes: [UInt8] = []
    for path in paths {
      append(Array(path.utf8), to: &bytes)
      append(files[path].map(Array.init) ?? [], to: &bytes)
    }
    return bytes
  }

  private func append(_ part: [UInt8], to bytes: inout [UInt8]) {
    withUnsafeBytes(of: UInt64(part.count).bigEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: part)
  }
}
