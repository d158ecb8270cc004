import CaseStore
import Casework
import Hummingbird
import Office
import Procedures

extension Routes {
  /// A file at its desk: which bench it is, its step says.
  func addBenches() {
    get(.bench(.any), for: .officer) { visit in
      let file = try visit.deskFile(try visit.caseID)
      if visit.awaitsRefusalLetter(file) { return visit.page(try await visit.signPage(file)) }
      guard let step = file.step, visit.isAtDesk(file) else { return visit.redirect(to: .caseData(file.id)) }
      try await visit.record(.caseSeen(file.id), unlessWithin: 5)
      if let holder = file.state.holder, holder != (try visit.account.id) {
        return visit.page(try visit.heldPage(file, holder))
      }
      switch step.act {
      case .checkCompleteness: return visit.page(try visit.checkPage(file, step))
      case .verify: return visit.page(try visit.verifyPage(file, step))
      case .approve: return visit.page(try await visit.signPage(file))
      case .handOver: return visit.page(try visit.handOverPage(file))
      case .inspect: return visit.page(try visit.siteVisitPage(file, step))
      case .collect: return visit.page(try visit.tillPage(file))
      case .submit, .receive: return visit.redirect(to: .caseData(file.id))
      }
    }
    // Forms go there; whoever comes by a reload is led to where the form stands.
    for address in [Address.claim(.any), .release(.any), .decideCheck(.any), .decideVerify(.any), .sign(.any)] {
      get(address, for: .officer) { visit in visit.redirect(to: .bench(try visit.caseID)) }
    }
    get(.attachScan(.any, .any), for: .officer) { visit in visit.redirect(to: .bench(try visit.caseID)) }
    get(.claimNext(.any), for: .officer) { visit in visit.redirect(to: .desk(try visit.stepID)) }
  }
}

/// What an address of a bench may say of the moment before.
enum BenchQuery {
  static let kept = "tersimpan"
  static let scanned = "pindaian"
}

extension Visit {
  /// The top of a page about a case, with the way to claim or release it.
  func head(_ file: DeskFile, _ heading: String, view: FileHead.View = .bench) -> FileHead {
    var head = FileHead(
      file: file, here: .init(heading: heading, view: view), words: words.file, isAtDesk: isAtDesk(file))
    head.canReassign = canReassign(file)
    head.reassign = words.acting.reassign
    head.hasTill = isCashier(file) && file.state.ledger.assessment != nil
    guard view == .bench || (view == .till && file.step?.act == .collect), isAtDesk(file), file.step?.act != .inspect
    else { return head }
    if file.state.holder == nil {
      head.forColleague = forColleague(file)
      if !head.forColleague.isEmpty { return head }
      head.buttons = [
        PostButton(
          words.file.claim, address: Address.claim(file.id).path, hidden: hiddenFields(), isSmall: true)
      ]
    } else if file.state.holder == visitor.account?.id {
      head.buttons = [
        PostButton(
          words.file.release, address: Address.release(file.id).path, hidden: hiddenFields(), isSmall: true)
      ]
    }
    return head
  }

  /// Why a file is a colleague's work; empty when it may be one's own.
  private func forColleague(_ file: DeskFile) -> String {
    guard let officer = visitor.officer,
      case .ownWork(let rule, _) = file.state.hindrance(to: officer, in: file.loaded.workflow)
    else { return "" }
    return rule == .ownEntry ? words.queue.youEntered : words.queue.youChecked
  }

  func savedNotice(_ file: DeskFile) -> String? {
    if let scanned = query.value(BenchQuery.scanned) {
      return words.bench.scanAttached(file.names.requirement(RequirementID(scanned)))
    }
    return query.has(BenchQuery.kept) ? words.bench.kept : nil
  }

  fileprivate func heldPage(_ file: DeskFile, _ holder: AccountID) throws -> HeldPage {
    let claim = file.loaded.events.last { event in
      switch event.fact {
      case .claimed, .assigned: true
      default: false
      }
    }
    let who = file.names.person(holder) ?? words.queue.held
    var head = FileHead(
      file: file, here: .init(heading: words.file.heldHeading(file.loaded.name)), words: words.file, isAtDesk: true)
    head.canReassign = canReassign(file)
    head.reassign = words.acting.reassign
    head.forColleague = forColleague(file)
    let isColleagues = !head.forColleague.isEmpty
    return HeldPage(
      words: words, time: time, file: file, head: head,
      done: doneNotice,
      held: claim.map { words.file.heldSince(who, time.near($0.at, now: now)) } ?? words.file.heldBy(who),
      takeOver: isColleagues
        ? nil
        : PostButton(
          words.file.takeOver, address: Address.claim(file.id).path,
          hidden: hiddenFields([(ClaimForm.takeOver, "1")]), hiddenWords: file.state.number))
  }
}
