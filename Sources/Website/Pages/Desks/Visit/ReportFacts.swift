import Casework
import HTML
import Office
import Procedures

/// The report of a visit as it stands: result, words, signatures, photos.
struct ReportFacts: Component {
  let file: DeskFile
  let step: StepID
  let report: VisitReport
  let words: Words
  let time: TimeText

  private var say: SiteVisitWords { words.siteVisit }
  private var signers: [AccountID] { file.state.standingSigners(at: step) }

  var body: some HTML {
    RowsList(
      [
        .init(say.visitedOn, time.dateAndTime(report.visited)),
        .init(say.verdict, report.meets ? say.meets : say.meetsNot),
        RowsList.Row(say.findings) { span(.class("text-pre")) { file.loaded.visitFindings(at: step) ?? "" } },
        .init(
          say.signedBy,
          signers.isEmpty ? say.noSigners : signers.compactMap(file.names.person).joined(separator: "; ")),
      ], style: .stacked)
    ul(.class("photo-strip")) {
      for (number, photo) in report.photos.enumerated() {
        li {
          a(.href(Address.documentView(file.id, photo).path), .target("_blank"), .rel("noopener")) {
            img(
              .src(Address.documentPage(file.id, photo, page: 1).path), .alt(say.photo(number + 1)), .width(200),
              .height(150), .loading("lazy"))
          }
        }
      }
    }
  }
}

/// What visits and the till have brought, for the desks that judge after them.
struct FileFindings: Component {
  let file: DeskFile
  let words: Words
  let time: TimeText

  private var reports: [(step: StepID, report: VisitReport)] {
    file.loaded.workflow.inspections.compactMap { step in
      file.state.inspections[step.id]?.report.map { (step.id, $0) }
    }
  }

  var body: some HTML {
    for (step, report) in reports {
      Panel(words.siteVisit.report) { ReportFacts(file: file, step: step, report: report, words: words, time: time) }
    }
    if let assessment = file.state.ledger.assessment {
      Panel(words.till.levy) {
        LedgerFacts(
          ledger: file.state.ledger, assessment: assessment, today: time.localDate(file.now), words: words.till,
          time: time)
        AssessmentLink(words: words.till.paper, address: .assessmentPaper(file.id))
      }
    }
  }
}
