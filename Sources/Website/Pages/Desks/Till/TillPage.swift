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
  let hidden: HiddenFields
  let head: FileHead
  let done: String?
  /// Whether the reader may take money.
  let isCashier: Bool
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
    isCashier && file.step?.act == .collect && !file.state.hasStandingAssessment && computed != nil
  }

  private var assessment: some HTML {
    Element(.section, .ariaLabelledby("assessment")) {
      h2(.id("assessment")) { say.assessment }
      if ledger.assessment != nil, !file.state.hasStandingAssessment { Notice(.attention) { say.outdated } }
      if let current = ledger.assessment {
        LedgerFacts(ledger: ledger, assessment: current, today: today, words: say, time: time)
        p {
          a(.href(Address.assessmentPaper(file.id).path), .target("_blank"), .rel("noopener")) {
            Icon(.printer)
            " "
            say.paper
          }
        }
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
      if rows.isEmpty {
        p { say.noPayments }
      } else {
        DataTable(
          caption: say.payments,
          columns: [.init(say.reference), .init(say.dayLabel), .init(say.amountLabel, isNumber: true)], rows: rows)
      }
      if isCashier {
        form(say.record, .recordPayment(file.id), isMain: ledger.open(on: today) > 0)
        if ledger.credit(on: today) > 0 {
          p(.class("mt-4")) { say.refundLead(time.rupiah(ledger.credit(on: today))) }
          form(say.recordRefund, .recordRefund(file.id), isMain: false)
        }
      }
    }
  }

  private var rows: [[AnyHTML]] {
    ledger.payments.map { row($0, say.payment, 1) } + ledger.refunds.map { row($0, say.refund, -1) }
  }

  private func row(_ payment: Payment, _ what: String, _ sign: Int) -> [AnyHTML] {
    [
      AnyHTML { "\(what) \(payment.reference)" }, AnyHTML { time.date(payment.day) },
      AnyHTML { span(.class("num")) { time.rupiah(sign * payment.amount) } },
    ]
  }

  private func form(_ heading: String, _ address: Address, isMain: Bool) -> some HTML {
    details(.open(isMain), .class("mt-3")) {
      summary { heading }
      Element(.form, .method(.post), .action(address.path), .class("mt-3")) {
        hidden
        TextField(state, TillForm.amount, say.amountLabel, hint: say.amountHint, inputMode: "numeric", isNarrow: true)
        DateField(state, TillForm.day, say.dayLabel, words: .init(words))
        TextField(state, TillForm.reference, say.reference, hint: say.referenceHint, maxLength: 60)
        div(.class("actions")) {
          button(.class(isMain ? "btn btn-primary" : "btn btn-outline-primary")) { heading }
        }
      }
    }
  }
}

/// The account of a case at a glance.
struct LedgerFacts: Component {
  let ledger: Ledger
  let assessment: Assessment
  let today: CivilDate
  let words: TillWords
  let time: TimeText

  var body: some HTML {
    if ledger.open(on: today) == 0 { p { StatusBadge(.move, words.settled, icon: .checkLg) } }
    RowsList(rows, style: .stacked)
  }

  private var rows: [RowsList.Row] {
    let owed = ledger.owed(on: today)
    let day = CivilDate(assessment.numbering.date)
    var rows: [RowsList.Row] = [
      .init(words.number, assessment.numbering.number, isNumber: true),
      .init(words.date, day.map(time.date) ?? assessment.numbering.date),
      .init(words.amount, time.rupiah(assessment.amount), isNumber: true),
      .init(words.due, time.date(assessment.due)),
    ]
    if owed > assessment.amount {
      rows.append(.init(words.surcharge, time.rupiah(owed - assessment.amount), isNumber: true))
    }
    rows.append(.init(words.held, time.rupiah(ledger.held), isNumber: true))
    if ledger.open(on: today) > 0 {
      rows.append(.init(words.open, time.rupiah(ledger.open(on: today)), isNumber: true))
    }
    if ledger.credit(on: today) > 0 {
      rows.append(.init(words.credit, time.rupiah(ledger.credit(on: today)), isNumber: true))
    }
    return rows
  }
}
