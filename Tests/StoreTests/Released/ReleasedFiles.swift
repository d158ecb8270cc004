import Foundation
import Testing

/// What each release left behind, as text, in `Files/`. `SIMPLE_WRITE_RELEASE=5` adds the files of the release with
/// schema 5; none is ever changed.
enum ReleasedFiles {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Files")
  static let newRelease = ProcessInfo.processInfo.environment["SIMPLE_WRITE_RELEASE"]

  static func named(_ start: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []).filter { $0.hasPrefix(start) }
      .sorted()
  }

  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  static func add(_ start: String, _ end: String, _ text: String) throws {
    let file = folder.appending(path: start + (newRelease ?? "") + end)
    try #require(!FileManager.default.fileExists(atPath: file.path()), "a release's file is never changed")
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
}
