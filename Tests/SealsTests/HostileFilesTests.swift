import PDFDocument
import Testing

@testable import Seals

@Suite("Files made to do harm")
struct HostileFilesTests {
  @Test("Random damage never stops the process")
  func randomDamage() async throws {
    let signer = try ExampleSigner()
    let sources = [try signer.signed(), try signer.signed(SmallPDF.withStream()), SmallPDF.plain()]
    var generator = SeededGenerator(seed: 32_000)
    for round in 0..<600 {
      let source = sources[round % sources.count]
      let changed = source.mutated(&generator)
      if changed != source { #expect(await signer.judge(changed).verdict != .valid) }
      _ = try? inspect(changed)
      _ = try? archival(changed, metadata: ArchivalTests.metadata)
      if let file = try? PDFFile(changed) {
        for number in file.numbersInUse().prefix(50) { _ = try? file.decoded(try file.object(number)) }
      }
    }
  }

  @Test("Deep nesting, loops and absurd numbers are errors", arguments: hostile.indices)
  func hostileBodies(_ index: Int) {
    let body = Self.hostile[index]
    var file = SmallPDF.Builder()
    file.add(1, "<< /Type /Catalog /Pages 2 0 R >>")
    file.add(2, body)
    let bytes = file.finishedWithTable()
    #expect(throws: PDFError.self) { try PDFFile(bytes).pageNumbers() }
    _ = try? inspect(bytes)
  }

  static let hostile = [
    String(repeating: "[", count: 100_000),
    String(repeating: "<</A", count: 50_000),
    "<< /Type /Pages /Kids [2 0 R] >>",
    "<< /Type /Pages /Kids 2 0 R >>",
    "<< /Kids [99999999999 0 R] >>",
    "<< /A 1 /A 2 >>",
    "<< /Length 2 0 R >>\nstream\nabc\nendstream",
    "<< /Length 99999999999 >>\nstream\nabc\nendstream",
    "<< /Length -5 >>\nstream\nabc\nendstream",
    "(" + String(repeating: "(", count: 100_000),
    "<41",
    "2 0 R",
  ]

  @Test("Cross-references that lead nowhere or in circles are errors", arguments: trailers.indices)
  func crossReferences(_ index: Int) {
    let tail = Self.trailers[index]
    let bytes = Array("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n\(tail)\n%%EOF\n".utf8)
    #expect(throws: PDFError.self) { try PDFFile(bytes).pageNumbers() }
    _ = try? inspect(bytes)
  }

  static let trailers = [
    "startxref\n999999",
    "startxref\n99999999999999999999999999",
    "startxref",
    "xref\n0 999999999999\n0000000000 65535 f \ntrailer<<>>\nstartxref\n29",
    "xref\n999999999999 1\n0000000000 00000 n \ntrailer<<>>\nstartxref\n29",
    "xref\n0 0\ntrailer<</Prev 29>>\nstartxref\n29",
    "xref\n0 0\ntrailer<</Prev -1>>\nstartxref\n29",
    "xref\n0 0\ntrailer<</Size 99999999999999999/Root 1 0 R>>\nstartxref\n29",
    "2 0 obj<</Type/XRef/W[9 9 9]/Size 3/Length 3>>\nstream\nabc\nendstream\nendobj\nstartxref\n29",
    "2 0 obj<</Type/XRef/W[1 7 7]/Index[0 8388607]/Length 3>>\nstream\nabc\nendstream\nendobj\nstartxref\n29",
    "2 0 obj<</Type/XRef/W[1 1 1]/Index[8388600 9999999999]/Length 3>>\nstream\nabc\nendstream\nendobj\nstartxref\n29",
  ]

  @Test("Objects laid over one another do not cost without end")
  func overlapping() {
    // Each object is a string that holds all objects behind it.
    let count = 20_000
    var bytes = Array("%PDF-1.7\n".utf8)
    var rows = "0000000000 65535 f \n"
    for number in 1...count {
      let offset = String(bytes.count)
      rows += String(repeating: "0", count: 10 - offset.utf8.count) + offset + " 00000 n \n"
      bytes += "\(number) 0 obj(".utf8
    }
    bytes += String(repeating: ")", count: count).utf8
    let start = bytes.count
    bytes += "xref\n0 \(count + 1)\n\(rows)trailer<</Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n".utf8
    #expect(throws: PDFError.self) { try inspect(bytes) }
  }
}
