import HTML
import Office
import WorkingTime

/// Chart and table in one: a row a step, with its bar and its figures.
struct StepTimes: Component {
  let words: ReportWords
  let time: TimeText
  let month: ReportMonth
  let figures: ServiceFigures

  var body: some HTML {
    p(.class("small muted")) { words.stepsLegend }
    table(.class("table queue queue-plain steps")) {
      Element(.caption, .class("visually-hidden")) {
        words.stepsCaption(figures.shortName, time.month(month))
      }
      thead {
        tr {
          th(.scope("col")) { words.step }
          th(.scope("col"), .class("d-none d-md-table-cell")) { words.standard }
          th(.scope("col"), .class("d-none d-md-table-cell")) { words.times }
          th(.scope("col"), .class("d-none d-md-table-cell")) { words.median }
          th(.scope("col"), .class("d-none d-md-table-cell")) { words.ninetieth }
          th(.scope("col")) { words.inTime }
        }
      }
      tbody {
        for step in figures.steps { StepRow(words: words, time: time, step: step) }
      }
    }
  }
}

private struct StepRow: Component {
  let words: ReportWords
  let time: TimeText
  let step: StepFigures

  var body: some HTML {
    tr {
      th(.scope("row"), .class("fw-normal step-cell")) { name }
      td(.class("d-none d-md-table-cell")) { time.standard(step.standard) }
      td(.class("d-none d-md-table-cell num")) { step.durations.count }
      td(.class("d-none d-md-table-cell")) { duration(step.durations.median) }
      td(.class("d-none d-md-table-cell")) { duration(step.durations.ninetieth) }
      td { share }
    }
  }

  @HTMLBuilder private var name: some HTML {
    span(.class("q-name")) { "\(step.number). \(step.act)" }
    span(.class("muted small")) { step.desk }
    if let median = step.durations.median, let ninetieth = step.durations.ninetieth {
      StepBar(median: part(median), ninetieth: part(ninetieth))
      span(.class("d-md-none small")) { inWords(median, ninetieth) }
    }
  }

  /// For a phone, which shows the columns between not.
  private func inWords(_ median: Int64, _ ninetieth: Int64) -> String {
    let times = "\(words.median) \(duration(median)), \(words.ninetieth) \(duration(ninetieth))"
    return "\(times); \(words.standard.lowercased()) \(time.standard(step.standard)); \(step.durations.count) ×"
  }

  private func duration(_ milliseconds: Int64?) -> String {
    milliseconds.map { time.duration(milliseconds: $0) } ?? "–"
  }

  @HTMLBuilder private var share: some HTML {
    let count = step.durations.count
    if count == 0 {
      span(.class("muted")) { words.notDone }
    } else if step.inTime == count {
      StatusBadge(.move, shareWords, icon: .checkLg)
    } else if step.inTime * 10 >= count * 9 {
      StatusBadge(.wait, shareWords)
    } else {
      StatusBadge(.stop, shareWords, icon: .exclamationTriangleFill)
    }
  }

  private var shareWords: String { words.share(percent(step.inTime, of: step.durations.count)) }

  /// Of the standard. A day's work stands for a working day, for the bar alone.
  private func part(_ milliseconds: Int64) -> Double {
    let minutes =
      switch step.standard {
      case .minutes(let count): Double(max(1, count))
      case .workingDays(let days): Double(max(1, days)) * 450
      }
    return Double(milliseconds) / 60_000 / minutes
  }
}
