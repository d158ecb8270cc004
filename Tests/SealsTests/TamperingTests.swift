import Foundation
import PDFDocument
import Testing

@testable import Seals

@Suite("Tampering")
struct TamperingTests {
  private let signer: ExampleSigner
  private let signed: [UInt8]

  init() throws {
    signer = try ExampleSigner()
    signed = try signer.signed()
  }

  @Test("No byte of the file, in the gap or out of it, can be changed")
  func everyByte() async {
    var accepted: [Int] = []
    for place in signed.indices {
      for mask: UInt8 in place.isMultiple(of: 7) ? [0x01, 0x20, 0x80] : [0x01] {
        var changed = signed
        changed[place] ^= mask
        if await signer.judge(changed).verdict == .valid { accepted.append(place) }
      }
    }
    #expect(accepted.isEmpty)
  }

  @Test("No byte of the signature can be changed, with RSA and a certificate between signer and root")
  func everySignatureByte() async throws {
    let chain = try LongChain()
    let signed = try sign(SmallPDF.plain(), as: chain.identity, field: ExampleSigner.field())
    #expect(await chain.judge(signed).verdict == .valid)
    let open = try #require(signed.firstRange(of: Array("/Contents <".utf8))).upperBound
    let close = try #require(signed[open...].firstIndex(of: UInt8(ascii: ">")))
    let end = try #require(signed[open..<close].lastIndex { $0 != UInt8(ascii: "0") }) + 40
    var accepted: [Int] = []
    for place in stride(from: open + 1, to: end, by: 2) {
      var changed = signed
      changed[place] = changed[place] == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")
      if await chain.judge(changed).verdict == .valid { accepted.append(place) }
    }
    #expect(accepted.isEmpty)
  }

  @Test("A certificate that does not belong there, and capital digits, are refused")
  func gap() async throws {
    let stray = try ExampleSigner()
    let extra = IdentityWithStray(identity: signer.identity, stray: stray.issued.certificate)
    let odd = try sign(SmallPDF.plain(), by: extra, field: ExampleSigner.field())
    #expect(await signer.judge(odd).verdict == .invalid([.strayCertificate]))
    let open = try #require(signed.firstRange(of: Array("/Contents <".utf8))).upperBound
    let letter = try #require(signed[open...].firstIndex { (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) })
    var capital = signed
    capital[letter] -= 0x20
    #expect(await signer.judge(capital).verdict == .invalid([.gapMalformed]))
  }

  @Test("A changed page is named as such")
  func content() async {
    let changed = signed.replacing("Surat izin", with: "Surat tipu")
    #expect(await signer.judge(changed).verdict == .invalid([.contentChanged]))
  }

  @Test("A later revision that replaces a page's content is refused")
  func replacedContent() async throws {
    let file = try PDFFile(signed)
    var update = PDFUpdate(file)
    update.write(5, .stream([:], Array("BT ET".utf8)))
    #expect(await signer.judge(update.finished()).verdict == .invalid([.changedAfterwards([5])]))
  }

  @Test("A later revision that adds an annotation, or points a page elsewhere, is refused")
  func addedAnnotation() async throws {
    let file = try PDFFile(signed)
    var page = try #require(try file.object(3).dictionaryValue)
    var update = PDFUpdate(file)
    let note = update.add(.dictionary(["Type": .name("Annot"), "Subtype": .name("FreeText")]))
    page["Annots"] = .array((page["Annots"]?.arrayValue ?? []) + [.reference(note, generation: 0)])
    update.write(3, .dictionary(page))
    #expect(await signer.judge(update.finished()).verdict == .invalid([.changedAfterwards([3])]))
  }

  @Test("A field that only looks like a signature is refused")
  func unsignedField() async throws {
    let file = try PDFFile(signed)
    let number = try #require(try file.catalog().entries["AcroForm"]?.referenceNumber)
    var form = try #require(try file.object(number).dictionaryValue)
    var update = PDFUpdate(file)
    let field = update.add(.dictionary(["FT": .name("Sig"), "T": .text("Palsu")]))
    form["Fields"] = .array((form["Fields"]?.arrayValue ?? []) + [.reference(field, generation: 0)])
    update.write(number, .dictionary(form))
    #expect(await signer.judge(update.finished()).verdict == .invalid([.changedAfterwards([number])]))
  }

  @Test("Another claimed time in a later revision is refused")
  func claimedTime() async throws {
    let file = try PDFFile(signed)
    let found = try #require(try file.signatures().first)
    var entries = try #require(found.dictionary.dictionaryValue)
    entries["M"] = .text("D:20200101000000Z")
    var update = PDFUpdate(file)
    update.write(found.number, .dictionary(entries))
    guard case .invalid = await signer.judge(update.finished()).verdict else {
      Issue.record("accepted")
      return
    }
  }

  @Test("A signature that is taken out of the form is still seen")
  func hidden() async throws {
    let file = try PDFFile(signed)
    var (root, catalog) = try file.catalog()
    catalog["AcroForm"] = nil
    var update = PDFUpdate(file)
    update.write(root, .dictionary(catalog))
    #expect(await signer.judge(update.finished()).verdict == .invalid([.signatureHidden]))
  }

  @Test("Bytes behind the end are refused, and a file cut short")
  func length() async {
    #expect(await signer.judge(signed + [10]).verdict == .invalid([.bytesAppended]))
    for count in stride(from: 0, to: signed.count, by: 97) {
      #expect(await signer.judge(Array(signed[..<count])).verdict != .valid)
    }
  }

  @Test("What proves a signature may be added later")
  func securityStore() async throws {
    let file = try PDFFile(signed)
    var (root, catalog) = try file.catalog()
    var update = PDFUpdate(file)
    catalog["DSS"] = .reference(update.add(.dictionary(["Certs": .array([])])), generation: 0)
    update.write(root, .dictionary(catalog))
    #expect(await signer.judge(update.finished()).verdict == .valid)
  }
}
