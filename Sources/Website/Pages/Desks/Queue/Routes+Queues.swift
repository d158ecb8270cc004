import CaseStore
import Casework
import HTML
import Hummingbird
import Office
import Procedures
import WorkingTime

extension Routes {
  func addQueues() {
    get(.desk(.any), for: .officer) { visit in
      let id = try visit.stepID
      guard let held = visit.heldSteps.first(where: { $0.step.id == id }) else { throw SiteProblem.notFound }
      return visit.page(try visit.queuePage(held))
    }
  }
}

/// What a queue is asked for.
struct QueueFilter: Sendable {
  static let textName = "q"
  static let holderName = "pemegang"
  static let permitName = "izin"
  static let free = "bebas"
  static let mine = "saya"
  /// In an address: nothing was there to be taken.
  static let nothingFree = "kosong"

  var text = ""
  var holder = ""
  var permit = ""

  init(_ query: FormData) {
    text = String((query.trimmed(Self.textName) ?? "").prefix(100))
    holder = query[Self.holderName]
    permit = query[Self.permitName]
  }

  var isEmpty: Bool { text.isEmpty && holder.isEmpty && permit.isEmpty }

  func holder(_ own: AccountID) -> QueueQuery.Holder {
    switch holder {
    case Self.free: .nobody
    case Self.mine: .account(own)
    default: .anyone
    }
  }

  var query: [(name: String, value: String)] {
    [(Self.textName, text), (Self.holderName, holder), (Self.permitName, permit)]
  }
}

extension Visit {
  static let queueLength = 25

  fileprivate func queuePage(_ held: HeldStep) throws -> QueuePage {
    let filter = QueueFilter(query)
    let own = try account
    let procedure = filter.permit.isEmpty ? nil : ProcedureID(filter.permit)
    let queues = deskQueues(of: held.step.id, procedure: procedure)
    let page = pageNumber
    let store = services.office.store
    let office = services.office.id
    let (counts, whole, found, unsigned) = try store.read { store in
      let holder = filter.holder(own.id)
      let counts = try queues.reduce(DeskQueue.Counts()) {
        try $0 + $1.counts(text: filter.text, holder: holder, in: store)
      }
      let whole =
        filter.isEmpty ? counts : try held.queues.reduce(DeskQueue.Counts()) { try $0 + $1.counts(in: store) }
      let asked = QueueQuery(
        step: held.step.id, procedure: procedure, text: filter.text, holder: holder,
        offset: (page - 1) * Self.queueLength, limit: Self.queueLength)
      let unsigned =
        held.step.act == .approve
        ? try store.register(office, RegisterQuery(stages: ["refused"], limit: 200)).rows
          .filter { $0.letterDigest == nil && $0.letterNumber != nil && $0.letterEnding == nil } : []
      return (counts, whole, try store.queue(office, asked), unsigned)
    }
    let acting = try actingNotices(held.step.role)
    let lines = QueueLines(
      time: time, words: words.queue, own: own.id, names: names(), now: now,
      calendar: editions?.office.calendar,
      colleagues: try services.cases.ownWork(of: own, among: found.rows.filter { $0.holder == nil }),
      isAway: acting.leave != nil)
    return QueuePage(
      words: words, held: held, tabs: try tabs(held), filter: filter,
      procedures: held.queues.map(\.procedure), counts: whole,
      groups: lines.groups(found.rows, queues: queues, counts: counts, isFirstPage: page == 1),
      found: (first: (page - 1) * Self.queueLength + 1, count: found.rows.count, total: found.total), page: page,
      hidden: hiddenFields(), done: doneNotice, nothingFree: query.has(QueueFilter.nothingFree),
      unsigned: unsigned.map { ($0.number, $0.applicantName, Address.bench($0.id).path) },
      acting: acting)
  }

  private func tabs(_ held: HeldStep) throws -> [DeskTabs.Tab] {
    let same = heldSteps.filter { $0.step.role == held.step.role }
    guard same.count > 1 else { return [] }
    let counts = try services.office.store.read { try $0.queueCounts(services.office.id) }
    return same.map { other in
      .init(
        number: other.number, words: other.actName(among: same), count: counts[other.step.id] ?? 0,
        address: Address.desk(other.step.id).path, isCurrent: other.step.id == held.step.id)
    }
  }
}
