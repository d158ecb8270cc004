import Casework
import HTML
import Office
import Procedures
import WorkingTime

/// What the applicant owes and has paid, how to pay, and the printed assessment.
struct LevySection: Component {
  let words: Words
  let time: TimeText
  let own: OwnCase
  let today: CivilDate

  private var loaded: LoadedCase { own.loaded }
  private var ledger: Ledger { loaded.state.ledger }
  private var say: TillWords { words.till }

  var body: some HTML {
    if let assessment = ledger.assessment {
      Element(.section, .class("mb-4"), .ariaLabelledby("levy")) {
        h2(.id("levy")) { say.levy }
        lead(assessment)
        LedgerFacts(ledger: ledger, assessment: assessment, today: today, words: say, time: time)
        AssessmentLink(words: say.ownPaper, address: .ownAssessment(own.id))
        if ledger.open(on: today) > 0, let payTo = loaded.procedure.levy?.payTo {
          h3(.class("h5")) { say.howToPay }
          p { payTo }
        }
        if !(ledger.payments + ledger.refunds).isEmpty {
          details(.class("mb-3")) {
            summary { say.payments }
            PaymentTable(ledger: ledger, words: say, time: time)
          }
        }
      }
    }
  }

  @HTMLBuilder private func lead(_ assessment: Assessment) -> some HTML {
    let open = ledger.open(on: today)
    if !loaded.state.hasStandingAssessment, !loaded.state.stage.isClosed {
      Notice(.attention) { say.willAssessAgain }
    } else if open > 0 {
      Notice(.attention) {
        strong {
          today > assessment.due
            ? say.payNow(time.rupiah(open)) : say.payBy(time.rupiah(open), time.date(assessment.due))
        }
        " "
        say.payThen
      }
    }
    if ledger.credit(on: today) > 0 {
      Notice(.attention) { say.creditLead(time.rupiah(ledger.credit(on: today)), till) }
    }
  }

  private var till: String {
    loaded.workflow.collection.flatMap { loaded.procedure.step($0.id)?.deskLabel } ?? ""
  }
}
