import CaseStore
import Casework
import Foundation
import Procedures
import WorkingTime

/// Assesses what is owed by the procedure's formula, and takes down what is paid and given back.
public struct Collecting: Sendable {
  public let cases: Cases

  public init(cases: Cases) {
    self.cases = cases
  }

  /// Gives the assessment its number; the amount is computed in the same commit, from the values that the case has.
  /// - Throws: ``OfficeProblem/notComputable(_:)``, ``OfficeProblem/refused(_:)``.
  public func assess(
    _ id: CaseID, expecting version: Int, by actor: Actor, form: FormKey?
  ) async throws -> Performed<LoadedCase> {
    let cases = cases
    return try await cases.perform(id, expecting: version, by: actor, form: form) { loaded, store, moment in
      guard let levy = loaded.procedure.levy else { throw OfficeProblem.refused(.notAssessed) }
      let amount = try loaded.amount()
      let today = loaded.office.calendar.local(moment).date
      let current = try cases.catalogue.current(in: store, at: moment)
      let number = try cases.takeNumber(levy.series, loaded.procedure, current.office, id, moment, in: store)
      try store.setNumber(number, .issued)
      let used = levy.formula.fields.sorted().map { "\($0)=\(loaded.values[$0] ?? "")" }
      let data = Chain.sha256(Data((["\(amount)", levy.formula.text] + used).joined(separator: "\n").utf8))
      let assessment = Assessment(
        numbering: Numbering(number: number.printed, date: today.description, data: data), amount: amount,
        due: today.adding(days: levy.dueDays), surcharge: levy.surcharge, basis: loaded.state.content.groups)
      return (.assess(assessment), Payload())
    }
  }

  public func recordPayment(
    _ id: CaseID, _ payment: Payment, expecting version: Int, by actor: Actor, form: FormKey?
  ) async throws -> Performed<LoadedCase> {
    try await cases.perform(.recordPayment(payment), on: id, expecting: version, by: actor, form: form)
  }

  public func recordRefund(
    _ id: CaseID, _ refund: Payment, expecting version: Int, by actor: Actor, form: FormKey?
  ) async throws -> Performed<LoadedCase> {
    try await cases.perform(.recordRefund(refund), on: id, expecting: version, by: actor, form: form)
  }
}

extension LoadedCase {
  /// Rupiah by the procedure's formula, for the values that the case has.
  public func amount() throws -> Int {
    guard let levy = procedure.levy else { return 0 }
    do {
      return try levy.formula.amount(values)
    } catch {
      throw OfficeProblem.notComputable(error)
    }
  }
}
