import HTML
import Office

/// What was just done, and what whoever looks must know.
struct ApplicationNotices: Component {
  let words: Words
  let time: TimeText
  let own: OwnCase
  let clock: CaseClock
  let news: News?

  private var say: ApplicationWords { words.applications }

  var body: some HTML {
    if let text { div(.class("mb-3")) { Notice(.saved) { text } } }
    if own.isAtCounter { div(.class("mb-3")) { Notice(.attention) { say.counterNotice } } }
  }

  private var text: String? {
    // The address keeps saying what was done; once the file has moved on, its state says more.
    if own.loaded.state.stage == .returned, news == .submitted || news == .resubmitted { return nil }
    switch news {
    case .submitted: say.submittedNotice(own.loaded.state.number, clock.promised.map(time.date) ?? "")
    case .resubmitted: say.resubmittedNotice
    case .withdrawn: say.withdrawnNotice
    case .received: say.receivedNotice
    case .tied: say.tiedNotice
    case .saved: words.mending.saved
    case nil: nil
    }
  }
}
