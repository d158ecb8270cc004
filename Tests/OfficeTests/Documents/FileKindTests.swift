import Testing

@testable import Office

@Suite("What a file is, by its first bytes")
struct FileKindTests {
  @Test(arguments: [
    ("%PDF-1.7\n", FileKind.pdf), ("\u{FEFF}%PDF-1.4", .pdf), ("\n\n%PDF-1.4", .pdf), ("rubbish %PDF-1.4", .pdf),
    ("<!DOCTYPE html><p>", .html), ("  <HTML><body>%PDF-1.4", .html), ("<?xml version=\"1.0\"?>", .xml),
    ("{\\rtf1", .rtf), ("GIF89a", .gif), ("RIFF1234WEBPVP8 ", .webp), ("RIFF1234AVI LIST", .video),
    ("1234ftypheic", .heic), ("1234ftypmif1", .heic), ("1234ftypavif", .avif), ("1234ftypisom", .video),
    ("Kepada Yth.", .text), ("", .unknown),
  ])
  func written(_ text: String, _ kind: FileKind) {
    #expect(FileKind(of: Array(text.utf8)) == kind)
  }

  @Test(arguments: [
    ([0xFF, 0xD8, 0xFF, 0xE0], FileKind.jpeg), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
    ([0x50, 0x4B, 3, 4], .zip),
    ([0xD0, 0xCF, 0x11, 0xE0], .wordProcessor), ([0x4D, 0x5A], .program), ([0, 1], .unknown),
  ])
  func binary(_ bytes: [UInt8], _ kind: FileKind) {
    #expect(FileKind(of: bytes) == kind)
  }

  @Test func archivesOfOfficeSuites() {
    let start: [UInt8] = [0x50, 0x4B, 3, 4]
    #expect(FileKind(of: start + Array("..[Content_Types].xml..word/document.xml".utf8)) == .wordProcessor)
    #expect(FileKind(of: start + Array("..[Content_Types].xml..xl/workbook.xml".utf8)) == .officeSuite)
  }
}
