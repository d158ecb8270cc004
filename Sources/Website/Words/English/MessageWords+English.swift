import CaseStore

extension MessageWords {
  static let english = MessageWords(
    heading: "Messages that were not sent",
    lead: { "\($0) messages wait for your decision, \($1) are still on their way." },
    notSending: "This office sends no messages: `pesan` in office.yaml names neither e-mail nor a WhatsApp gateway.",
    nothing: "No message is held up",
    nothingHint: "Messages that failed again and again appear here with the reason.",
    what: "Message",
    why: "Reason",
    attempts: "Attempts",
    since: "Written",
    decide: "Decision",
    sendAgain: "Send again",
    giveUp: "Give up",
    pages: "Pages of messages",
    news: { news in
      switch news {
      case .sentAgain: "The message is on its way again."
      case .givenUp: "The message was given up."
      case .decidedBefore: "Somebody else has decided about that message already."
      }
    },
    channel: { channel in
      switch channel {
      case .email: "E-mail"
      case .webhook: "WhatsApp"
      }
    },
    kind: { kind in
      switch kind {
      case "submitted": "application received"
      case "returned": "application returned"
      case "resubmitted": "corrections received"
      case "appointed": "visit arranged"
      case "assessed": "fee to pay"
      case "paid": "fee paid"
      case "issued": "permit issued"
      case "refused": "application refused"
      case "handedOver": "letter handed over"
      case "withdrawn": "application withdrawn"
      case "revoked": "letter revoked"
      case let other where other.hasPrefix("promiseMoved"): "promised date moved"
      case let other where other.hasPrefix("ending-"): "letter ends in \(other.dropFirst("ending-".count)) months"
      case let other where other.hasPrefix("reminder-"): "reminder at \(other.dropFirst("reminder-".count)) % of a step"
      default: kind
      }
    },
    historyHeading: "Messages about this application",
    historyNothing: "No messages yet.",
    state: { state in
      switch state {
      case .waiting: "waiting"
      case .sent: "sent"
      case .dead: "failed"
      case .dropped: "given up"
      }
    },
    toldHeading: "Messages to you",
    told: { kind, channel, state in
      switch state {
      case .waiting: "\(kind): \(channel) on its way"
      case .sent: "\(kind): \(channel) sent"
      case .dead, .dropped: "\(kind): \(channel) did not arrive; the news is on this page"
      }
    })
}
