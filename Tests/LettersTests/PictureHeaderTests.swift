import Letters
import Testing

@Suite("Headers of pictures")
struct PictureHeaderTests {
  @Test func jpeg() throws {
    let header = try #require(JPEGHeader(ExamplePictures.turnedJPEG))
    #expect((header.width, header.height) == (12, 8))
    #expect((header.components, header.precision, header.orientation) == (3, 8, 6))
    #expect(header.isDecodableInPDF)
    #expect(JPEGHeader(ExamplePictures.inkJPEG)?.components == 4)
    #expect(JPEGHeader(ExamplePictures.transparentPNG) == nil)
  }

  @Test func png() throws {
    let header = try #require(PNGHeader(ExamplePictures.transparentPNG))
    #expect((header.width, header.height) == (8, 12))
    #expect(PNGHeader(ExamplePictures.turnedJPEG) == nil)
  }

  @Test("No cut and no changed byte makes a reader trap")
  func mutated() {
    for bytes in [ExamplePictures.turnedJPEG, ExamplePictures.transparentPNG] {
      for length in 0...bytes.count {
        let cut = Array(bytes.prefix(length))
        _ = (JPEGHeader(cut), PNGHeader(cut))
      }
      for index in bytes.indices.prefix(400) {
        for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
          var changed = bytes
          changed[index] = value
          _ = (JPEGHeader(changed), PNGHeader(changed))
        }
      }
    }
  }
}
