import HTML

/// Asks for number and code.
struct TrackPage: Page {
  let words: Words
  let state: FormState
  let form: TrackForm

  var title: String { words.track.heading }
  var section: Section? { .track }
  var hasProblems: Bool { !state.isGood }

  var body: some HTML {
    div(.class("row")) {
      div(.class("col-lg-7")) {
        state.summary([TrackForm.number, TrackForm.code])
        PageHead(words.track.heading) {
        } below: {
          p(.class("lead mb-0")) { words.track.lead }
        }
        div(.class("mt-4")) { form }
      }
    }
  }
}
