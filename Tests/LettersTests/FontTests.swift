import Letters
import Testing

@Suite("Fonts and structure")
struct FontTests {
  @Test(
    "All fonts are embedded subsets of the Liberation families with a Unicode map", .enabled(if: Poppler.isInstalled))
  func embedded() throws {
    let fonts = try Poppler.fonts(typeset(ExamplePapers.letter()).bytes)
    #expect(fonts.count == 3)
    for font in fonts {
      #expect(font.contains("+Liberation"))
      #expect(font.contains(/yes +yes +yes/))
    }
  }

  @Test("A missing family is an error that says what to install")
  func missing() throws {
    let fonts = Fonts(serif: "Tidak Ada Serif", sans: "Liberation Sans", package: "fonts-tidak-ada")
    let error = #expect(throws: TypesettingError.self) { try typeset(ExamplePapers.letter(), fonts: fonts) }
    guard case .fontMissing("Tidak Ada Serif", _, "fonts-tidak-ada") = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.description.contains("install fonts-tidak-ada") == true)
  }

  @Test("The file is tagged PDF/A-3b, and figures have words")
  func tagged() throws {
    var paper = ExamplePapers.letter(photo: Photo(bytes: ExamplePictures.turnedJPEG))
    paper.letterhead?.emblem = Emblem(
      picture: Photo(bytes: ExamplePictures.turnedJPEG), alternative: "Lambang Kota Tirtamas")
    let letter = try typeset(paper)
    let file = String(decoding: letter.bytes, as: UTF8.self)
    for part in [
      "<pdfaid:part>3</pdfaid:part>", "<pdfuaid:part>1<", "/GTS_PDFA1", "/Document", "/H1", "/Table", "/TD",
      "/Scope /Row", "/LBody", "(Lambang Kota Tirtamas)", "(Kode QR: https://simple.tirtamas.example/cek/7KQF-93HM)",
    ] {
      #expect(file.contains(part), "\(part)")
    }
    #expect(!file.contains("/Interpolate true"))
    #expect(!file.contains("/SMask"))
  }

  @Test("A letterhead without an emblem has no place for one")
  func noEmblem() throws {
    let file = String(decoding: try typeset(ExamplePapers.letter()).bytes, as: UTF8.self)
    #expect(!file.lowercased().contains("lambang"))
  }
}
