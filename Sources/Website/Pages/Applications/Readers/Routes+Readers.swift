import CaseStore
import Casework
import Hummingbird
import Office
import Procedures

extension Routes {
  func addReaders() {
    get(.readers(.any), for: .known) { visit in
      let own = try visit.ownCase()
      let office = visit.services.office
      let number = visit.pageNumber
      let found = try office.store.read {
        try $0.recentActs(
          office.id, ActFilter(caseID: own.id), offset: (number - 1) * Readings.perPage, limit: Readings.perPage)
      }
      let readings = Readings(own: own, words: visit.words, time: visit.time)
      return visit.page(
        ReadersPage(
          words: visit.words, own: own, readings: try found.rows.compactMap(readings.reading),
          pagination: visit.pages(number, of: found.total, perPage: Readings.perPage, at: .readers(own.id))))
    }
  }
}

extension Visit {
  /// Ways to the parts of a list before and after this one; nil when there is only one part.
  func pages(_ number: Int, of total: Int, perPage: Int, at address: Address) -> Pagination? {
    guard total > perPage else { return nil }
    let first = (number - 1) * perPage + 1
    let last = min(total, number * perPage)
    func way(_ page: Int, _ words: String) -> Pagination.Way {
      .init(words: words, address: address.path([(SiteQuery.page, String(page))]))
    }
    return Pagination(
      name: words.common.range(first, last, total), summary: words.common.range(first, last, total),
      previous: number > 1 ? way(number - 1, words.common.previousPage) : nil,
      next: last < total ? way(number + 1, words.common.nextPage) : nil)
  }
}

/// Entries of the journal of access, in the applicant's words.
struct Readings {
  let own: OwnCase
  let words: Words
  let time: TimeText

  static let perPage = 50

  private var say: ApplicationActWords { words.applicationActs }

  /// Nil for what no officer did.
  func reading(_ entry: JournalEntry) throws -> ReadersPage.Reading? {
    let (envelope, _) = try JournalCoding.act(entry)
    guard let who = who(envelope.by), let what = what(envelope.fact) else { return nil }
    return .init(
      who: who, what: what, when: time.dateAndTime(envelope.at), datetime: time.iso(envelope.at))
  }

  private func who(_ doer: Doer) -> String? {
    switch doer {
    case .officer(_, let role), .deputy(_, let role, _):
      if let label = own.loaded.procedure.role(role)?.shortLabel { return label }
      return role == .auditor ? say.inspection : say.administration
    case .counter, .counterDeputy: return words.history.counter
    case .administrator, .supervisor: return say.administration
    case .applicant, .receiptHolder, .system: return nil
    }
  }

  private func what(_ act: Act) -> String? {
    switch act {
    case .caseSeen: say.sawCase
    case .documentSeen(_, let digest, let downloaded):
      downloaded ? say.tookDocument(name(digest)) : say.sawDocument(name(digest))
    case .letterTaken: say.tookLetter
    default: nil
    }
  }

  private func name(_ digest: Digest) -> String {
    let evidence = own.loaded.state.content.evidence
    let requirement = own.loaded.requirements.first { evidence[$0.id]?.file == digest }
    return requirement?.name ?? say.anotherDocument
  }
}
