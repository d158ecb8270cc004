import HTML
import Procedures

/// The parts of a draft and how far each is, beside a form or on the overview.
struct DraftContents: Component {
  let words: Words
  let open: OpenDraft
  let current: DraftPart?

  private var say: DraftWords { words.drafts }

  var body: some HTML {
    PartList(open.parts.map(part))
  }

  private func part(_ part: DraftPart) -> PartList.Part {
    let address = part.address(open.id).path
    let isCurrent = part == current
    switch part {
    case .section(let id):
      let group = open.procedure.group(id)
      let progress = group.map(open.progress) ?? .empty
      return .init(group?.title ?? "", address: address, isCurrent: isCurrent) { badge(progress) }
    case .documents:
      let needed = open.needed.count
      let present = needed - open.missing.count
      return .init(say.documents, address: address, isCurrent: isCurrent) {
        StatusBadge(
          present == needed ? .move : .draft, say.documentsCount(present, needed),
          icon: present == needed ? .checkLg : present == 0 ? .circle : .pencilFill)
      }
    case .review:
      return .init(say.review, address: address, isCurrent: isCurrent) {
        if open.nextPart != .review { span(.class("muted small")) { say.afterFilling } }
      }
    }
  }

  private func badge(_ progress: OpenDraft.Progress) -> StatusBadge {
    switch progress {
    case .done: StatusBadge(.move, say.filled, icon: .checkLg)
    case .begun: StatusBadge(.draft, say.begun)
    case .empty: StatusBadge(.draft, say.notYet, icon: .circle)
    }
  }
}

/// The column beside every page of a draft.
struct DraftAside: Component {
  let words: Words
  let open: OpenDraft
  let current: DraftPart?

  var body: some HTML {
    aside(.class("col-lg-4 mt-5 mt-lg-0"), .ariaLabel(words.drafts.contents)) {
      Panel(words.drafts.contents) {
        DraftContents(words: words, open: open, current: current)
        p(.class("muted small mt-3 mb-0")) { words.drafts.keptDays(open.office.retention.draftDays) }
      }
    }
  }
}

extension OpenDraft {
  /// Where a page of the draft stands.
  func crumbs(_ words: Words, _ here: String) -> Crumbs {
    Crumbs(
      name: words.common.breadcrumbs,
      [
        isAtCounter
          ? .init(words.frame.counter, Address.counterDesk.path)
          : .init(words.frame.myApplications, Address.myApplications.path),
        .init(heading(words), Address.draft(id).path), .init(here),
      ])
  }

  func heading(_ words: Words) -> String {
    words.drafts.draftHeading(procedure.shortName, procedure.kind(.init(draft.kind))?.label ?? draft.kind)
  }

  /// Which link of the masthead is lit.
  var section: Section { isAtCounter ? .counter : .myApplications }
}
