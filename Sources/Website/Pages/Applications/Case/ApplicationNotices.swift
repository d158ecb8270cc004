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
    switch news {
    case .submitted where isWaiting:
      say.submittedNotice(own.loaded.state.number, say.promiseDay(clock, time))
    case .resubmitted where isWaiting: say.resubmittedNotice
    case .withdrawn: say.withdrawnNotice
    case .received: say.receivedNotice
    case .tied: say.tiedNotice
    case .saved: words.mending.saved
    case .submitted, .resubmitted, nil: nil
    }
  }

  /// The address goes on saying that it was submitted; once the file is returned or issued, that is no news.
  private var isWaiting: Bool {
    if case .atStep = own.loaded.state.stage { true } else { false }
  }
}
