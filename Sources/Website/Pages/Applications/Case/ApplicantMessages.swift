import CaseStore
import HTML

/// What the applicant was told by e-mail and telephone, newest first; nothing in an office that tells nobody.
struct ApplicantMessages: Component {
  let messages: [OutboxMessage]
  let words: MessageWords
  let time: TimeText

  var body: some HTML {
    if !messages.isEmpty {
      Panel(words.toldHeading) { HistoryLog(messages.reversed().map(entry)) }
    }
  }

  private func entry(_ message: OutboxMessage) -> HistoryLog.Entry {
    let moment = message.settled ?? message.created
    return HistoryLog.Entry(
      datetime: time.iso(moment), shownTime: time.dateAndTime(moment),
      words: words.told(words.kind(message.kind).capitalizedFirst, words.channel(message.channel), message.state))
  }
}
