import HTML

/// A box at the side: position, history, help.
struct Panel<Content: HTML>: Component {
  let heading: String
  let content: Content

  init(_ heading: String, @HTMLBuilder content: () -> Content) {
    self.heading = heading
    self.content = content()
  }

  var body: some HTML {
    div(.class("panel")) {
      h2 { heading }
      content
    }
  }
}

/// What would stand here, when it comes, and one way on.
struct EmptyState<Content: HTML>: Component {
  let heading: String
  let content: Content

  init(_ heading: String, @HTMLBuilder content: () -> Content) {
    self.heading = heading
    self.content = content()
  }

  var body: some HTML {
    div(.class("empty")) {
      h3 { heading }
      p { content }
    }
  }
}
