/// The counter: people who come in person.
struct CounterWords: WordArea {
  let heading: String
  let lead: String
  let newApplication: String
  let newHeading: String
  let newLead: String
  let find: String
  let findLabel: String
  let findHint: String
  let findMissing: String
  let found: @Sendable (_ count: Int, _ asked: String) -> String
  let nothingFound: @Sendable (_ asked: String) -> String
  let nothingFoundHint: String
  let onlyFirst: @Sendable (_ shown: Int, _ total: Int) -> String
  let number: String
  let name: String
  let workplace: String
  let status: String
  let submitted: String
  let open: String

  let drafts: String
  let noDrafts: String
  let noDraftsHint: String
  let mending: String
  let lastChanged: @Sendable (_ when: String) -> String
  let continueDraft: String
  let unnamed: String
  let discarded: String
  let backToCounter: String

  let reset: String
  let resetLead: String
  let login: String
  let loginHint: String
  let loginMissing: String
  let identity: String
  let identityHint: String
  let identityMissing: String
  let confirmed: String
  let confirmedMissing: String
  let makePassword: String
  let madeHeading: @Sendable (_ name: String) -> String
  let madeLead: String
  let oneTimePassword: String
  let madeNext: String
}

extension Words {
  var counter: CounterWords { area() }
}
