import HTML

/// The keys of a bench, explained. Shown by its summary or by `?`; can be turned off (WCAG 2.1.4).
struct BenchKeys: Component {
  struct Words: Sendable {
    var heading: String
    var next: String
    var previous: String
    /// First question yes, no; second question yes, no.
    var answers: [String]
    var note: String
    var open: String
    var decide: String
    var help: String
    /// Beside the box that turns the keys on.
    var turnOn: String
  }

  let words: Words

  init(words: Words) { self.words = words }

  var body: some HTML {
    details(.class("keys"), .data("keys"), .hidden()) {
      summary { words.heading }
      dl {
        row("J", words.next)
        row("K", words.previous)
        ForEach(words.answers.enumerated()) { index, answer in row("\(index + 1)", answer) }
        row("N", words.note)
        row("O", words.open)
        row("Ctrl+Enter", words.decide)
        row("?", words.help)
      }
      div(.class("form-check")) {
        input(.class("form-check-input"), .type(.checkbox), .id("keys-on"), .checked(), .data("keys-on"))
        label(.class("form-check-label"), .for("keys-on")) { words.turnOn }
      }
    }
  }

  @HTMLBuilder private func row(_ key: String, _ meaning: String) -> some HTML {
    dt { kbd { key } }
    dd { meaning }
  }
}
