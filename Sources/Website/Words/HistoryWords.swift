/// What happened to an application, told to its applicant.
struct HistoryWords: WordArea {
  let you: String
  let counter: String
  let holder: String
  let system: String
  let submitted: @Sendable (_ who: String) -> String
  let resubmitted: @Sendable (_ who: String) -> String
  let claimed: @Sendable (_ who: String) -> String
  let forwarded: @Sendable (_ who: String, _ desk: String) -> String
  let sentBack: @Sendable (_ who: String, _ desk: String) -> String
  let returned: @Sendable (_ who: String, _ count: Int) -> String
  let scanned: @Sendable (_ who: String, _ document: String) -> String
  let approved: @Sendable (_ who: String) -> String
  let refused: @Sendable (_ who: String) -> String
  let issued: String
  let refusalIssued: String
  let voided: String
  let numberVoided: @Sendable (_ who: String) -> String
  let handedOver: @Sendable (_ who: String) -> String
  let received: @Sendable (_ who: String) -> String
  let withdrawn: @Sendable (_ who: String) -> String
  let withdrawnAtCounter: @Sendable (_ who: String) -> String
  let tied: String
  let appointed: @Sendable (_ who: String, _ when: String) -> String
  let visited: @Sendable (_ who: String) -> String
  let assessed: @Sendable (_ who: String, _ amount: String) -> String
  let paid: @Sendable (_ who: String, _ amount: String) -> String
  let refunded: @Sendable (_ who: String, _ amount: String) -> String
  let superseded: @Sendable (_ number: String) -> String
  let revoked: @Sendable (_ number: String) -> String
  let moved: String
  let proposed: String
  let proposalDeclined: String
}

extension Words {
  var history: HistoryWords { area() }
}
