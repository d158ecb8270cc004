import PDFDocument
import Seals
import Testing

/// A signed file shows what its draft shows, or the difference is named.
@Suite struct SameContentTests {
  /// A page with a font, a picture that is shared, an inherited media box, and a structure that leads back to itself.
  private static let bodies: [Int: String] = [
    1: "<< /Type /Catalog /Pages 2 0 R /Lang (id) /StructTreeRoot 8 0 R >>",
    2: "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 200 200] >>",
    3: "<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F1 6 0 R >> /XObject << /P 7 0 R >> >> >>",
    4: "<< /Type /Page /Parent 2 0 R /Contents [5 0 R] /Resources << /XObject << /P 7 0 R >> >> >>",
    5: "<< /Length 20 >>\nstream\nBT (Surat izin) Tj ET\nendstream",
    6: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    7: "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /Filter /DCTDecode /Length 4 >>\nstream\nJPEG\nendstream",
    8: "<< /Type /StructTreeRoot /K 9 0 R >>",
    9: "<< /Type /StructElem /S /Document /P 8 0 R /K << /Type /OBJR /Pg 3 0 R >> >>",
  ]

  private static func file(
    _ changes: [(String, String)] = [], shift: Int = 0, adding more: [Int: String] = [:]
  ) -> [UInt8] {
    var builder = SmallPDF.Builder()
    for (number, body) in bodies.merging(more, uniquingKeysWith: { $1 }).sorted(by: { $0.key < $1.key }) {
      var text = body
      for (old, new) in changes { text = text.replacing(old, with: new) }
      text = text.replacing(/(\d+) 0 R/) { match in "\((Int(match.1) ?? 0) + shift) 0 R" }
      text = text.replacing(/\/Length \d+/) { _ in
        let data = text.components(between: "stream\n", and: "\nendstream") ?? ""
        return "/Length \(data.utf8.count)"
      }
      builder.add(number + shift, text)
    }
    return builder.finishedWithTable(trailer: "/Root \(1 + shift) 0 R")
  }

  private let draft = Self.file()

  @Test func theSameObjectsUnderOtherNumbersAreTheSame() throws {
    let moved = Self.file(shift: 40)
    #expect(moved != draft)
    #expect(try contentDifference(draft: draft, signed: moved) == nil)
  }

  @Test func whatShowsNothingMayDiffer() throws {
    let metadata = Self.file([("/Lang (id)", "/Lang (id) /Metadata 30 0 R /Version /1.7")], adding: [30: "<< >>"])
    #expect(try contentDifference(draft: draft, signed: metadata) == nil)
    let inherited = Self.file([
      ("/Count 2 /MediaBox [0 0 200 200]", "/Count 2"),
      ("/Type /Page /Parent", "/MediaBox [0 0 200.0 200] /Type /Page /Parent"),
    ])
    #expect(try contentDifference(draft: draft, signed: inherited) == nil)
  }

  @Test(arguments: [
    ("(Surat izin)", "(Surat batal)", "page 2/Contents[0]"),
    ("/BaseFont /Helvetica", "/BaseFont /Courier", "page 1/Resources/Font/F1/BaseFont"),
    ("JPEG", "GEPJ", "page 2/Resources/XObject/P"),
    ("/MediaBox [0 0 200 200]", "/MediaBox [0 0 200 100]", "page 2/MediaBox[3]"),
    ("/Parent 2 0 R /Contents 5 0 R", "/Parent 2 0 R /Rotate 180 /Contents 5 0 R", "page 1/Rotate"),
    ("[3 0 R 4 0 R] /Count 2", "[4 0 R 3 0 R] /Count 2", "catalog/StructTreeRoot/K/K/Pg"),
    ("[3 0 R 4 0 R] /Count 2", "[3 0 R] /Count 1", "number of pages"),
    ("/Lang (id)", "/Lang (id) /OpenAction << /S /JavaScript /JS (x) >>", "catalog/OpenAction"),
    ("/Lang (id)", "/Lang (id) /OCProperties << >>", "catalog/OCProperties"),
    ("/Pg 3 0 R", "/Pg 4 0 R", "catalog/StructTreeRoot/K/K/Pg"),
    (
      "/Resources << /Font", "/Annots [<< /Type /Annot /Subtype /Stamp /Rect [0 0 9 9] >>] /Resources << /Font",
      "page 1/Annots"
    ),
    ("/Lang (id)", "/Lang (id) /AcroForm << /Fields [<< /FT /Tx /T (x) /V (y) >>] >>", "AcroForm/Fields"),
    ("/Lang (id)", "/Lang (id) /AcroForm << /Fields [] /NeedAppearances true >>", "AcroForm/NeedAppearances"),
  ]) func whatShowsSomethingMayNot(_ old: String, _ new: String, _ place: String) throws {
    #expect(try contentDifference(draft: draft, signed: Self.file([(old, new)]))?.place == place)
    #expect(try contentDifference(draft: draft, signed: Self.file([(old, new)], shift: 40))?.place == place)
  }

  /// What was left alone need not be unpacked; the same bytes unpacked in another way are other content. The bytes are
  /// no deflated ones, so that unpacking them is heard.
  @Test func theSameBytesAreTheSameOnlyIfTheyAreUnpackedAlike() throws {
    func picture(_ entries: String) -> [UInt8] { Self.file([("/DCTDecode", entries)]) }
    let draft = picture("/FlateDecode")
    #expect(try contentDifference(draft: draft, signed: picture("/FlateDecode")) == nil)
    for other in [
      "/FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >>", "[/FlateDecode]", "/DCTDecode",
      "[/ASCIIHexDecode /FlateDecode]",
    ] {
      #expect(throws: PDFError.self) { try contentDifference(draft: draft, signed: picture(other)) }
    }
    for (other, place) in [
      ("/FlateDecode /F (x)", "F"), ("/FlateDecode /FFilter /Crypt", "FFilter"),
      ("/FlateDecode /Decode [1 0]", "Decode"),
    ] {
      let found = try contentDifference(draft: draft, signed: picture(other))
      #expect(found?.place == "page 2/Resources/XObject/P/\(place)")
    }
  }

