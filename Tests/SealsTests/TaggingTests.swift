import PDFDocument
import Seals
import Testing

/// Content of which a part was drawn under numbers, made into tagged content and artifacts.
@Suite("Tagging")
struct TaggingTests {
  private static func page(_ content: String) -> [UInt8] {
    var file = SmallPDF.Builder()
    file.add(1, "<< /Type /Catalog /Pages 2 0 R >>")
    file.add(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
    file.add(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << >> >>")
    file.add(4, "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    return file.finishedWithTable()
  }

  private static func archived(_ content: String, _ marks: [ContentMark], root: StructureElement) throws -> [UInt8] {
    var tagged = TaggedContent(root: root)
    tagged.pages = [marks]
    return try archival(page(content), metadata: ArchivalTests.metadata, content: tagged)
  }

  private static func content(_ bytes: [UInt8]) throws -> String {
    let file = try PDFFile(bytes)
    let page = try file.object(try file.pageNumbers()[0])
    return String(decoding: try file.decoded(try file.resolve(page["Contents"])), as: UTF8.self)
  }

  @Test("What was drawn outside of a number becomes an artifact, and strings are not looked into")
  func artifacts() throws {
    let root = StructureElement(.document)
    let (first, second) = (StructureElement(.heading), StructureElement(.paragraph))
    root.add(first)
    root.add(second)
    let bytes = try Self.archived(
      "q\n0 0 10 10 re f\n/Span << /MCID 0 >> BDC\nBT (BDC \\( EMC) Tj ET\nEMC\n1 1 m 2 2 l S\n"
        + "/Span << /MCID 1 >> BDC\nBT /Span <</ActualText <feff>>> BDC (x) Tj EMC ET\nEMC\n"
        + "/Span << /MCID 2 >> BDC\n3 3 1 1 re f\nEMC\nQ",
      [.element(first), .element(second), .artifact(.footer)], root: root)
    let written = try Self.content(bytes)
    #expect(
      written
        == """
        q
        /Artifact <</Type/Layout>> BDC
        0 0 10 10 re f
        EMC
        /H1 <</MCID 0>> BDC
        BT (BDC \\( EMC) Tj ET
        EMC
        /Artifact <</Type/Layout>> BDC
        1 1 m 2 2 l S
        EMC
        /P <</MCID 1>> BDC
        BT /Span <</ActualText <feff>>> BDC (x) Tj EMC ET
        EMC
        /Artifact <</Type/Pagination/Subtype/Footer/Attached[/Bottom]>> BDC
        3 3 1 1 re f
        EMC
        Q

        """)
    let file = try PDFFile(bytes)
    let tree = try file.resolve(try file.catalog().entries["StructTreeRoot"])
    let owners = try #require(tree["ParentTree"]?["Nums"]?.arrayValue?.last?.arrayValue)
    #expect(try owners.map { try file.resolve($0)["S"] } == [.name("H1"), .name("P")])
  }

  @Test("A description that does not fit what was drawn is refused", arguments: 0...3)
  func mismatch(_ count: Int) {
    let root = StructureElement(.document)
    let marks = (0..<count).map { _ -> ContentMark in
      let element = StructureElement(.paragraph)
      root.add(element)
      return .element(element)
    }
    let content = "/Span << /MCID 0 >> BDC (x) Tj EMC /Span << /MCID 1 >> BDC (x) Tj EMC"
    if count == 2 {
      #expect(throws: Never.self) { try Self.archived(content, marks, root: root) }
    } else {
      #expect(throws: PDFError.self) { try Self.archived(content, marks, root: root) }
    }
  }

  @Test("Attached files are found again, and their names lead to them")
  func attachments() throws {
    let file = Attachment(
      name: "surat.json", mediaType: "application/json", description: "Isi", bytes: Array("{\"a\":1}".utf8))
    let bytes = try archival(SmallPDF.plain(), metadata: ArchivalTests.metadata, attachments: [file])
    #expect(try archival(SmallPDF.plain(), metadata: ArchivalTests.metadata, attachments: [file]) == bytes)
    let found = try PDFFile(bytes).attachments()
    #expect(found.map(\.name) == ["surat.json"])
    #expect(found.map(\.mediaType) == ["application/json"])
    #expect(found.map(\.bytes) == [file.bytes])
  }

  @Test("An empty signature field is filled, not joined by another")
  func emptyField() async throws {
    let root = StructureElement(.document)
    let form = StructureElement(.form)
    root.add(form)
    form.add(field: 0)
    var tagged = TaggedContent(root: root)
    tagged.pages = [[]]
    tagged.fields = [
      EmptySignatureField(
        name: "TTE", description: "Tanda tangan", place: SignaturePlace(page: 0, x: 5, y: 5, width: 20, height: 20))
    ]
    let draft = try archival(Self.page("0 0 1 1 re f"), metadata: ArchivalTests.metadata, content: tagged)
    let signer = try ExampleSigner()
    let signed = try signer.signed(draft)
    #expect(signed.starts(with: draft))
    #expect(await signer.judge(signed).verdict == .valid)
    #expect(try contentDifference(draft: draft, signed: signed) == nil)
    let file = try PDFFile(signed)
    let fields = try #require(try file.resolve(try file.catalog().entries["AcroForm"])["Fields"]?.arrayValue)
    #expect(fields.count == 1)
    #expect(try file.resolve(fields[0])["TU"]?.textValue == "Tanda tangan")
    #expect(throws: SealError.fieldExists("TTE")) { try signer.signed(signed) }
  }
}
