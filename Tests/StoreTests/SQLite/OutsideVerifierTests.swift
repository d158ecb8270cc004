import CaseStore
import Casework
import Foundation
import Testing

/// The journal's format stands on its own page: a verifier that shares nothing with this program agrees.
struct OutsideVerifierTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static var hasPython: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/python3") }

  /// What the verifier answers, and the first line that it prints.
  private func verify(_ lines: [String], in folder: TemporaryFolder) throws -> (status: Int32, says: String) {
    let file = folder.file("journal.jsonl")
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(filePath: file))
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [Self.root.appending(path: "Tests/outside/verify_journal.py").path(), file]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(String(decoding: said, as: UTF8.self).prefix { $0 != "\n" }))
  }

  private func export(_ folder: TemporaryFolder) async throws -> [String] {
    let store = try folder.open()
    try await store.write { store in
      try store.save(
        [Sample.entry(text: "Berkas “lengkap”\n\u{1F33F}"), Sample.entry(.voided), Sample.entry(.received)], of: "a",
        expecting: 0, row: Sample.row("a", version: 3))
      try store.record(Sample.office, .acts, NewEntry(at: Sample.noon, by: .system, fact: .signedIn))
    }
    let lines = try store.read { reading in
      try reading.heads(Sample.office).flatMap { try reading.entries(Sample.office, $0.stream) }
        .map(JournalExport.line)
    }
    try store.close()
    return lines
  }

  @Test(.enabled(if: hasPython)) func agreesOnAnExport() async throws {
    let folder = try TemporaryFolder()
    var lines = try await export(folder)
    #expect(try verify(lines, in: folder) == (0, "valid: 2 journals, 4 entries, 0 payloads erased"))
    let entry = try JournalExport.entry(lines[1])
    lines[1] = try JournalExport.line(
      JournalEntry(
        office: entry.office, stream: entry.stream, version: entry.version, envelope: entry.envelope, payload: nil,
        salt: nil, hash: entry.hash))
    #expect(try verify(lines, in: folder) == (0, "valid: 2 journals, 4 entries, 1 payloads erased"))
  }

  @Test(.enabled(if: hasPython)) func seesEachChange() async throws {
    let folder = try TemporaryFolder()
    let lines = try await export(folder)
    let changes: [(words: String, says: String, change: (inout [String]) -> Void)] = [
      ("an entry is missing", "version 3 follows version 1", { $0.remove(at: 2) }),
      ("two are exchanged", "version 2 follows version 0", { $0.swapAt(1, 2) }),
      ("a fact is changed", "hash is not", { $0[2] = $0[2].replacing("voided", with: "passed") }),
      ("a payload is changed", "payload is not", { $0[1] = $0[1].replacing("lengkap", with: "kurang") }),
      (
        "an entry is moved", "the envelope names another stream",
        { $0[1] = $0[1].replacing("\"stream\":\"case:a\",\"version\"", with: "\"stream\":\"case:b\",\"version\"") }
      ),
      ("a line is cut", "not an entry", { $0[3] = String($0[3].dropLast(9)) }),
    ]
    for (words, says, change) in changes {
      var changed = lines
      change(&changed)
      #expect(changed != lines, "\(words)")
      let found = try verify(changed, in: folder)
      #expect(found.status == 1, "\(words)")
      #expect(found.says.contains(says), "\(words): \(found.says)")
    }
  }

  @Test func theExampleOfThePageHolds() throws {
    let page = try String(contentsOf: Self.root.appending(path: "docs/formats/journal.md"), encoding: .utf8)
    let line = try #require(page.split(separator: "\n").first { $0.hasPrefix("{\"envelope\"") })
    let entry = try JournalExport.entry(String(line))
    #expect(entry.hash == Chain.link(previous: Chain.origin, envelope: entry.envelope))
    #expect(try JournalCoding.event(entry).payload.text == "Berkas diterima")
    let hash = Chain.payloadHash(salt: try #require(entry.salt), payload: try #require(entry.payload))
    #expect(entry.envelope.contains(hash.hex))
  }
}
