import HTML

/// Where this page stands. The last crumb is the page itself and leads nowhere.
struct Crumbs: Component {
  struct Crumb: Sendable {
    let words: String
    let address: String?

    init(_ words: String, _ address: String? = nil) {
      self.words = words
      self.address = address
    }
  }

  let name: String
  let crumbs: [Crumb]

  /// - Parameter name: what this navigation is called for those who hear the page.
  init(name: String, _ crumbs: [Crumb]) {
    self.name = name
    self.crumbs = crumbs
  }

  var body: some HTML {
    nav(.class("crumbs"), .ariaLabel(name)) {
      ol(.class("breadcrumb")) {
        for crumb in crumbs {
          if let address = crumb.address {
            li(.class("breadcrumb-item")) { a(.href(address)) { crumb.words } }
          } else {
            li(.class("breadcrumb-item"), .ariaCurrent("page")) { crumb.words }
          }
        }
      }
    }
  }
}
