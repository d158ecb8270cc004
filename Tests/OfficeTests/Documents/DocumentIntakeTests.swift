import Casework
import Testing

@testable import Office

@Suite("Judging uploads by content")
struct DocumentIntakeTests {
  private let intake = DocumentIntake()

  @Test func aPDFIsTakenAsItIs() throws {
    let pdf = SampleFiles.pdf(pages: 3)
    #expect(try intake.judge(pdf) == IntakeResult(bytes: pdf, mediaType: .pdf, pages: 3))
  }

  @Test(arguments: [
    ([], IntakeRefusal.empty),
    (Array("<html><p>bukan PDF</p>".utf8), .wrongKind(.html)),
    (Array("0000ftypheic".utf8), .wrongKind(.heic)),
    (Array(SampleFiles.pdf().dropLast(120)), .cutOff(.pdf)),
    (SampleFiles.pdf(trailer: "/Encrypt<</Filter/Standard/V 1/R 2>>"), .encrypted),
    (SampleFiles.pdf(catalog: "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"), .scripted),
    (SampleFiles.pdf(pages: 51), .tooManyPages(pages: 51, limit: 50)),
    (SampleFiles.pdf(pages: 0), .cutOff(.pdf)),
    (SampleFiles.jpeg(width: 40_000, height: 30), .tooWide(width: 40_000, height: 30, limit: 12_000)),
    (SampleFiles.png(width: 10_000, height: 6_000), .tooManyPixels(width: 10_000, height: 6_000, limit: 50_000_000)),
    (
      SampleFiles.png(width: 2_000_000_000, height: 2_000_000_000),
      .tooWide(width: 2_000_000_000, height: 2_000_000_000, limit: 12_000)
    ),
    (Array(SampleFiles.jpeg().dropLast(2)), .cutOff(.jpeg)),
    (Array(SampleFiles.png().dropLast(12)), .cutOff(.png)),
  ])
  func refusals(_ bytes: [UInt8], _ refusal: IntakeRefusal) {
    #expect(throws: refusal) { try intake.judge(bytes) }
  }

  @Test func sizeIsBounded() throws {
    var limits = IntakeLimits()
    limits.bytes = SampleFiles.png().count
    #expect(try DocumentIntake(limits: limits).judge(SampleFiles.png()).pages == 1)
    limits.bytes -= 1
    #expect(throws: IntakeRefusal.tooLarge(size: limits.bytes + 1, limit: limits.bytes)) {
      try DocumentIntake(limits: limits).judge(SampleFiles.png())
    }
    #expect(IntakeLimits.usual.bytes == 5 * 1_024 * 1_024)
  }

  @Test(arguments: [
    ("C:\\berkas\\str.pdf", "str.pdf"), ("../../etc/passwd", "passwd"), ("a\u{202E}fdp.exe", "afdp.exe"),
    ("  ijazah \n", "ijazah"), ("", "berkas"), ("/", "berkas"),
  ])
  func fileNames(_ name: String, _ shown: String) {
    #expect(FileName.shown(name) == shown)
  }

  @Test func longFileNamesKeepTheirEnding() {
    let shown = FileName.shown(String(repeating: "panjang", count: 40) + ".pdf")
    #expect(shown.count == 100)
    #expect(shown.hasSuffix(".pdf"))
  }
}
