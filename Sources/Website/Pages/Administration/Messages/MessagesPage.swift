import CaseStore
import HTML
import Office
import WorkingTime

/// Messages that could not be sent: why, and what to do with each.
struct MessagesPage: Page {
  static let message = "pesan"
  static let deed = "tindakan"
  static let news = "kabar"

  enum Deed: String, Sendable { case sendAgain = "kirim-ulang", giveUp = "batalkan" }

  /// What became of the button that was pressed last.
  enum News: String, Sendable {
    case sentAgain = "dikirim-ulang"
    case givenUp = "dibatalkan"
    /// Somebody else was faster.
    case decidedBefore = "sudah-diputuskan"

    init?(_ text: String?) {
      guard let text, let news = News(rawValue: text) else { return nil }
      self = news
    }
  }

  struct Row: Sendable {
    let line: Outbox.Line
    let fields: @Sendable (Deed) -> HiddenFields
  }

  let words: Words
  let time: TimeText
  /// Whether the office's file names a channel.
  let isSending: Bool
  let rows: [Row]
  let dead: Int
  let waiting: Int
  let news: News?
  let warnings: [String]
  let pagination: Pagination

  var title: String { say.heading }
  var section: Section? { .messages }
  var isTool: Bool { true }
  private var say: MessageWords { words.messages }

  var body: some HTML {
    if let news { Notice(news == .decidedBefore ? .attention : .saved) { say.news(news) } }
    WarningNotices(warnings: warnings)
    PageHead(title, isTool: true) {
    } below: {
      p(.class("muted mb-0")) { say.lead(dead, waiting) }
    }
    if !isSending { Notice(.attention) { say.notSending } }
    if rows.isEmpty {
      EmptyState(say.nothing) { say.nothingHint }
    } else {
      DataTable(
        caption: say.heading,
        columns: [
          .init(say.what), .init(say.why), .init(say.attempts, isNumber: true, visibility: .fromDesktop),
          .init(say.since, visibility: .fromTablet), .init(say.decide, isHiddenHeading: true),
        ], rows: rows.map(row))
    }
    if dead > rows.count { pagination }
  }

  private func row(_ row: Row) -> [AnyHTML] {
    let message = row.line.message
    let about = "\(row.line.number), \(say.kind(message.kind))"
    return [
      AnyHTML {
        strong { say.kind(message.kind).capitalizedFirst }
        span(.class("num d-block")) { row.line.number }
        span(.class("muted d-block text-break")) { "\(say.channel(message.channel)) \(Self.masked(message.address))" }
      },
      AnyHTML { span(.class("text-break")) { message.lastError ?? "" } },
      AnyHTML { message.attempts },
      AnyHTML(TimeTag(message.created, time)),
      AnyHTML {
        div(.class("d-flex flex-wrap gap-2")) {
          PostButton(
            say.sendAgain, address: Address.messages.path, hidden: row.fields(.sendAgain), hiddenWords: about,
            isSmall: true)
          PostButton(
            say.giveUp, address: Address.messages.path, hidden: row.fields(.giveUp), hiddenWords: about, look: .danger,
            isSmall: true)
        }
      },
    ]
  }

  /// Enough to see a slip of the pen, not enough to write to: `me…@simple.example`, `+6281…14`.
  static func masked(_ address: String) -> String {
    if let at = address.firstIndex(of: "@") { return "\(address[..<at].prefix(2))…\(address[at...])" }
    return address.count > 8 ? "\(address.prefix(5))…\(address.suffix(2))" : "…"
  }
}
