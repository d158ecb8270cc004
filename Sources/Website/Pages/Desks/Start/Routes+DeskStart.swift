import Casework
import HTML
import Hummingbird
import Office
import WorkingTime

extension Routes {
  func addDeskStart() {
    get(.desks, for: .officer) { visit in visit.page(try visit.deskStart()) }
  }
}

extension Visit {
  private typealias Counted = (held: HeldStep, counts: DeskQueue.Counts, first: Moment?)

  private func toSign(_ counted: [Counted]) -> Int {
    counted.filter { $0.held.step.act == .approve }.map(\.counts.waiting).reduce(0, +)
  }

  fileprivate func deskStart() throws -> DeskStartPage {
    let counted: [Counted] = try services.office.store.read { store in
      try heldSteps.map { held in
        let counts = try held.queues.reduce(DeskQueue.Counts()) { try $0 + $1.counts(in: store) }
        return (held, counts, try held.queues.compactMap { try $0.firstDue(in: store) }.min())
      }
    }
    let soonest = counted.filter { $0.counts.waiting > 0 }.min { a, b in
      (a.first?.milliseconds ?? .max) < (b.first?.milliseconds ?? .max)
    }
    let held = counted.map(\.held)
    let acting = try actingNotices()
    return DeskStartPage(
      words: words, name: try account.name, done: doneNotice,
      desks: counted.map { entry in
        .init(
          number: entry.held.number, act: entry.held.actName(among: held), desk: entry.held.deskName,
          counts: entry.counts, address: Address.desk(entry.held.step.id).path)
      },
      next: acting.leave != nil
        ? nil
        : soonest.map { entry in
          PostButton(
            words.queue.takeNextOf(entry.held.actName(among: held)),
            address: Address.claimNext(entry.held.step.id).path,
            hidden: hiddenFields(), look: .primary)
        }, toSign: toSign(counted), acting: acting)
  }
}
