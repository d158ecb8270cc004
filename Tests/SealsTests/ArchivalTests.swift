import PDFDocument
import Testing

@Suite("Archival files")
struct ArchivalTests {
  static let metadata = ArchivalMetadata(
    title: "Surat izin <contoh> & lain", author: "Dinas Contoh – Kota", subject: "Nomor 1",
    created: PDFTime(secondsSince1970: 1_795_417_500, offsetMinutes: 420))

  @Test("The same input gives the same bytes, which say that they are PDF/A-3b")
  func archive() throws {
    for source in [SmallPDF.plain(), SmallPDF.withStream()] {
      let bytes = try archival(source, metadata: Self.metadata)
      #expect(try archival(source, metadata: Self.metadata) == bytes)
      let file = try PDFFile(bytes)
      let catalog = try file.catalog().entries
      #expect(try file.pageNumbers().count == 2)
      #expect(bytes.starts(with: "%PDF-1.7\n%".utf8) && bytes[10..<14].allSatisfy { $0 > 127 })
      #expect(file.trailer["ID"]?.arrayValue?.count == 2)
      #expect(catalog["Lang"] == .text("id-ID"))
      let packet = String(decoding: try file.decoded(try file.resolve(catalog["Metadata"])), as: UTF8.self)
      for part in [
        "<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>",
        "Surat izin &lt;contoh&gt; &amp; lain", "Dinas Contoh – Kota", "2026-11-23T14:05:00+07:00",
      ] { #expect(packet.contains(part)) }
      let information = try file.resolve(file.trailer["Info"])
      #expect(information["Title"]?.textValue == Self.metadata.title)
      #expect(information["Author"]?.textValue == Self.metadata.author)
      #expect(information["CreationDate"]?.textValue == "D:20261123140500+07'00'")
    }
  }

  @Test("The colour profile is a small display profile of version 2")
  func profile() throws {
    let file = try PDFFile(try archival(SmallPDF.plain(), metadata: Self.metadata))
    let intent = try #require(try file.catalog().entries["OutputIntents"]?.arrayValue?.first)
    #expect(intent["S"] == .name("GTS_PDFA1"))
    let profile = try file.decoded(try file.resolve(intent["DestOutputProfile"]))
    #expect(profile.count < 3_000)
    #expect(profile[0..<4].reduce(0) { $0 << 8 | Int($1) } == profile.count)
    #expect(Array(profile[8..<20]) == [2, 0x10, 0, 0] + Array("mntrRGB ".utf8))
    #expect(Array(profile[36..<40]) == Array("acsp".utf8))
  }

  @Test("Uploads are told apart")
  func inspection() throws {
    let whole = try inspect(SmallPDF.plain())
    #expect(whole.pageCount == 2)
    #expect(!whole.isEncrypted && !whole.hasJavaScript && !whole.isTruncated)
    #expect(try inspect(SmallPDF.plain().replacing("/Count 2", with: "/Count    2")).pageCount == 2)
    #expect(try inspect(SmallPDF.withStream().replacing("/Count 2", with: "/Count    2")).pageCount == 2)
    #expect(try inspect(Array("junk before it\n".utf8) + SmallPDF.withStream()).pageCount == 2)
    #expect(try inspect(Array(SmallPDF.plain().prefix(300))).isTruncated)
    #expect(throws: PDFError.self) { try inspect([]) }
    #expect(throws: PDFError.self) { try inspect(Array("<html><body>%PDF".utf8)) }
    let script = SmallPDF.plain().replacing("/Count 2", with: "/JS (x)")
    #expect(try inspect(script).hasJavaScript)
    let encrypted = SmallPDF.plain().replacing("/Root 1 0 R", with: "/Root 1 0 R /Encrypt 5 0 R")
    #expect(try inspect(encrypted).isEncrypted)
  }

  @Test("Dates read back as they were written", arguments: [0, 951_782_400, 1_795_417_500, -86_401, 4_102_444_799])
  func dates(_ seconds: Int) {
    for offset in [0, 420, 540, -210] {
      let time = PDFTime(secondsSince1970: seconds, offsetMinutes: offset)
      #expect(PDFTime(pdfDate: time.pdfDate) == time)
      #expect(time.secondsSince1970 == seconds)
    }
    #expect(PDFTime(pdfDate: "D:2026")?.pdfDate == "D:20260101000000+00'00'")
    #expect(PDFTime(pdfDate: "gestern") == nil)
  }
}
