/// What is owed and what came in.
struct TillWords: WordArea {
  let heading: @Sendable (_ name: String) -> String
  let assessment: String
  let notAssessed: @Sendable (_ amount: String) -> String
  let outdated: String
  let assess: String
  let number: String
  let date: String
  let amount: String
  let surcharge: String
  let owed: String
  let due: String
  let held: String
  let open: String
  let credit: String
  let settled: String
  /// Of a file that ended without its letter.
  let forgiven: String
  let levy: String
  let payBy: @Sendable (_ open: String, _ date: String) -> String
  let payNow: @Sendable (_ open: String) -> String
  let payThen: String
  let creditLead: @Sendable (_ credit: String, _ desk: String) -> String
  let willAssessAgain: String
  let paper: String
  let ownPaper: String
  let sendBack: String
  let payments: String
  let noPayments: String
  let payment: String
  let refund: String
  let record: String
  let recordRefund: String
  let refundLead: @Sendable (_ credit: String) -> String
  let amountLabel: String
  let amountHint: String
  let dayLabel: String
  let reference: String
  let referenceHint: String
  let amountMissing: String
  let dayMissing: String
  let dayToCome: String
  let referenceMissing: String
  let howToPay: String
  let computed: String
}

extension Words {
  var till: TillWords { area() }
}
