import Casework
import WorkingTime

/// Facts of visits and of money.
extension Fact {
  static func readAppointed(_ json: inout JSONReader) throws(UnexpectedJSON) -> Fact {
    let at: Moment = try json.value("at")
    return .appointed(step: try json.value("step"), at: at)
  }

  static func readVisitReported(_ json: inout JSONReader) throws(UnexpectedJSON) -> Fact {
    let report: VisitReport = try json.value("_1")
    let outcome: Outcome = try json.value("outcome")
    return .visitReported(step: try json.value("step"), report, outcome: outcome)
  }

  static func readVisitReportSigned(_ json: inout JSONReader) throws(UnexpectedJSON) -> Fact {
    let outcome: Outcome = try json.value("outcome")
    return .visitReportSigned(step: try json.value("step"), outcome: outcome)
  }

  static func readVisitClosed(_ json: inout JSONReader) throws(UnexpectedJSON) -> Fact {
    let outcome: Outcome = try json.value("outcome")
    return .visitClosed(step: try json.value("step"), outcome: outcome)
  }

  static func readAssessed(_ json: inout JSONReader) throws(UnexpectedJSON) -> Fact {
    let assessment: Assessment = try json.value("_1")
    let outcome: Outcome = try json.value("outcome")
    return .assessed(step: try json.value("step"), assessment, outcome: outcome)
  }

  static func readPaid(_ json: inout JSONReader) throws(UnexpectedJSON) -> Fact {
    let payment: Payment = try json.value("_1")
    let outcome: Outcome = try json.value("outcome")
    return .paid(step: try json.value("step"), payment, outcome: outcome)
  }

  static func readRefunded(_ json: inout JSONReader) throws(UnexpectedJSON) -> Fact {
    let payment: Payment = try json.value("_1")
    return .refunded(step: try json.value("step"), payment)
  }
}
