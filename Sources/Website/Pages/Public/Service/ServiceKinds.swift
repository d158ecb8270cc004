import HTML
import Procedures

/// The kinds of application of a service, one of them looked at; each has documents of its own.
struct ServiceKinds: Component {
  let words: ServiceWords
  let kinds: [ApplicationKind]
  let current: ApplicationKind?
  /// Where a kind is looked at.
  let address: (ApplicationKind) -> String

  var body: some HTML {
    if kinds.count > 1 {
      nav(.class("kinds"), .ariaLabel(words.kinds)) {
        ul {
          for kind in kinds {
            li { a(.href(address(kind)), .ariaCurrent(kind.id == current?.id ? "page" : nil)) { kind.label } }
          }
        }
      }
      if let hint = current?.hint { p(.class("muted")) { hint } }
    }
  }
}
