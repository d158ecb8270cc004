import Foundation
import Letters
import Testing

@Suite("Photos")
struct PhotoTests {
  @Test("A JPEG goes in as it is, without what it says about its place", .enabled(if: Poppler.isInstalled))
  func jpeg() throws {
    let bytes = ExamplePictures.turnedJPEG
    let photo = Photo(bytes: bytes)
    #expect(photo.orientation == 6)
    let letter = try typeset(ExamplePapers.letter(photo: photo))
    let pictures = try Poppler.pictures(letter.bytes)
    #expect(pictures.count == 1)
    #expect(pictures.first?.contains(/image +12 +8 +rgb +3 +8 +jpeg +no/) == true)
    // From the first quantisation table on, the file is inside the letter byte for byte.
    let tables = try #require(Data(bytes).range(of: Data([0xFF, 0xDB])))
    #expect(Data(letter.bytes).range(of: Data(bytes[tables.lowerBound...])) != nil)
    #expect(Data(bytes).range(of: Data("rahasia".utf8)) != nil)
    #expect(Data(letter.bytes).range(of: Data("rahasia".utf8)) == nil)
  }

  @Test("Every orientation can be drawn, and changes the page", arguments: 0...9)
  func orientation(_ orientation: Int) throws {
    let upright = try typeset(ExamplePapers.letter(photo: Photo(bytes: ExamplePictures.turnedJPEG, orientation: 1)))
    let turned = try typeset(
      ExamplePapers.letter(photo: Photo(bytes: ExamplePictures.turnedJPEG, orientation: orientation)))
    #expect((turned == upright) == [0, 1, 9].contains(orientation))
  }

  @Test("A PNG loses its transparency", .enabled(if: Poppler.isInstalled))
  func png() throws {
    let letter = try typeset(ExamplePapers.letter(photo: Photo(bytes: ExamplePictures.transparentPNG)))
    let pictures = try Poppler.pictures(letter.bytes)
    #expect(pictures.count == 1)
    #expect(pictures.first?.contains(/image +8 +12 +rgb +3 +8 +image +no/) == true)
  }

  @Test("An office's emblem stands in its letterhead", .enabled(if: Poppler.isInstalled))
  func emblem() throws {
    var paper = ExamplePapers.letter(photo: nil)
    #expect(try Poppler.pictures(try typeset(paper).bytes).isEmpty)
    paper.letterhead?.emblem = Emblem(
      picture: Photo(bytes: ExamplePictures.transparentPNG), alternative: "Lambang")
    #expect(try Poppler.pictures(try typeset(paper).bytes).count == 1)
  }

  @Test("A picture may be the first thing on a page", arguments: [true, false])
  func first(hasPhoto: Bool) throws {
    let photo = hasPhoto ? Photo(bytes: ExamplePictures.turnedJPEG) : nil
    let code = SignatureBlock(name: "", qr: "https://simple.tirtamas.example/")
    #expect(try typeset(ExamplePapers.plain(.rowsBesidePhoto([], photo: photo), .signature(code))).pageCount == 1)
    #expect(try typeset(ExamplePapers.plain(.code(label: "", text: "", qr: "A"))).pageCount == 1)
  }

  @Test("What is no photo, or none for PDF/A, is refused")
  func refused() {
    let damaged = Array(ExamplePictures.transparentPNG.prefix(60))
    for bytes in [[], [0xFF, 0xD8], Array("<html>".utf8), ExamplePictures.inkJPEG, damaged, hugePNG] {
      #expect(throws: TypesettingError.self) { try typeset(ExamplePapers.letter(photo: Photo(bytes: bytes))) }
    }
  }

  @Test("A photo survives JSON")
  func json() throws {
    let photo = Photo(bytes: ExamplePictures.turnedJPEG)
    #expect(try JSONDecoder().decode(Photo.self, from: JSONEncoder().encode(photo)) == photo)
    let paper = ExamplePapers.letter(photo: photo)
    #expect(try JSONDecoder().decode(Paper.self, from: JSONEncoder().encode(paper)) == paper)
  }

  /// A header that promises 40,000 × 40,000 pixels.
  private var hugePNG: [UInt8] {
    var bytes = ExamplePictures.transparentPNG
    bytes.replaceSubrange(16..<24, with: [0, 0, 0x9C, 0x40, 0, 0, 0x9C, 0x40])
    return bytes
  }
}
