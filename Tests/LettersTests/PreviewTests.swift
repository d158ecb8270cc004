import Letters
import Testing

@Suite("A preview and its letter")
struct PreviewTests {
  @Test("differ in the blanks only", .enabled(if: Poppler.isInstalled))
  func blanks() throws {
    let letter = try typeset(ExamplePapers.letter())
    let preview = try typeset(
      ExamplePapers.letter(number: .blank("503/…/SIK/2026"), date: .blank("(tanggal terbit)"), isPreview: true))
    #expect(letter.pageCount == preview.pageCount)
    #expect(letter.signatureBox == preview.signatureBox)

    func words(_ typeset: Typeset) throws -> [Substring] {
      try Poppler.text(typeset.bytes).split(whereSeparator: \.isWhitespace)
    }
    let expected = try words(letter).joined(separator: " ")
    let shown = try words(preview).joined(separator: " ")
    #expect(shown != expected)
    let filled = shown.replacing("503/…/SIK/2026", with: "503/001/SIK/2026")
      .replacing("(tanggal terbit)", with: "23 November 2026")
    #expect(filled == expected)
  }

  @Test("The watermark is a picture, not text", .enabled(if: Poppler.isInstalled))
  func watermark() throws {
    var paper = ExamplePapers.letter()
    let plain = try Poppler.text(typeset(paper).bytes)
    paper.watermark = "CONTOH"
    #expect(try Poppler.text(typeset(paper).bytes) == plain)
  }
}
