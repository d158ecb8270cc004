import CaseStore
import HTML

/// Which messages about a case went out when; whom to reach is not repeated here.
struct CaseMessages: Component {
  let messages: [OutboxMessage]
  let words: MessageWords
  let reading: ReadingWords
  let time: TimeText

  var body: some HTML {
    Element(.section, .class("mt-4"), .ariaLabelledby("messages")) {
      h2(.id("messages")) { words.historyHeading }
      if messages.isEmpty {
        p(.class("muted")) { words.historyNothing }
      } else {
        DataTable(
          caption: words.historyHeading,
          columns: [.init(words.what), .init(reading.when), .init(reading.status)],
          rows: messages.reversed().map(row))
      }
    }
  }

  private func row(_ message: OutboxMessage) -> [AnyHTML] {
    [
      AnyHTML {
        strong { words.kind(message.kind).capitalizedFirst }
        span(.class("muted d-block")) { words.channel(message.channel) }
      },
      AnyHTML { TimeTag(message.settled ?? message.created, time) },
      AnyHTML { badge(message.state) },
    ]
  }

  private func badge(_ state: OutboxMessage.State) -> StatusBadge {
    switch state {
    case .waiting: StatusBadge(.wait, words.state(state))
    case .sent: StatusBadge(.done, words.state(state))
    case .dead, .dropped: StatusBadge(.stop, words.state(state))
    }
  }
}
