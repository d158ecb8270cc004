import Casework
import HTML
import Office
import WorkingTime

/// One service in the report: the promise at one glance, then counts, steps and the months before.
struct ServiceSection: Component {
  let words: ReportWords
  let time: TimeText
  let month: ReportMonth
  let figures: ServiceFigures
  let trend: [Reports.Trend]

  private var isIdle: Bool {
    figures.received + figures.returned + figures.issued + figures.refused + figures.withdrawn + figures.overdue
      + figures.withdrawnAtCounter + figures.voided + figures.promisesMoved == 0
  }

  var body: some HTML {
    Element(.section, .class("report-service"), .ariaLabelledby(figures.procedure.rawValue)) {
      h2(.id(figures.procedure.rawValue)) { figures.name }
      p(.class("muted")) { words.promise(time.standard(figures.promise)) }
      if isIdle && figures.steps.allSatisfy({ $0.durations.count == 0 }) {
        p { words.nothing }
      } else {
        glance
        FactsList([
          (words.received, time.whole(figures.received)), (words.returned, time.whole(figures.returned)),
          (words.issued, time.whole(figures.issued)),
          (words.refused, time.whole(figures.refused)),
        ])
        if !uncommon.isEmpty { FactsList(uncommon) }
        whole
        h3(.class("mt-4")) { words.steps }
        StepTimes(words: words, time: time, month: month, figures: figures)
      }
      if trend.count > 1 { TrendTable(words: words, time: time, figures: figures, trend: trend) }
    }
  }

  /// What an office should rather not have; told whenever it happened.
  private var uncommon: [(term: String, value: String)] {
    [
      (words.withdrawn, figures.withdrawn), (words.withdrawnAtCounter, figures.withdrawnAtCounter),
      (words.voided, figures.voided), (words.promisesMoved, figures.promisesMoved),
    ].filter { $0.1 > 0 }.map { (term: $0.0, value: time.whole($0.1)) }
  }

  private var glance: some HTML {
    div(.class("glance")) {
      p(.class("glance-mark")) { StatusBadge(kept.kind, kept.words, icon: kept.icon) }
      p(.class("glance-mark")) {
        if figures.overdue > 0 {
          StatusBadge(.late, words.overdueSentence(figures.overdue))
        } else {
          StatusBadge(.move, words.noneOverdue, icon: .checkLg)
        }
      }
      if figures.issued > 0 {
        ShareBar(parts: [
          .init(count: figures.kept, look: "good"), .init(count: figures.issued - figures.kept, look: "late"),
        ])
        p(.class("mb-0")) {
          "\(words.kept): "
          strong { words.share(percent(figures.kept, of: figures.issued)) }
          " (\(words.keptOf(figures.kept, figures.issued)))"
        }
      }
    }
  }

  private var kept: (kind: StatusBadge.Kind, words: String, icon: IconName?) {
    if figures.issued == 0 { return (.draft, words.noneIssued, .dashLg) }
    if figures.kept == figures.issued { return (.done, words.allKept(figures.issued), .checkLg) }
    return (.stop, words.someLate(figures.issued - figures.kept, figures.issued), .exclamationTriangleFill)
  }

  @HTMLBuilder private var whole: some HTML {
    if let median = figures.whole.median, let ninetieth = figures.whole.ninetieth {
      p(.class("mt-3 mb-0")) {
        "\(words.whole): "
        strong {
          words.wholeText(
            time.duration(milliseconds: median), time.duration(milliseconds: ninetieth), figures.whole.count)
        }
      }
      p(.class("muted small")) { words.wholeHint }
    }
  }
}
