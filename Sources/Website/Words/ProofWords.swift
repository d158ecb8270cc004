import Office

/// What a letter's QR code proves without a network.
struct ProofWords: WordArea {
  struct Outcome: Sendable {
    let heading: String
    let text: String
  }

  let title: String
  let outcome: @Sendable (ProofOutcome) -> Outcome
  /// Between them stand the day and the number.
  let endedSince: String
  let endedBy: String
  let resultHeading: String
  let compareText: String
  let number: String
  let initials: String
  let permit: String
  let workplace: String
  let date: String
  let validUntil: String
  let listFresh: String
  let listOld: String
  let listNone: String
  let copies: String
  let paste: String
  let pasteHint: String
  let pasteButton: String
  let withoutScript: String
  let keptHeading: String
  let keptText: String
  /// Once it is so.
  let keptNow: String
  let inspectorHeading: String
  let inspectorText: String
  let inspectorLink: String
  let inspectorTitle: @Sendable (_ office: String) -> String
  let inspectorMade: @Sendable (_ when: String, _ address: String) -> String
  let onlineHeading: String
  let onlineText: String
  /// The page was opened without a code.
  let onlineNothing: String
  let onlineLink: String
}

extension Words {
  var proof: ProofWords { area() }
}
