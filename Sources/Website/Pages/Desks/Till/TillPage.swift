import Casework
import HTML
import Office
import Procedures
import WorkingTime

/// What is owed for a case, what came in and what goes back; while the file lies at the till, and ever after.
struct TillPage: Page {
  let words: Words
  let time: TimeText
  let file: DeskFile
  let levy: Levy
  /// Nil where it cannot be computed; ``failed`` says why.
  let computed: Int?
  let state: FormState
  /// The form that comes back to be mended.
  let sent: TillForm?
  let hidden: HiddenFields
  let head: FileHead
  let done: String?
  /// Whether the file lies at the reader's till now.
  let isAtDesk: Bool
  var failed: String?

  private var say: TillWords { words.till }
  private var ledger: Ledger { file.state.ledger }
  private var today: CivilDate { time.localDate(file.now) }

  var title: String { head.here.heading }
  var section: Section? { .desks }
  var isTool: Bool { true }
  var isWide: Bool { true }
  var hasProblems: Bool { !state.isGood }

  var body: some HTML {
    state.summary()
    if let failed { Notice(.failed) { failed } }
    if let done { Notice(.saved) { done } }
    head
    FileRail(file: file, words: words.file, time: time)
    div(.class("row gy-4 mt-1")) {
      div(.class("col-lg-7")) {
        assessment
        if ledger.assessment != nil { payments }
        if isAtDesk, file.step?.act == .collect, !(file.step?.sendsBackTo.isEmpty ?? true) {
          p(.class("mt-4")) { a(.href(Address.sendBack(file.id).path)) { say.sendBack } }
        }
      }
      aside(.class("col-lg-5"), .ariaLabel(words.file.data)) {
        Panel(say.computed) { p(.class("mb-0")) { levy.text } }
        for group in file.procedure.groups {
          Panel(group.title) { RowsList(FieldValues(file, time, words).rows(group), style: .stacked) }
        }
      }
    }
  }

  private var mayAssess: Bool {
    isAtDesk && file.step?.act == .collect && !file.state.hasStandingAssessment && computed != nil
  }

  private var assessment: some HTML {
    Element(.section, .ariaLabelledby("assessment")) {
      h2(.id("assessment")) { say.assessment }
      if ledger.assessment != nil, !file.state.hasStandingAssessment { Notice(.attention) { say.outdated } }
      if let current = ledger.assessment {
        LedgerFacts(ledger: ledger, assessment: current, today: today, words: say, time: time)
        AssessmentLink(words: say.paper, address: .assessmentPaper(file.id))
      }
      if mayAssess, let computed {
        p { say.notAssessed(time.rupiah(computed)) }
        PostButton(say.assess, address: Address.assess(file.id).path, hidden: hidden, look: .primary)
      }
    }
  }

  private var payments: some HTML {
    Element(.section, .class("mt-4"), .ariaLabelledby("payments")) {
      h2(.id("payments")) { say.payments }
      PaymentTable(ledger: ledger, words: say, time: time)
      form(say.record, .payment, .recordPayment(file.id), isMain: ledger.open(on: today) > 0)
      if ledger.credit(on: today) > 0 {
        p(.class("mt-4")) { say.refundLead(time.rupiah(ledger.credit(on: today))) }
        form(say.recordRefund, .refund, .recordRefund(file.id), isMain: false)
      }
    }
  }

  private func form(_ heading: String, _ names: TillForm, _ address: Address, isMain: Bool) -> some HTML {
    details(.open(isMain || sent == names), .class("mt-3")) {
      summary { heading }
      Element(.form, .method(.post), .action(address.path), .class("mt-3")) {
        hidden
        TextField(state, names.amount, say.amountLabel, hint: say.amountHint, inputMode: "numeric", isNarrow: true)
        DateField(state, names.day, say.dayLabel, words: .init(words))
        TextField(state, names.reference, say.reference, hint: say.referenceHint, maxLength: 60)
        div(.class("actions")) {
          button(.class(isMain ? "btn btn-primary" : "btn btn-outline-primary")) { heading }
        }
      }
    }
  }
}
