import CaseStore
import Casework
import HTML
import Office
import Procedures

/// Who read a file, newest first: desks, not persons.
struct ReadersPage: Page {
  struct Reading: Sendable {
    let who: String
    let what: String
    let when: String
    let datetime: String
  }

  let words: Words
  let own: OwnCase
  let readings: [Reading]
  let pagination: Pagination?

  var title: String { say.readersHeading }
  var section: Section? { own.isAtCounter ? .counter : .myApplications }
  var isTool: Bool { own.isAtCounter }
  private var say: ApplicationActWords { words.applicationActs }

  var body: some HTML {
    Crumbs(
      name: words.common.breadcrumbs,
      [.init(own.loaded.state.number, Address.application(own.id).path), .init(title)])
    PageHead(title) {
    } below: {
      p(.class("lead")) { say.readersLead }
    }
    if readings.isEmpty {
      EmptyState(say.readersEmptyHeading) { say.readersEmpty }
    } else {
      DataTable(
        caption: title, columns: [.init(say.who), .init(say.what), .init(say.when)],
        rows: readings.map { reading in
          [
            AnyHTML { reading.who }, AnyHTML { reading.what },
            AnyHTML { time(.datetime(reading.datetime)) { reading.when } },
          ]
        })
    }
    if let pagination { pagination }
  }
}
