import Letters
import Testing
import WorkingTime

@Suite("The same paper gives the same bytes")
struct DeterminismTests {
  @Test func twice() throws {
    let paper = ExamplePapers.letter(photo: Photo(bytes: ExamplePictures.turnedJPEG))
    #expect(try typeset(paper) == typeset(paper))
  }

  @Test("From many threads at once", .timeLimit(.minutes(2)))
  func concurrently() async throws {
    let paper = ExamplePapers.letter(photo: Photo(bytes: ExamplePictures.transparentPNG))
    let expected = try typeset(paper)
    try await withThrowingTaskGroup(of: Typeset.self) { group in
      for _ in 0..<24 { group.addTask { try typeset(paper) } }
      for try await made in group { #expect(made == expected) }
    }
  }

  @Test("Only the date differs when only the date does")
  func created() throws {
    var paper = ExamplePapers.letter()
    let first = try typeset(paper)
    paper.created = paper.created.adding(seconds: 1)
    let second = try typeset(paper)
    #expect(first.bytes != second.bytes)
    #expect(first.bytes.count == second.bytes.count)
    #expect(String(decoding: first.bytes, as: UTF8.self).contains("D:20261123070509"))
    #expect(String(decoding: second.bytes, as: UTF8.self).contains("D:20261123070510"))
  }
}
