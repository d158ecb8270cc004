import HTML

/// The parts of a long form and which are filled in; one line each.
struct PartList: Component {
  struct Part {
    let words: String
    /// `nil` for a part that cannot be opened yet.
    let address: String?
    let isCurrent: Bool
    let state: AnyHTML

    init(_ words: String, address: String?, isCurrent: Bool = false, @HTMLBuilder state: () -> some HTML) {
      self.words = words
      self.address = address
      self.isCurrent = isCurrent
      self.state = AnyHTML(state())
    }
  }

  let parts: [Part]

  init(_ parts: [Part]) { self.parts = parts }

  var body: some HTML {
    ol(.class("tasks tasks-tight")) {
      for part in parts {
        li {
          if part.isCurrent {
            strong(.ariaCurrent("page")) { part.words }
          } else if let address = part.address {
            a(.href(address)) { part.words }
          } else {
            span(.class("muted")) { part.words }
          }
          " "
          part.state
        }
      }
    }
  }
}
