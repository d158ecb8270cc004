/// An application while it is being written.
struct DraftWords: WordArea {
  let newApplication: String
  let newHeading: @Sendable (_ procedure: String) -> String
  let newLead: String
  let newLeadCounter: String
  let whatKind: String
  let kindMissing: String
  let whichLetter: String
  let noLetter: String
  /// For which kinds of application a letter is meant.
  let whichLetterHint: @Sendable (_ kinds: String) -> String
  /// For one kind of application, if there is more than one.
  let whatIsNeeded: @Sendable (_ kind: String?) -> String
  let begin: String
  let promise: String
  let fee: String
  let validity: String
  let draftHeading: @Sendable (_ procedure: String, _ kind: String) -> String
  let contents: String
  let partOf: @Sendable (_ part: Int, _ count: Int) -> String
  let documents: String
  let review: String
  let filled: String
  let begun: String
  let notYet: String
  let afterFilling: String
  let documentsCount: @Sendable (_ present: Int, _ needed: Int) -> String
  let continueFilling: String
  let toReview: String
  let keptDays: @Sendable (_ days: Int) -> String
  let keptUntil: @Sendable (_ date: String) -> String
  let newRules: String
  let lastSaved: @Sendable (_ when: String) -> String
  let saved: @Sendable (_ time: String) -> String
  let unsaved: String
  let discard: String
  let discardHeading: String
  let discardText: String
  let discarded: String
  let counterDraft: String
  let onlyWhen: @Sendable (_ field: String, _ choices: [String]) -> String
  let chooseOne: String
  let checkAgain: String
  let checkAgainWay: @Sendable (_ section: String) -> String
  let reviewLead: String
  let reviewLeadCounter: String
  let submit: String
  let submitDeclaration: String
  let submitDeclarationCounter: String
  let notFilled: String
  let documentMissing: @Sendable (_ document: String) -> String
  let scanMissing: @Sendable (_ document: String) -> String
}

extension Words {
  var drafts: DraftWords { area() }
}
