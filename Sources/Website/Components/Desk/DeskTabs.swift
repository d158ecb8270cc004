import HTML

/// The steps of a desk that holds more than one.
struct DeskTabs: Component {
  struct Tab: Sendable {
    /// Nil where several SOPs number it differently.
    var number: Int?
    var words: String
    var count: Int
    var address: String
    var isCurrent: Bool
  }

  let name: String
  let tabs: [Tab]

  /// - Parameter name: what this navigation is called for those who hear the page.
  init(name: String, _ tabs: [Tab]) {
    self.name = name
    self.tabs = tabs
  }

  var body: some HTML {
    nav(.ariaLabel(name)) {
      ul(.class("desk-tabs")) {
        for tab in tabs {
          li {
            a(.href(tab.address), .ariaCurrent("page", if: tab.isCurrent)) {
              if let number = tab.number { span(.class("sop-no")) { number } }
              " \(tab.words) "
              span(.class("num")) { tab.count }
            }
          }
        }
      }
    }
  }
}