  /// A row of a PNG predictor that is cut short is drawn by viewers: text behind the draft's own, in one row more.
  @Test(arguments: ["Predictor", "Indirect"]) func whatAPredictorHidesIsSeen(_ kind: String) throws {
    let own = Array("BT (Surat izin) Tj ET".utf8)
    var update = PDFUpdate(try PDFFile(draft))
    update.write(30, .integer(12))
    update.write(
      5,
      Self.predicted(
        kind == "Predictor" ? .integer(12) : .reference(30, generation: 0), columns: own.count,
        [0] + own + [0] + Array("BT (BATAL) Tj ET".utf8)))
    #expect(try contentDifference(draft: draft, signed: update.finished()) != nil)
  }

  @Test func anAppearanceThatAPredictorHidesIsSeen() throws {
    let file = Self.file(
      [("/Resources << /Font", "/Annots [20 0 R] /Resources << /Font")],
      adding: [
        20: "<< /Type /Annot /Subtype /Widget /FT /Sig /T (x) /V 21 0 R /Rect [0 0 200 200] /AP << /N 22 0 R >> >>",
        21: "<< /Type /Sig /ByteRange [0 0 0 0] >>",
        22: "<< /Subtype /Form /Length 0 >>\nstream\n\nendstream",
      ])
    #expect(try contentDifference(draft: draft, signed: file) == nil)
    var update = PDFUpdate(try PDFFile(file))
    update.write(22, Self.predicted(.integer(12), columns: 100_000, [0] + Array("0 0 200 200 re f".utf8)))
    #expect(try contentDifference(draft: draft, signed: update.finished())?.place == "page 1/Annots")
  }

  /// A stream that a PNG predictor was laid over, stored without being made smaller (RFC 1950 and 1951).
  private static func predicted(_ predictor: PDFObject, columns: Int, _ data: [UInt8]) -> PDFObject {
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in data {
      a = (a + UInt32(byte)) % 65_521
      b = (b + a) % 65_521
    }
    let (low, high) = (UInt8(data.count & 0xFF), UInt8(data.count >> 8))
    let sum = b << 16 | a
    return .stream(
      [
        "Filter": .name("FlateDecode"),
        "DecodeParms": .dictionary(["Predictor": predictor, "Columns": .integer(columns)]),
      ],
      [0x78, 0x01, 0x01, low, high, ~low, ~high] + data
        + stride(from: 24, through: 0, by: -8).map { UInt8(sum >> $0 & 0xFF) })
  }

  @Test func signaturesMayBeAdded() throws {
    let signer = try ExampleSigner()
    let twice = try sign(try signer.signed(draft), as: signer.identity, field: ExampleSigner.field("Kedua", page: 1))
    #expect(try contentDifference(draft: draft, signed: twice) == nil)
    let moved = try signer.signed(Self.file(shift: 40))
    #expect(!moved.starts(with: draft))
    #expect(try sameContent(draft, moved))
    #expect(try !sameContent(moved, draft))
  }

  /// The draft is an unchanged prefix, the signature covers all of it, and it shows something else.
  @Test func aRevisionInFrontOfTheSignatureIsSeen() async throws {
    var update = PDFUpdate(try PDFFile(draft))
    update.write(5, .stream([:], Array("BT (Surat batal) Tj ET".utf8)))
    let signer = try ExampleSigner()
    let signed = try signer.signed(update.finished())
    #expect(signed.starts(with: draft))
    #expect(await signer.judge(signed).verdict == .valid)
    #expect(try contentDifference(draft: draft, signed: signed)?.place == "page 2/Contents[0]")
  }

  /// A signature that draws something does so where it may, or not at all.
  @Test func aVisibleSignatureStaysInItsPlace() throws {
    let file = Self.file(
      [("/Resources << /Font", "/Annots [20 0 R] /Resources << /Font")],
      adding: [
        20: "<< /Type /Annot /Subtype /Widget /FT /Sig /T (x) /V 21 0 R /Rect [110 60 10 20] /AP << /N 22 0 R >> >>",
        21: "<< /Type /Sig /ByteRange [0 0 0 0] >>",
        22: "<< /Subtype /Form /Length 1 >>\nstream\nf\nendstream",
      ])
    #expect(try contentDifference(draft: draft, signed: file)?.place == "page 1/Annots")
    func at(_ page: Int, _ width: Double) -> SignaturePlace {
      SignaturePlace(page: page, x: 10, y: 20, width: width, height: 40)
    }
    #expect(try contentDifference(draft: draft, signed: file, signatureAt: at(0, 100)) == nil)
    #expect(try contentDifference(draft: draft, signed: file, signatureAt: at(1, 100)) != nil)
    #expect(try contentDifference(draft: draft, signed: file, signatureAt: at(0, 90)) != nil)
  }
}

extension String {
  fileprivate func components(between start: String, and end: String) -> String? {
    guard let from = firstRange(of: start), let to = self[from.upperBound...].firstRange(of: end) else { return nil }
    return String(self[from.upperBound..<to.lowerBound])
  }
}
