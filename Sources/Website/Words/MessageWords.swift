import CaseStore

/// Messages that went out, and those that could not.
struct MessageWords: WordArea {
  let heading: String
  let lead: @Sendable (_ dead: Int, _ waiting: Int) -> String
  let notSending: String
  let nothing: String
  let nothingHint: String
  let what: String
  let why: String
  let attempts: String
  let since: String
  let decide: String
  let sendAgain: String
  let giveUp: String
  let pages: String
  let news: @Sendable (MessagesPage.News) -> String
  let channel: @Sendable (OutboxMessage.Channel) -> String
  /// What a message tells; `kind` as the outbox has it.
  let kind: @Sendable (_ kind: String) -> String
  // On a case's history
  let historyHeading: String
  let historyNothing: String
  let state: @Sendable (OutboxMessage.State) -> String
  // On the applicant's page
  let toldHeading: String
  let told: @Sendable (_ kind: String, _ channel: String, OutboxMessage.State) -> String
}

extension Words {
  var messages: MessageWords { area() }
}
