import HTML

/// Number and code of a receipt, wherever somebody may want to track an application.
struct TrackForm: Component {
  static let number = "nomor"
  static let code = "kode"

  let words: TrackWords
  let state: FormState
  let hidden: HiddenFields
  /// An application number as this office writes it.
  let example: String
  var isPrimary = false

  var body: some HTML {
    form(.method(.post), .action(Address.track.path)) {
      hidden
      TextField(
        state, Self.number, words.number, hint: words.numberHint(example), autocomplete: "off", maxLength: 100)
      TextField(state, Self.code, words.code, hint: words.codeHint, autocomplete: "off", maxLength: 20)
      button(.class("btn mt-3"), .class(isPrimary ? "btn-primary" : "btn-outline-primary")) { words.submit }
    }
  }
}
