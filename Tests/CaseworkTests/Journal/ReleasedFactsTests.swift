import Casework
import Foundation
import Testing

/// One of every fact as each release wrote it, a line each: what was ever written stays readable, and is written so
/// again. `Released/facts-N.jsonl` is of the release with schema N. Files are added and never changed:
///
///     SIMPLE_WRITE_RELEASE=5 swift test --disable-xctest --filter Released
@Suite struct ReleasedFactsTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Released")
  private static let releases = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [])
    .filter { $0.hasPrefix("facts-") }.sorted()

  private static func text(_ fact: Fact) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(fact), as: UTF8.self)
  }

  @Test(arguments: releases) func everyFactIsReadAndWrittenAsItWas(_ name: String) throws {
    let lines = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8).split(separator: "\n")
    #expect(lines.count > 20)
    for line in lines {
      #expect(try Self.text(JSONDecoder().decode(Fact.self, from: Data(line.utf8))) == line)
    }
  }

  @Test func thereAreReleases() { #expect(!Self.releases.isEmpty) }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["SIMPLE_WRITE_RELEASE"] != nil))
  func writesThisRelease() throws {
    let release = ProcessInfo.processInfo.environment["SIMPLE_WRITE_RELEASE"] ?? ""
    let file = Self.folder.appending(path: "facts-\(release).jsonl")
    try #require(!FileManager.default.fileExists(atPath: file.path()), "a release's file is never changed")
    let lines = try CodingTests.facts.map { try Self.text($0) + "\n" }
    try lines.joined().write(to: file, atomically: true, encoding: .utf8)
  }
}
