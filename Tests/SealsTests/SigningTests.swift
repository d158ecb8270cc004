import Foundation
import PDFDocument
import Testing

@testable import Seals

@Suite("Signing")
struct SigningTests {
  @Test("A signed file validates, with every kind of key and of cross-reference", arguments: ExampleKey.allCases)
  func signAndValidate(_ kind: ExampleKey) async throws {
    let signer = try ExampleSigner(kind)
    for pdf in [SmallPDF.plain(), SmallPDF.withStream()] {
      let signed = try signer.signed(pdf)
      #expect(signed.starts(with: pdf))
      let report = await signer.judge(signed)
      #expect(report.verdict == .valid)
      let signature = try #require(report.signatures.first)
      #expect(report.signatures.count == 1)
      #expect(signature.field == "TTE")
      #expect(signature.signerName == "Pejabat Contoh")
      #expect(signature.signer?.contains("Dinas contoh") == true)
      #expect(signature.certificateFingerprint == signer.identity.fingerprint)
      #expect(signature.claimedTime == ExampleSigner.now)
      #expect(signature.provenTime == nil)
      #expect(signature.coversWholeFile && signature.isIntact && signature.isTrusted)
      #expect(signature.location == "Kota Contoh")
    }
  }

  @Test(
    "Serial numbers are written as positive numbers", arguments: [[0x80, 1], [0x7F, 1], [1], [0, 0x90]] as [[UInt8]])
  func serialNumbers(_ serial: [UInt8]) async throws {
    let chain = try LongChain(serial: serial)
    let signed = try sign(SmallPDF.plain(), as: chain.identity, field: ExampleSigner.field())
    #expect(await chain.judge(signed).verdict == .valid)
    let data = try SignedData(try chain.identity.signature(overSHA256: [UInt8](repeating: 0, count: 32)))
    let number = data.signerInfo.serialNumber
    #expect(number.first.map { $0 < 0x80 } == true)
    // The whole INTEGER stands so in the certificate, too.
    let integer = [0x02, UInt8(number.count)] + number
    #expect(chain.identity.certificate.derBytes.firstRange(of: integer) != nil)
  }

  @Test("The form field is drawn empty, printed and locked")
  func field() throws {
    let file = try PDFFile(try ExampleSigner().signed())
    let form = try file.resolve(try file.catalog().entries["AcroForm"])
    let field = try file.resolve(try file.resolve(form["Fields"]).arrayValue?.first)
    #expect(form["SigFlags"] == .integer(3))
    #expect(field["F"] == .integer(132))
    #expect(field["Rect"] == .array([.real("10.00"), .real("20.50"), .real("110.00"), .real("60.50")]))
    #expect(try file.resolve(try file.resolve(field["AP"])["N"])["Subtype"] == .name("Form"))
    #expect(try file.resolve(field["V"])["SubFilter"] == .name("ETSI.CAdES.detached"))
    #expect(try file.resolve(field["V"])["M"]?.textValue == "D:20261123140500+07'00'")
  }

  @Test("A second signature leaves the first good")
  func twoSigners() async throws {
    let first = try ExampleSigner()
    let second = try ExampleSigner(.rsa2048)
    let once = try first.signed()
    let twice = try sign(once, as: second.identity, field: ExampleSigner.field("TTE 2", page: 1))
    let roots = [first.authority.certificate, second.authority.certificate]
    let report = await validate(twice, roots: roots, at: ExampleSigner.now)
    #expect(report.verdict == .valid)
    #expect(report.signatures.map(\.coversWholeFile) == [false, true])
    #expect(await first.judge(twice).verdict == .unknown([.untrusted]))
  }

  @Test("What cannot be signed is refused")
  func refusals() throws {
    let signer = try ExampleSigner()
    var field = ExampleSigner.field()
    field.page = 2
    #expect(throws: SealError.noSuchPage(2)) { try sign(SmallPDF.plain(), as: signer.identity, field: field) }
    #expect(throws: SealError.fieldExists("TTE")) { try signer.signed(try signer.signed()) }
    #expect(throws: SealError.self) { try signer.signed(Array("<html>".utf8)) }
    field = ExampleSigner.field()
    field.claimedTime = ExampleSigner.end.addingTimeInterval(1)
    #expect(throws: SealError.expired(on: ExampleSigner.end)) {
      try sign(SmallPDF.plain(), as: signer.identity, field: field)
    }
    field.claimedTime = ExampleSigner.start.addingTimeInterval(-1)
    #expect(throws: SealError.notYetValid(until: ExampleSigner.start)) {
      try sign(SmallPDF.plain(), as: signer.identity, field: field)
    }
  }

  @Test("Without a known root, or outside its time, nobody can tell")
  func unknown() async throws {
    let signer = try ExampleSigner()
    let signed = try signer.signed()
    let stranger = try ExampleSigner()
    #expect(await stranger.judge(signed).verdict == .unknown([.untrusted]))
    #expect(await validate(signed, roots: [], at: ExampleSigner.now).verdict == .unknown([.untrusted]))
    #expect(await signer.judge(SmallPDF.plain()).verdict == .unknown([.noSignature]))
    let late = await signer.judge(signed, at: ExampleSigner.end.addingTimeInterval(1)).verdict
    #expect(late == .unknown([.certificateNotInForce(from: ExampleSigner.start, until: ExampleSigner.end)]))
  }
}
