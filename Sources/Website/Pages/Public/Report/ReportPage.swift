import Casework
import HTML
import Office
import WorkingTime

/// What became of a month's applications, for anybody: counts, the promise, each step against its standard.
struct ReportPage: Page {
  let words: Words
  let time: TimeText
  let office: String
  let month: ReportMonth
  let made: Reports.Made
  let trend: [Reports.Trend]
  /// Newest first.
  let months: [ReportMonth]

  private var say: ReportWords { words.report }
  private var report: ServiceReport { made.report }
  var title: String { say.heading(time.month(month)) }

  var body: some HTML {
    PageHead(title) {
    } below: {
      p(.class("lead mb-1")) { say.lead(office) }
      p(.class("muted mb-0")) {
        made.isRecounted ? say.recounted : made.isClosed ? say.closed : say.goesOn(time.dateAndTime(report.until))
      }
    } trailing: {
      ul(.class("list-unstyled d-flex flex-wrap gap-2 mb-0")) {
        li { download(.monthReportPDF(month.description), say.pdf) }
        li { download(.monthReportCSV(month.description), say.csv) }
      }
    }
    ReportMonths(words: say, time: time, month: month, months: months)
    if report.services.count > 1 { overview }
    for service in report.services {
      ServiceSection(words: say, time: time, month: month, figures: service, trend: trend)
    }
    how
  }

  private func download(_ address: Address, _ words: String) -> some HTML {
    a(.class("btn btn-outline-primary"), .href(address.path)) {
      Icon(.download)
      " \(words)"
    }
  }

  private var overview: some HTML {
    Element(.section, .ariaLabelledby("overview")) {
      h2(.id("overview")) { say.overview }
      DataTable(
        caption: say.overview,
        columns: [
          .init(say.service), .init(say.received, isNumber: true),
          .init(say.returned, isNumber: true, visibility: .fromTablet), .init(say.issued, isNumber: true),
          .init(say.refused, isNumber: true, visibility: .fromTablet), .init(say.kept, isNumber: true),
          .init(say.overdue, visibility: .fromTablet),
        ], rows: report.services.map(row))
    }
  }

  private func row(_ service: ServiceFigures) -> [AnyHTML] {
    [
      AnyHTML {
        a(.class("q-name"), .href("#\(service.procedure)")) { service.shortName }
        if service.overdue > 0 {
          span(.class("d-md-none q-late small")) {
            Icon(.exclamationTriangleFill)
            " \(say.overdueSentence(service.overdue))"
          }
        }
      },
      AnyHTML { service.received }, AnyHTML { service.returned }, AnyHTML { service.issued },
      AnyHTML { service.refused },
      AnyHTML(service.issued > 0 ? say.share(percent(service.kept, of: service.issued)) : "–"),
      AnyHTML {
        if service.overdue > 0 {
          span(.class("q-late")) {
            Icon(.exclamationTriangleFill)
            " \(service.overdue)"
          }
        } else {
          "0"
        }
      },
    ]
  }

  private var how: some HTML {
    Element(.section, .class("mt-5"), .ariaLabelledby("how")) {
      h2(.id("how")) { say.how }
      ul {
        for sentence in say.howCounted { li { sentence } }
      }
      h3 { say.recompute }
      p { say.recomputeText }
      pre(.class("command")) {
        "simple report --month \(month) --from-export jurnal.jsonl --office-folder offices/NAMA --procedures procedures/*"
      }
      p(.class("muted small")) {
        say.edition(String(made.edition.hex.prefix(12)), time.dateAndTime(made.at))
      }
    }
  }
}

/// Whole percents, rounded down, so that 100 % means all.
func percent(_ part: Int, of whole: Int) -> Int { whole > 0 ? part * 100 / whole : 0 }

/// The ways to the months before and after, and to all of them.
struct ReportMonths: Component {
  let words: ReportWords
  let time: TimeText
  let month: ReportMonth
  let months: [ReportMonth]

  var body: some HTML {
    nav(.class("year-ways"), .ariaLabel(words.months)) {
      if let first = months.last, month > first { way(month.previous, words.previous(time.month(month.previous))) }
      if let last = months.first, month < last { way(month.next, words.next(time.month(month.next))) }
      if months.count > 2 {
        details {
          summary { words.earlier }
          ul(.class("month-list")) {
            for one in months {
              li {
                a(
                  .href(Address.monthReport(one.description).path), .ariaCurrent(one == month ? "page" : nil)
                ) { time.month(one) }
              }
            }
          }
        }
      }
    }
  }

  private func way(_ month: ReportMonth, _ text: String) -> some HTML {
    a(.class("btn btn-sm btn-outline-primary"), .href(Address.monthReport(month.description).path)) { text }
  }
}

extension TimeText {
  /// "November 2026"
  func month(_ month: ReportMonth) -> String { "\(words.months[month.number - 1]) \(month.year)" }
}
