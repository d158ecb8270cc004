import Foundation
import PDFDocument
import Testing

@testable import Seals

/// Files of the kinds that were published against signed PDFs, each built here on one of ours: universal signature
/// forgery, incremental saving and signature wrapping ("1 Trillion Dollar Refund", CCS 2019), and shadow documents
/// ("Shadow Attacks", NDSS 2021). Each must be refused, and what was done must be named.
@Suite("Attacks on signed files")
struct AttackTests {
  private let signer: ExampleSigner
  private let signed: [UInt8]

  init() throws {
    signer = try ExampleSigner()
    signed = try signer.signed(Self.base())
  }

  /// A page with a form field, a picture, a hidden layer and a second page that no tree leads to.
  private static func base() -> [UInt8] {
    var file = SmallPDF.Builder()
    let text = "BT /F1 12 Tf 20 100 Td (Izin sampai 2027) Tj ET /P Do"
    let bodies = [
      (1, "<< /Type /Catalog /Pages 2 0 R /AcroForm 9 0 R >>"),
      (2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
      (
        3,
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 5 0 R /Annots [8 0 R]\n"
          + "/Resources << /Font << /F1 6 0 R >> /XObject << /P 7 0 R >> >> >>"
      ),
      (4, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 10 0 R /Resources << >> >>"),
      (5, "<< /Length \(text.utf8.count) >>\nstream\n\(text)\nendstream"),
      (6, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
      (7, "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 1 >>\nstream\nf\nendstream"),
      (
        8,
        "<< /Type /Annot /Subtype /Widget /FT /Tx /T (nama) /V (Ratna) /Rect [10 10 90 30] /F 4 /P 3 0 R\n"
          + "/AP << /N 7 0 R >> >>"
      ),
      (9, "<< /Fields [8 0 R] >>"),
      (10, "<< /Length 6 >>\nstream\nBT ET\n\nendstream"),
    ]
    for (number, body) in bodies { file.add(number, body) }
    return file.finishedWithTable()
  }

  private func update(_ body: (inout PDFUpdate, PDFFile) throws -> Void) throws -> [UInt8] {
    let file = try PDFFile(signed)
    var update = PDFUpdate(file)
    try body(&update, file)
    return update.finished()
  }

  private func entries(_ file: PDFFile, _ number: Int) throws -> [String: PDFObject] {
    try #require(try file.object(number).dictionaryValue)
  }

  /// What the report says was done.
  private func changes(_ pdf: [UInt8]) async -> [LaterChange] {
    let report = await signer.judge(pdf)
    guard case .invalid = report.verdict else { return [] }
    return report.signatures.flatMap(\.laterChanges)
  }

  /// Why it is not called valid.
  private func reasons(_ pdf: [UInt8]) async -> [SealReason] {
    switch await signer.judge(pdf).verdict {
    case .valid: []
    case .invalid(let reasons), .unknown(let reasons): reasons
    }
  }

  @Test("The file that all of them start from is valid")
  func start() async {
    #expect(await signer.judge(signed).verdict == .valid)
  }

  // MARK: Shadow documents

  @Test("Hide: an overlay that hid words is taken away after signing")
  func hide() async throws {
    let pdf = try update { update, _ in update.write(7, .stream(["Subtype": .name("Form")], [])) }
    #expect(await changes(pdf).contains(.pictureChanged(page: 1)))
  }

  @Test("Hide: the overlay's number now leads to nothing")
  func hideByFreeing() async throws {
    // A cross-reference that calls object 7 free: only the table changes, no object is written.
    let file = try PDFFile(signed)
    let start = signed.count
    let tail =
      "xref\n7 1\n0000000000 00001 f \ntrailer\n<</Size 40 /Root 1 0 R /Prev \(file.startOffset)>>\n"
      + "startxref\n\(start)\n%%EOF\n"
    #expect(await changes(signed + Array(tail.utf8)).contains(.pictureChanged(page: 1)))
  }

  @Test("Replace: the letters of a font look otherwise after signing")
  func replaceFont() async throws {
    let pdf = try update { update, file in
      var font = try entries(file, 6)
      font["BaseFont"] = .name("Courier")
      update.write(6, .dictionary(font))
    }
    #expect(await changes(pdf) == [.fontChanged(page: 1)])
  }

  @Test("Replace: a form field shows another value")
  func replaceValue() async throws {
    let pdf = try update { update, file in
      var field = try entries(file, 8)
      field["V"] = .text("Penipu")
      update.write(8, .dictionary(field))
    }
    #expect(await changes(pdf) == [.fieldValueChanged("nama", value: "Penipu")])
  }

  @Test("Hide and replace: a page that was carried along is shown instead")
  func hideAndReplace() async throws {
    let pdf = try update { update, file in
      var pages = try entries(file, 2)
      pages["Kids"] = .array([.reference(4, generation: 0)])
      update.write(2, .dictionary(pages))
    }
    let found = await changes(pdf)
    #expect(found.contains(.pageAdded(1)) && found.contains(.pageRemoved(1)))
  }

  @Test("Hide and replace: the trailer leads to another document altogether")
  func otherRoot() async throws {
    let file = try PDFFile(signed)
    let root = signed.count
    var pdf = signed + Array("30 0 obj\n<< /Type /Catalog /Pages 31 0 R /AcroForm 9 0 R >>\nendobj\n".utf8)
    let tree = pdf.count
    pdf += "31 0 obj\n<< /Type /Pages /Kids [4 0 R] /Count 1 >>\nendobj\n".utf8
    let start = pdf.count
    func row(_ offset: Int) -> String { String(repeating: "0", count: 10 - "\(offset)".count) + "\(offset) 00000 n \n" }
    pdf += "xref\n30 2\n\(row(root))\(row(tree))trailer\n<</Size 40 /Root 30 0 R /Prev \(file.startOffset)>>\n".utf8
    pdf += "startxref\n\(start)\n%%EOF\n".utf8
    #expect(await changes(pdf).contains(.documentReplaced))
  }

  // MARK: Incremental saving

  @Test("A page is added behind the signed ones")
  func addedPage() async throws {
    let pdf = try update { update, file in
      var pages = try entries(file, 2)
      pages["Kids"] = .array([.reference(3, generation: 0), .reference(4, generation: 0)])
      pages["Count"] = .integer(2)
      update.write(2, .dictionary(pages))
    }
    #expect(await changes(pdf) == [.pageAdded(2)])
  }

  @Test("An annotation covers what was signed", arguments: ["FreeText", "Stamp", "Square"])
  func annotation(_ kind: String) async throws {
    let pdf = try update { update, file in
      var page = try entries(file, 3)
      let note = update.add(
        .dictionary(["Type": .name("Annot"), "Subtype": .name(kind), "Contents": .text("sampai 2037")]))
      page["Annots"] = .array((page["Annots"]?.arrayValue ?? []) + [.reference(note, generation: 0)])
      update.write(3, .dictionary(page))
    }
    #expect(await changes(pdf) == [.annotationAdded(page: 1, kind: kind, text: "sampai 2037")])
  }

  @Test("The page's words are replaced")
  func content() async throws {
    let pdf = try update { update, _ in update.write(5, .stream([:], Array("BT (Izin sampai 2037) Tj ET".utf8))) }
    #expect(await changes(pdf) == [.contentChanged(page: 1)])
  }

  @Test("A script, layers or files are added to the document")
  func catalog() async throws {
    for (key, change) in [
      ("OpenAction", LaterChange.actionAdded), ("OCProperties", .layersChanged), ("AF", .attachmentsChanged),
      ("Metadata", .metadataChanged),
    ] {
      let pdf = try update { update, file in
        var root = try entries(file, 1)
        root[key] = .dictionary(["S": .name("JavaScript")])
        update.write(1, .dictionary(root))
      }
      #expect(await changes(pdf) == [change], "\(key)")
    }
  }

  @Test("A field that the signer has not seen is added")
  func field() async throws {
    let pdf = try update { update, file in
      let field = update.add(.dictionary(["FT": .name("Tx"), "T": .text("catatan"), "V": .text("x")]))
      var form = try entries(file, 9)
      form["Fields"] = .array((form["Fields"]?.arrayValue ?? []) + [.reference(field, generation: 0)])
      update.write(9, .dictionary(form))
    }
    #expect(await changes(pdf) == [.fieldAdded("catatan")])
  }

  @Test("Objects are appended without a cross-reference, which some readers repair and show")
  func withoutTable() async {
    for tail in [
      "5 0 obj\n<</Length 5>>\nstream\nBT ET\nendstream\nendobj\n",
      "5 0 obj\n<</Length 5>>\nstream\nBT ET\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n",
      "5 0 obj\n<<>>\nendobj\nxref\n0 0\ntrailer\n<</Root 1 0 R>>\n%%EOF\n", "%%EOF\n", "\n",
    ] {
      let verdict = await signer.judge(signed + Array(tail.utf8)).verdict
      guard case .invalid = verdict else {
        Issue.record("\(tail) is \(verdict)")
        continue
      }
    }
  }

  @Test("A revision comes with a copy of the signature, so that the newest has one")
  func copiedSignature() async throws {
    let file = try PDFFile(signed)
    let found = try #require(try file.signatures().first)
    let pdf = try update { update, file in
      update.write(found.number, found.dictionary)
      update.write(5, .stream([:], Array("BT ET".utf8)))
    }
    guard case .invalid(let reasons) = await signer.judge(pdf).verdict else {
      Issue.record("accepted")
      return
    }
    #expect(reasons.contains(.rangeElsewhere))
  }

  // MARK: Universal signature forgery

  @Test("A signature without range or content, or with senseless ones, is no signature", arguments: forgeries)
  func forged(_ part: Part, _ new: String, _ reason: SealReason) async throws {
    let place = try place(of: part)
    // As long as it was, so that all else stays where the tables say.
    var pdf = signed
    pdf.replaceSubrange(place, with: Array(new.utf8) + Array(repeating: 32, count: place.count - new.utf8.count))
    #expect(await reasons(pdf).contains(reason))
  }

  /// What the forgers change in a signature's dictionary.
  enum Part {
    case range, contents, contentsKey, firstByte
  }

  private func place(of part: Part) throws -> Range<Int> {
    switch part {
    case .range:
      let key = try #require(signed.firstRange(of: Array("/ByteRange [".utf8)))
      let close = try #require(signed[key.upperBound...].firstIndex(of: UInt8(ascii: "]")))
      return key.lowerBound..<(close + 1)
    case .contents: return try gap()
    case .contentsKey:
      let key = try #require(signed.firstRange(of: Array("/Contents <".utf8)))
      return key.lowerBound..<(key.upperBound - 2)
    case .firstByte:
      let open = try gap().lowerBound + 1
      return open..<(open + 2)
    }
  }

  /// The signature with its brackets.
  private func gap() throws -> Range<Int> {
    let open = try #require(signed.firstRange(of: Array("/Contents <".utf8))).upperBound - 1
    let close = try #require(signed[open...].firstIndex(of: UInt8(ascii: ">")))
    return open..<(close + 1)
  }

  private static let forgeries: [(Part, String, SealReason)] = [
    (.range, "", .rangeMissing), (.range, "/ByteRange null", .rangeMissing), (.range, "/ByteRange []", .rangeMissing),
    (.range, "/ByteRange [0 0 0 0]", .rangeMissing), (.range, "/ByteRange [0 -1 -1 0]", .rangeMissing),
    (.range, "/ByteRange [1 2 4 4]", .rangeMissing), (.range, "/ByteRange [0 1 2 3 4 5]", .rangeMissing),
    (.range, "/ByteRange [0 9999999 9999999 9]", .rangeBeyondFile),
    (.range, "/ByteRange [0 10 20 30]", .rangeElsewhere),
    (.contents, "null", .signatureMissing), (.contents, "<>", .signatureMissing),
    (.contentsKey, "/X", .signatureMissing), (.firstByte, "00", .gapMalformed),
  ]

  @Test("A signature of another format is not taken for one of ours")
  func otherFormat() async {
    let pdf = signed.replacing("/SubFilter /ETSI.CAdES.detached", with: "/SubFilter /adbe.x509.rsa_sha1 ")
    let isUnknown = await reasons(pdf).contains { if case .unsupported = $0 { true } else { false } }
    #expect(pdf != signed && isUnknown)
  }

  // MARK: Signature wrapping

  @Test("The signed bytes are moved to the end, and something else stands where they were")
  func wrapped() async throws {
    let gap = try gap()
    let start = try PDFFile(signed).startOffset
    // A table of the attacker's own lies where the signed end of the file says that one begins.
    let ending = Array("\n>>\nendobj\n".utf8)
    try #require(start >= gap.upperBound + ending.count)
    let spaces = Array(repeating: UInt8(32), count: start - gap.upperBound - ending.count)
    let injected = ending + spaces + Array(signed[start...])
    var pdf = Array(signed[..<gap.upperBound]) + injected + Array(signed[gap.upperBound...])
    let range = try place(of: .range)
    let text = "/ByteRange [0 \(gap.lowerBound) \(gap.upperBound + injected.count) \(signed.count - gap.upperBound)]"
    try #require(text.utf8.count <= range.count)
    pdf.replaceSubrange(range, with: Array(text.utf8) + Array(repeating: 32, count: range.count - text.utf8.count))
    let found = await reasons(pdf)
    #expect(found == [.unsignedInside(injected.count)])
  }

  @Test("The gap is wider than the signature, with something else in it")
  func wideGap() async throws {
    let gap = try gap()
    var pdf = signed
    let injected = Array("0000>\n/X <00".utf8)
    pdf.replaceSubrange((gap.upperBound - 1 - injected.count)..<(gap.upperBound - 1), with: injected)
    #expect(await reasons(pdf) == [.unsignedInside(injected.count - 4)])
  }

  @Test("The padding behind the signature must be zeros")
  func padding() async throws {
    let open = try #require(signed.firstRange(of: Array("/Contents <".utf8))).upperBound
    let close = try #require(signed[open...].firstIndex(of: UInt8(ascii: ">")))
    for place in [close - 1, close - 2, close - 41] {
      var pdf = signed
      pdf[place] = UInt8(ascii: "1")
      #expect(await signer.judge(pdf).verdict == .invalid([.gapMalformed]))
    }
  }

  @Test("Nothing of this stops the process when it is damaged on top")
  func damaged() async throws {
    let sources = [
      signed, try update { update, _ in update.write(7, .stream([:], [])) },
      try update { update, file in
        var pages = try entries(file, 2)
        pages["Kids"] = .array([.reference(4, generation: 0)])
        update.write(2, .dictionary(pages))
      },
    ]
    var generator = SeededGenerator(seed: 2_021)
    for round in 0..<300 {
      let changed = sources[round % sources.count].mutated(&generator)
      if changed != signed { #expect(await signer.judge(changed).verdict != .valid) }
    }
  }
}
