import Casework

/// Money, judged a second time from the events alone: what was last assessed, for the data that the file now has, has
/// come in.
struct MoneyJudge: Sendable {
  private let isOwed: Bool
  private var groups: [GroupID: Digest] = [:]
  private(set) var assessed: Assessment?
  private(set) var paid = 0

  init(steps: [ProcedureStep]) {
    isOwed = steps.contains { $0.act == .collect }
  }

  mutating func read(_ event: Event) {
    switch event.fact {
    case .submitted(_, _, _, _, let content, _, _, _), .resubmitted(let content, _, _): groups = content.groups
    case .assessed(_, let assessment, _): assessed = assessment
    case .paid(_, let payment, _): paid += payment.amount
    case .refunded(_, let refund): paid -= refund.amount
    default: break
    }
  }

  var breaches: [String] {
    guard isOwed else { return [] }
    guard let assessed, assessed.basis == groups else { return ["retribusi belum ditetapkan untuk data ini"] }
    return paid < assessed.amount ? ["retribusi belum lunas"] : []
  }

  /// For the key of a state.
  var memory: [UInt8] {
    guard isOwed else { return [] }
    return [UInt8(truncatingIfNeeded: paid), assessed == nil ? 0 : assessed?.basis == groups ? 1 : 2]
  }
}
