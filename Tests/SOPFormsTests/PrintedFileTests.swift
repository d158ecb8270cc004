import Procedures
import Testing

@testable import SOPForms

@Suite("Printed file", .enabled(if: Poppler.isInstalled))
struct PrintedFileTests {
  @Test func fontsAreEmbeddedAndTheFileIsArchival() throws {
    let pdf = try SOPForm(Forms.shipped()).pdf()
    let fonts = try Poppler.fonts(pdf)
    #expect(fonts.count == 2)
    for font in fonts {
      #expect(font.contains("LiberationSans"))
      #expect(font.split(separator: " ").dropLast(3).last == "yes", "embedded: \(font)")
    }
    let text = String(decoding: pdf, as: UTF8.self)
    #expect(text.contains("<pdfaid:part>3</pdfaid:part>"))
    #expect(text.contains("/GTS_PDFA1"))
  }

  @Test func headStandsUprightAndTheTableLies() throws {
    let info = try Poppler.info(SOPForm(Forms.shipped()).pdf())
    let sizes = info.split(separator: "\n").filter { $0.contains(" size:") && $0.hasPrefix("Page ") }
      .map { $0.split(separator: ":")[1].trimmingPrefix(while: \.isWhitespace) }
    #expect(sizes == ["595.276 x 841.89 pts (A4)", "595.276 x 841.89 pts (A4)", "841.89 x 595.276 pts (A4)"])
    #expect(info.contains("Tagged:          yes"))
  }

  @Test func sameProcedureGivesTheSameBytes() throws {
    let procedure = try Forms.shipped()
    #expect(try SOPForm(procedure).pdf() == SOPForm(procedure).pdf())
    #expect(try SOPForm(procedure).svg() == SOPForm(procedure).svg())
  }

  @Test func anotherProcedureIsPrintedInItsOwnWords() throws {
    let words = try Poppler.text(SOPForm(Forms.other()).pdf()).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    for part in [
      "KECAMATAN CONTOH", "Tanggal Revisi -", "IZIN PASAR MALAM", "1. Peraturan Contoh Nomor 1", "a. Petugas – Teliti",
      "Penyelenggara Penerima Berkas Kepala Seksi Camat",
      "7 Penyelenggara menerima Izin 5 menit Izin TOTAL HARI 5 hari kerja",
    ] {
      #expect(words.contains(part), "\(part)")
    }
  }

  @Test func longTableGoesOnOverSheetsWithConnectors() throws {
    let text = try Poppler.text(SOPForm(Forms.long()).pdf())
    let sheets = text.split(separator: "\u{0C}").filter { $0.contains("Mutu Baku") }
    #expect(sheets.count >= 2)
    #expect(text.split(separator: "STANDAR OPERASIONAL PROSEDUR").count == 2)
    for (before, after) in zip(sheets, sheets.dropFirst()) {
      let letters = [before, after].map {
        Set($0.split(separator: "\n").filter { $0.count == 1 && $0.first!.isLetter })
      }
      #expect(!letters[0].isDisjoint(with: letters[1]))
    }
    for number in 1...14 { #expect(text.contains("Tahap \(number) memeriksa")) }
  }
}

@Suite("Every shipped procedure")
struct ShippedFormsTests {
  @Test(arguments: try Forms.shippedNames())
  func isPrintedWithACleanChart(name: String) throws {
    let procedure = try Forms.shipped(name)
    let form = SOPForm(procedure)
    #expect(try !form.pdf().isEmpty)
    #expect(XMLChecker.isWellFormed(try form.svg()))
    #expect(XMLChecker.isWellFormed(form.bpmn()))
    let plan = FlowPlan(form: procedure)
    let grid = FlowGrid.even(columns: plan.columnCount, rows: plan.rowCount)
    #expect(ChartFaults(FlowChart(plan, on: grid), plan, grid).all.isEmpty)
  }
}
