import Casework
import Hummingbird

extension Routes {
  func addDraft() {
    getDraft(.draft(.any)) { visit, open in
      visit.page(
        DraftPage(
          words: visit.words, open: open, time: visit.time,
          name: open.draft.values[open.procedure.keyFields.name] ?? ""))
    }
    getDraft(.draftDiscard(.any)) { visit, open in
      visit.page(DiscardPage(words: visit.words, open: open, hidden: visit.hiddenFields()))
    }
    postDraft(.draftDiscard(.any)) { visit, _, open in
      try await visit.services.drafts.discard(open.id)
      try await visit.services.blobs.remove(open.id)
      return visit.redirect(
        to: open.isAtCounter ? .counterDesk : .myApplications, query: [(ListQuery.discarded, "1")])
    }
  }
}
