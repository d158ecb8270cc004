import Casework

/// What an applicant may do with an application besides mending it.
struct ApplicationActWords: WordArea {
  let withdrawHeading: String
  let withdrawText: String
  let withdrawReason: String
  let withdrawHint: String
  let withdraw: String
  let withdrawForHeading: String
  let withdrawForText: String
  let withdrawForHint: String
  let withdrawRequest: String
  let withdrawRequestHint: String
  let withdrawRequestMissing: String
  /// For a reason that says too little, wherever one is asked for.
  let reasonTooShort: String
  let readersHeading: String
  let readersLead: String
  let readersEmptyHeading: String
  let readersEmpty: String
  let who: String
  let what: String
  let when: String
  let sawCase: String
  let sawDocument: @Sendable (_ name: String) -> String
  let tookDocument: @Sendable (_ name: String) -> String
  let tookLetter: String
  let anotherDocument: String
  let administration: String
  let inspection: String
  let tieHeading: String
  let tieText: @Sendable (_ number: String, _ account: String) -> String
  let tie: String
  let tieOffer: String
  let tieNeedsAccount: String
  let receiptState: @Sendable (Evidence?) -> String
}

extension Words {
  var applicationActs: ApplicationActWords { area() }
}
