import CaseStore
import HTML
import Office

/// The months before as two bars each: what came in, outlined, and what was issued, filled.
struct TrendTable: Component {
  let words: ReportWords
  let time: TimeText
  let figures: ServiceFigures
  let trend: [Reports.Trend]

  private func count(_ month: Reports.Trend, _ kind: String) -> Int {
    month.counts[figures.procedure]?[kind] ?? 0
  }

  var body: some HTML {
    let most = trend.map { max(count($0, Reports.received), count($0, Reports.issued)) }.max() ?? 0
    h3(.class("mt-4")) { words.trend }
    table(.class("table trend")) {
      Element(.caption, .class("visually-hidden")) { words.trendCaption(figures.shortName) }
      thead {
        tr {
          th(.scope("col")) { words.month }
          th(.scope("col")) {
            span(.class("key key-outlined"), .ariaHidden())
            words.received
          }
          th(.scope("col")) {
            span(.class("key key-filled"), .ariaHidden())
            words.issued
          }
        }
      }
      tbody {
        for month in trend {
          TrendRow(
            time: time, month: month.month, received: count(month, Reports.received),
            issued: count(month, Reports.issued), most: most)
        }
      }
    }
  }
}

private struct TrendRow: Component {
  let time: TimeText
  let month: ReportMonth
  let received: Int
  let issued: Int
  let most: Int

  var body: some HTML {
    tr {
      th(.scope("row"), .class("fw-normal")) {
        a(.href(Address.monthReport(month.description).path)) { time.month(month) }
      }
      td { CountLine(words: time.whole(received), bar: CountBar(count: received, of: most, look: .outlined)) }
      td { CountLine(words: time.whole(issued), bar: CountBar(count: issued, of: most, look: .filled)) }
    }
  }
}

private struct CountLine: Component {
  let words: String
  let bar: CountBar

  var body: some HTML {
    span(.class("bar-line")) {
      span(.class("num")) { words }
      bar
    }
  }
}
