import Casework
import HTML
import Procedures

/// Where work with a person at the counter begins.
struct CounterDeskPage: Page {
  struct Draft: Sendable {
    var name: String
    var service: String
    var changed: String
    var address: String
    var isMending: Bool
  }

  let words: Words
  let drafts: [Draft]
  let search: CounterSearchForm
  let wasDiscarded: Bool

  var title: String { say.heading }
  var section: Section? { .counter }
  var isTool: Bool { true }
  private var say: CounterWords { words.counter }

  var body: some HTML {
    if wasDiscarded { Notice(.saved) { say.discarded } }
    PageHead(say.heading) {
    } below: {
      p(.class("lead mb-0")) { say.lead }
    } trailing: {
      a(.class("btn btn-primary"), .href(Address.counterNew.path)) { say.newApplication }
    }
    div(.class("row gx-lg-5 mt-4")) {
      div(.class("col-lg-7")) {
        Element(.section, .class("mt-0"), .ariaLabelledby("drafts")) {
          h2(.id("drafts")) { say.drafts }
          if drafts.isEmpty {
            EmptyState(say.noDrafts) { say.noDraftsHint }
          } else {
            TaskList(drafts.map(task))
          }
        }
      }
      aside(.class("col-lg-5 mt-4 mt-lg-0"), .ariaLabel(words.service.help)) {
        Panel(say.find) { search }
        Panel(say.reset) {
          p { say.resetLead }
          a(.class("btn btn-outline-primary"), .href(Address.counterReset.path)) { say.reset }
        }
      }
    }
  }

  private func task(_ draft: Draft) -> TaskList.Task {
    TaskList.Task(
      draft.name.isEmpty ? say.unnamed : draft.name,
      state: AnyHTML(
        a(.class("btn btn-sm btn-outline-primary"), .href(draft.address)) {
          say.continueDraft
          HiddenWords(" \(draft.name)")
        })
    ) {
      if draft.isMending {
        StatusBadge(.turn, say.mending)
        " "
      }
      "\(draft.service) · \(say.lastChanged(draft.changed))"
    }
  }
}

/// Which service, when the counter serves several.
struct CounterNewPage: Page {
  let words: Words
  let procedures: [Procedure]

  var title: String { words.counter.newHeading }
  var section: Section? { .counter }
  var isTool: Bool { true }

  var body: some HTML {
    PageHead(title) {
    } below: {
      p(.class("lead mb-0")) { words.counter.newLead }
    }
    TaskList(
      procedures.map { procedure in
        TaskList.Task(
          procedure.name,
          state: AnyHTML(
            a(.class("btn btn-outline-primary"), .href(Address.newApplication(procedure.id).path)) {
              words.counter.newApplication
              HiddenWords(" \(procedure.shortName)")
            })
        ) { procedure.summary }
      })
  }
}
