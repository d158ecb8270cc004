import Casework
import Foundation
import Testing

/// Facts that a released program wrote are read on the quick way as `JSONDecoder` reads them.
@Suite struct ReleasedFactsReadingTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../CaseworkTests/Journal/Released").standardizedFileURL

  @Test func everyReleasedFactIsReadTheSame() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { $0.hasSuffix(".jsonl") }
    #expect(!files.isEmpty)
    for file in files {
      let text = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
      for line in text.split(separator: "\n") {
        #expect(BothReaders.judge(Fact.self, String(line)) == .same, "\(file): \(line)")
      }
    }
  }
}
