import HTML

/// The result of checking a letter; the only green banner of the site.
struct Verdict<Content: HTML>: Component {
  enum Kind: Sendable {
    case good, bad, unknown
  }

  let kind: Kind
  let heading: String
  let content: Content

  /// - Parameters:
  ///   - heading: the verdict in one sentence; it is the page's `h1`.
  ///   - content: what it rests on, as phrasing content.
  init(_ kind: Kind, _ heading: String, @HTMLBuilder content: () -> Content) {
    self.kind = kind
    self.heading = heading
    self.content = content()
  }

  var body: some HTML {
    div(.class("verdict"), .class("verdict-bad", if: kind == .bad), .class("verdict-unknown", if: kind == .unknown)) {
      span(.class("verdict-seal")) { Icon(icon) }
      div {
        h1 { heading }
        p(.class("mb-0")) { content }
      }
    }
  }

  private var icon: IconName {
    switch kind {
    case .good: .checkLg
    case .bad: .xLg
    case .unknown: .search
    }
  }
}
