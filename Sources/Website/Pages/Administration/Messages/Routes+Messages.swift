import CaseStore
import Hummingbird
import Office

extension Routes {
  func addMessages() {
    get(.messages, for: .administrator) { visit in visit.page(try visit.messagesPage()) }
    post(.messages, for: .administrator) { visit, form in try await visit.decideMessage(form) }
  }
}

extension Visit {
  private static let messagesAPage = 25

  fileprivate var outbox: Outbox { Outbox(context: services.office) }

  fileprivate func messagesPage() throws -> MessagesPage {
    let found = try outbox.lines(
      in: .dead, offset: (pageNumber - 1) * Self.messagesAPage, limit: Self.messagesAPage)
    return MessagesPage(
      words: words, time: time, isSending: editions?.office.messages?.hasChannel ?? false,
      rows: found.rows.map { line in
        MessagesPage.Row(
          line: line,
          fields: { deed in
            hiddenFields([(MessagesPage.message, line.message.id), (MessagesPage.deed, deed.rawValue)])
          })
      },
      dead: found.total, waiting: try outbox.total(in: .waiting), news: MessagesPage.News(query[MessagesPage.news]),
      warnings: try warnings(),
      pagination: pagination(
        .messages, [], shown: found.rows.count, total: found.total, a: Self.messagesAPage,
        name: words.messages.pages))
  }

  fileprivate func decideMessage(_ form: FormData) async throws -> Response {
    guard let deed = MessagesPage.Deed(rawValue: form[MessagesPage.deed]) else {
      throw FormProblem.malformed("an unknown decision about a message")
    }
    let id = form[MessagesPage.message]
    let administrator = try account
    let isDone =
      switch deed {
      case .sendAgain: try await outbox.sendAgain(id, by: administrator)
      case .giveUp: try await outbox.giveUp(id, by: administrator)
      }
    let news: MessagesPage.News = isDone ? (deed == .sendAgain ? .sentAgain : .givenUp) : .decidedBefore
    return redirect(toLocal: Address.messages.path([(MessagesPage.news, news.rawValue)]))
  }
}
