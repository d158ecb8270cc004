import HTML

/// A form of one button: something changes, and nothing needs to be filled in.
struct PostButton: Component {
  enum Look: String, Sendable {
    case primary = "btn-primary"
    case outline = "btn-outline-primary"
    /// Refuse, withdraw, revoke.
    case danger = "btn-outline-danger"
  }

  let address: String
  let hidden: HiddenFields
  let words: String
  let hiddenWords: String
  let look: Look
  let isSmall: Bool

  /// - Parameter hiddenWords: what the button is about, for those who hear the page.
  init(
    _ words: String, address: String, hidden: HiddenFields, hiddenWords: String = "", look: Look = .outline,
    isSmall: Bool = false
  ) {
    self.words = words
    self.address = address
    self.hidden = hidden
    self.hiddenWords = hiddenWords
    self.look = look
    self.isSmall = isSmall
  }

  var body: some HTML {
    form(.method(.post), .action(address)) {
      hidden
      button(.class("btn"), .class(look.rawValue), .class("btn-sm", if: isSmall)) {
        words
        if !hiddenWords.isEmpty { HiddenWords(" \(hiddenWords)") }
      }
    }
  }
}
