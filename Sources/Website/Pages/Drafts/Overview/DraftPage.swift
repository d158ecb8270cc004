import HTML

/// A draft: how far it is, and what comes next.
struct DraftPage: Page {
  let words: Words
  let open: OpenDraft
  let time: TimeText
  /// Of the person whose application it is, once it is filled in.
  let name: String

  var title: String { open.heading(words) }
  var section: Section? { open.section }
  var isTool: Bool { open.isAtCounter }
  private var say: DraftWords { words.drafts }

  var body: some HTML {
    Crumbs(
      name: words.common.breadcrumbs,
      [
        open.isAtCounter
          ? .init(words.frame.counter, Address.counterDesk.path)
          : .init(words.frame.myApplications, Address.myApplications.path),
        .init(title),
      ])
    if open.hasNewRules { Notice(.attention) { say.newRules } }
    PageHead(title) {
      p(.class("mb-2")) { StatusBadge(.draft, open.procedure.states.draft) }
    } below: {
      p(.class("muted mb-0")) {
        if !name.isEmpty { "\(name) · " }
        say.lastSaved(time.dateAndTime(open.draft.updated))
      }
    } trailing: {
      a(.class("btn btn-primary"), .href(open.nextPart.address(open.id).path)) {
        open.nextPart == .review ? say.toReview : say.continueFilling
      }
    }
    div(.class("row gx-lg-5")) {
      div(.class("col-lg-8")) {
        h2 { say.contents }
        DraftContents(words: words, open: open, current: nil)
        p(.class("muted mt-3")) { say.keptUntil(time.date(open.draft.expires)) }
        p { a(.href(Address.draftDiscard(open.id).path)) { say.discard } }
      }
    }
  }
}

/// Asks before a draft goes.
struct DiscardPage: Page {
  let words: Words
  let open: OpenDraft
  let hidden: HiddenFields

  var title: String { words.drafts.discardHeading }
  var section: Section? { open.section }
  var isTool: Bool { open.isAtCounter }

  var body: some HTML {
    open.crumbs(words, words.drafts.discard)
    PageHead(words.drafts.discardHeading) {
    } below: {
      p(.class("lead")) { words.drafts.discardText }
    }
    div(.class("actions")) {
      PostButton(
        words.drafts.discard, address: Address.draftDiscard(open.id).path, hidden: hidden, look: .danger)
      a(.class("btn btn-outline-primary"), .href(Address.draft(open.id).path)) { words.common.cancel }
    }
  }
}
