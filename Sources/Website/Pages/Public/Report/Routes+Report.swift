import Hummingbird
import Office

extension Routes {
  func addReport() {
    get(.report) { visit in
      try await visit.reportPage(ReportMonth(visit.time.localDate(visit.now)))
    }
    get(.monthReport("any")) { visit in try await visit.reportPage(try visit.reportMonth) }
    get(.monthReportCSV("any")) { visit in
      let month = try visit.reportMonth
      let report = try await visit.services.reports.report(month).report
      return FileResponse.table(ReportTable.csv(report), fileName: "\(visit.words.report.fileName)-\(month).csv")
    }
    get(.monthReportPDF("any")) { visit in
      let month = try visit.reportMonth
      let made = try await visit.services.reports.report(month)
      let office = try visit.currentEditions.office
      let bytes = try await visit.services.typesetting.run { try ReportPaper(made, office).typeset() }
      return FileResponse.paper(bytes, fileName: "\(visit.words.report.fileName)-\(month).pdf")
    }
  }
}

extension Visit {
  fileprivate func reportPage(_ month: ReportMonth) async throws -> Response {
    let reports = services.reports
    let made = try await reports.report(month)
    return page(
      ReportPage(
        words: words, time: time, office: try currentEditions.office.shortName, month: month, made: made,
        trend: try reports.trend(until: month, count: 12), months: try reports.months()))
  }
}
