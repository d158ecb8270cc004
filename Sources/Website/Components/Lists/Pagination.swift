import HTML

/// Which part of a long list is shown, and the ways to the parts before and after.
struct Pagination: Component {
  struct Way: Sendable {
    var words: String
    var address: String
  }

  let name: String
  let summary: String
  let previous: Way?
  let next: Way?

  /// - Parameters:
  ///   - name: what this navigation is called for those who hear the page.
  ///   - summary: such as "1–8 of 12".
  init(name: String, summary: String, previous: Way? = nil, next: Way? = nil) {
    self.name = name
    self.summary = summary
    self.previous = previous
    self.next = next
  }

  var body: some HTML {
    nav(.class("d-flex flex-wrap gap-3 justify-content-between"), .ariaLabel(name)) {
      span(.class("muted")) { summary }
      span(.class("d-flex flex-wrap gap-3")) {
        if let previous {
          a(.href(previous.address), .rel("prev")) {
            Icon(.arrowLeft)
            previous.words
          }
        }
        if let next {
          a(.href(next.address), .rel("next")) {
            next.words
            " "
            Icon(.arrowRight)
          }
        }
      }
    }
  }
}
