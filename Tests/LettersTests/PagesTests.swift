import Letters
import PDFDocument
import Testing

@Suite("Pages")
struct PagesTests {
  @Test("A usual letter stands on one page, and says where its signature goes")
  func onePage() throws {
    let letter = try typeset(ExamplePapers.letter())
    #expect(letter.pageCount == 1)
    #expect(try inspect(letter.bytes).pageCount == 1)
    let box = try #require(letter.signatureBox)
    #expect(box.page == 1)
    #expect(box.x > 250 && box.x + box.width < 595)
    #expect(box.y > 60 && box.y + box.height < 500)
  }

  @Test("A paper without QR code has no place for an electronic signature")
  func noBox() throws {
    #expect(try typeset(ExamplePapers.plain(.signature(SignatureBlock(name: "Budi")))).signatureBox == nil)
  }

  @Test(
    "Sixty rows go over three pages with numbers, a small head and the table's head on each",
    .enabled(if: Poppler.isInstalled))
  func register() throws {
    let register = try typeset(ExamplePapers.register(rows: 60))
    #expect(register.pageCount == 3)
    let pages = try Poppler.text(register.bytes).split(separator: "\u{C}").map(String.init)
    try #require(pages.count == 3)
    for (index, page) in pages.enumerated() {
      #expect(page.contains("\(index + 1)/3"))
      #expect(page.contains("Nomor surat"))
      #expect(page.contains("Buku register perizinan 2026") == (index > 0))
    }
    for row in 1...60 {
      #expect(pages.filter { $0.contains("503/\(row)/SIK/2026") }.count == 1)
    }
  }

  @Test("The signer's block is never alone on a page", .enabled(if: Poppler.isInstalled), arguments: 20...34)
  func signature(rows: Int) throws {
    let pages = try Poppler.text(typeset(ExamplePapers.register(rows: rows)).bytes).split(separator: "\u{C}")
    let last = try #require(pages.last { $0.contains("Sekretaris,") })
    #expect(last.contains("503/\(rows)/SIK/2026"))
    #expect(last.contains("Budi"))
  }

  @Test("Long names, addresses and words wrap", .enabled(if: Poppler.isInstalled))
  func long() throws {
    let word = "Pneumonoultramikroskopiksilikovulkanokoniosis"
    var paper = ExamplePapers.letter(name: "SITI NURHALIZA WIJAYAKUSUMANINGRUM BINTI HADIKUSUMO TJOKROAMINOTO \(word)")
    paper.blocks.append(.rows([Row("Alamat", RichText(String(repeating: word, count: 20)))]))
    let text = try Poppler.text(typeset(paper).bytes)
    #expect(text.contains(word))
    let letters = text.filter { $0.isLetter }
    #expect(letters.contains(word + word))
  }

  @Test("A part that cannot be divided and is taller than a page is refused")
  func tooTall() {
    let lines = [String](repeating: "Kepala", count: 100)
    #expect(throws: TypesettingError.blockTooTall) {
      try typeset(ExamplePapers.plain(.signature(SignatureBlock(lines: lines, name: "Budi"))))
    }
  }
}
