import Testing

@testable import Office

@Suite("Pictures lose what they tell beside the picture")
struct PictureCleaningTests {
  @Test func aPlainJPEGStaysAsItIs() throws {
    let clean = try JPEGCleaner.clean(SampleFiles.jpeg())
    #expect(clean.bytes == SampleFiles.jpeg())
    #expect(clean.width == 4 && clean.height == 3)
  }

  @Test(arguments: [false, true])
  func ofExifOnlyTheOrientationStays(littleEndian: Bool) throws {
    let comment = SampleFiles.segment(0xFE, Array("rahasia".utf8))
    let jfif = SampleFiles.segment(0xE0, Array("JFIF".utf8) + [0, 1, 2, 0, 0, 1, 0, 1, 0, 0])
    let profile = SampleFiles.segment(0xE2, Array("ICC_PROFILE".utf8))
    let photo = SampleFiles.jpeg(
      extra: jfif + SampleFiles.exif(orientation: 6, littleEndian: littleEndian) + comment + profile)
    let clean = try JPEGCleaner.clean(photo + Array("a film behind the photo".utf8))
    #expect(clean.bytes == SampleFiles.jpeg(extra: JPEGOrientation.segment(6)))
    #expect(try JPEGCleaner.clean(clean.bytes).bytes == clean.bytes)
  }

  @Test func anUprightPhotoNeedsNoExif() throws {
    let photo = SampleFiles.jpeg(extra: SampleFiles.exif(orientation: 1, littleEndian: true))
    #expect(try JPEGCleaner.clean(photo).bytes == SampleFiles.jpeg())
  }

  @Test func howColoursAreCodedStays() throws {
    let adobe = SampleFiles.segment(0xEE, Array("Adobe".utf8) + [0, 101, 1, 2, 3, 4, 2] + Array("more".utf8))
    let kept = SampleFiles.segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 2])
    #expect(try JPEGCleaner.clean(SampleFiles.jpeg(extra: adobe)).bytes == SampleFiles.jpeg(extra: kept))
  }

  @Test func chunksThatDoNotDrawGo() throws {
    let telling = ["tEXt", "zTXt", "iTXt", "eXIf", "tIME", "caBX", "acTL"].map { ($0, Array("rahasia".utf8)) }
    let resolution = [("pHYs", [UInt8](repeating: 1, count: 9))]
    let clean = try PNGCleaner.clean(SampleFiles.png(extra: telling + resolution) + Array("behind".utf8))
    #expect(clean.bytes == SampleFiles.png(extra: resolution))
  }

  @Test func brokenPNGsAreRefused() {
    var flipped = SampleFiles.png()
    flipped[flipped.count - 16] ^= 1
    let headless = Array(SampleFiles.png().prefix(8)) + SampleFiles.chunk("IDAT", [1]) + SampleFiles.chunk("IEND", [])
    let unknown = SampleFiles.png(extra: [("ABCD", [])])
    for bytes in [flipped, headless, unknown] {
      #expect(throws: IntakeRefusal.damaged(.png)) { try PNGCleaner.clean(bytes) }
    }
  }

  /// Bytes of strangers must never stop the server: every cut, and many changes of a byte.
  @Test func nothingTraps() {
    let photo = SampleFiles.jpeg(extra: SampleFiles.exif(orientation: 8, littleEndian: true))
    let drawing = SampleFiles.png(extra: [("tEXt", [1, 2, 3])])
    let intake = DocumentIntake()
    var judged = 0
    for file in [photo, drawing, SampleFiles.pdf()] {
      for end in file.indices {
        _ = try? intake.judge(Array(file[..<end]))
        for value in [0x00, 0x01, 0x7F, 0xD9, 0xFF] as [UInt8] {
          var changed = file
          changed[end] = value
          if let result = try? intake.judge(changed) {
            judged += 1
            // What was taken once is taken again, unchanged.
            #expect((try? intake.judge(result.bytes))?.bytes == result.bytes)
          }
        }
      }
    }
    #expect(judged > 0)
  }
}
