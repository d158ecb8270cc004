import Casework
import HTML
import Office
import WorkingTime

/// The account of a case at a glance, for desks and for its applicant.
struct LedgerFacts: Component {
  let ledger: Ledger
  let assessment: Assessment
  let today: CivilDate
  let words: TillWords
  let time: TimeText

  var body: some HTML {
    if ledger.isForgiven {
      p { StatusBadge(.stop, words.forgiven) }
    } else if ledger.open(on: today) == 0 {
      p { StatusBadge(.move, words.settled, icon: .checkLg) }
    } else {
      p { StatusBadge(.turn, "\(words.open) \(time.rupiah(ledger.open(on: today)))") }
    }
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
    if ledger.credit(on: today) > 0 {
      rows.append(.init(words.credit, time.rupiah(ledger.credit(on: today)), isNumber: true))
    }
    return rows
  }
}

/// What came in and what went back, each with its day and reference.
struct PaymentTable: Component {
  let ledger: Ledger
  let words: TillWords
  let time: TimeText

  var body: some HTML {
    if rows.isEmpty {
      p { words.noPayments }
    } else {
      DataTable(
        caption: words.payments,
        columns: [.init(words.reference), .init(words.dayLabel), .init(words.amountLabel, isNumber: true)], rows: rows)
    }
  }

  private var rows: [[AnyHTML]] {
    ledger.payments.map { row($0, words.payment, 1) } + ledger.refunds.map { row($0, words.refund, -1) }
  }

  private func row(_ payment: Payment, _ what: String, _ sign: Int) -> [AnyHTML] {
    [
      AnyHTML {
        what
        " "
        span(.class("text-break")) { payment.reference }
      },
      AnyHTML { time.date(payment.day) },
      AnyHTML { span(.class("num")) { time.rupiah(sign * payment.amount) } },
    ]
  }
}

/// To the printed assessment.
struct AssessmentLink: Component {
  let words: String
  let address: Address

  var body: some HTML {
    p {
      a(.href(address.path), .target("_blank"), .rel("noopener")) {
        Icon(.printer)
        " "
        words
      }
    }
  }
}
