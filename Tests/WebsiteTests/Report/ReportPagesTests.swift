import Casework
import Office
import Testing
import WorkingTime

@testable import Website

@Suite("The public report")
struct ReportPagesTests {
  private let month = "2026-11"

  @Test func anybodyReadsWhatBecameOfAMonth() async throws {
    let site = try await SiteHarness()
    let work = DeskWork(site: site)
    let first = try await work.submit(0)
    _ = try await work.submit(1)
    site.clock.advance(minutes: 7)
    try await work.bring(first, to: work.approval)
    try await site.run { browser in
      #expect(try await browser.open(.home).links.contains(Address.report.path))
      let page = try await browser.open(.report)
      #expect(page.heading == "Laporan pelayanan November 2026")
      #expect(page.says("Bulan ini masih berjalan; angka sampai 24 November 2026, 09.07 WIB."))
      #expect(page.says("Masuk 2 Dikembalikan 0 Terbit 0 Ditolak 0"))
      #expect(page.says("Tidak ada berkas yang lewat janji"))
      let step = try #require(site.procedure.step(work.firstStep))
      #expect(page.says("\(step.number). \(step.actLabel)"))
      #expect(page.says("7 menit") && page.says("100 %"))
      #expect(page.html.contains("<svg class=\"step-bar\""))
      #expect(try await browser.open(.monthReport(month)).heading == page.heading)

      let csv = try await browser.open(.monthReportCSV(month))
      #expect(csv.headers[.contentType] == "text/csv; charset=utf-8")
      let report = try await site.services.reports.report(try #require(ReportMonth(month))).report
      #expect(csv.bytes == ReportTable.csv(report))
      let pdf = try await browser.open(.monthReportPDF(month))
      #expect(pdf.isPDF)
      let words = try PDFWords.of(pdf.bytes)
      #expect(words.contains("LAPORAN PELAYANAN") && words.contains("November 2026"))
      #expect(words.contains(step.actLabel) && words.contains("20 menit"))
    }
  }

  @Test func aFileThatIsLeftLyingStaysVisible() async throws {
    let site = try await SiteHarness()
    _ = try await DeskWork(site: site).submit()
    // Thursday 3 December: promised for 26 November.
    site.clock.advance(minutes: 9 * 24 * 60)
    try await site.run { browser in
      for month in ["2026-11", "2026-12"] {
        let page = try await browser.open(.monthReport(month))
        #expect(page.says("1 berkas lewat janji dan belum selesai"), "\(month)")
      }
      let november = try await browser.open(.monthReport("2026-11"))
      #expect(november.says("Bulan ini sudah selesai."))
      #expect(november.links.contains(Address.monthReport("2026-12").path))
      #expect(!november.links.contains(Address.monthReport("2026-10").path))
    }
  }

  @Test func aMonthThatIsNoneOrHasNotBegunIsNotFound() async throws {
    let site = try await SiteHarness()
    try await site.run { browser in
      for month in ["2026-13", "2026-12", "2027-01", "kapan", "1999-12", "2026-1"] {
        for address in [Address.monthReport(month), .monthReportCSV(month), .monthReportPDF(month)] {
          let page = try await browser.open(address)
          #expect(page.status == .notFound, "\(address.path)")
        }
      }
      let before = try await browser.open(.monthReport("2026-10"))
      #expect(before.says("Tidak ada permohonan pada bulan ini."))
    }
  }

  @Test func theEnglishPageHasTheSameFigures() async throws {
    let site = try await SiteHarness()
    _ = try await DeskWork(site: site).submit()
    try await site.run { browser in
      try await browser.open(.language(.english))
      let page = try await browser.open(.report)
      #expect(page.heading == "Service report, November 2026")
      #expect(page.says("Received 1 Returned 0 Issued 0 Refused 0"))
    }
  }
}
