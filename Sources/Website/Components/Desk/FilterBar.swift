import HTML

/// A search over a list: words first, then a few choices. It asks by GET, so that the result has an address.
struct FilterBar: Component {
  struct SelectBox: Sendable {
    var name: String
    var label: String
    var choices: [Choice]
    var chosen: String
  }

  /// A day, `2026-11-23`.
  struct DateBox: Sendable {
    var name: String
    var label: String
    var value: String
  }

  struct SearchBox: Sendable {
    var name: String
    var label: String
    var value: String
    /// What may be searched for.
    var example: String
  }

  let name: String
  let address: String
  let search: SearchBox
  let selects: [SelectBox]
  let dates: [DateBox]
  let submit: String

  /// - Parameter name: what this search is called for those who hear the page.
  init(
    name: String, address: String, search: SearchBox, selects: [SelectBox] = [], dates: [DateBox] = [], submit: String
  ) {
    self.name = name
    self.address = address
    self.search = search
    self.selects = selects
    self.dates = dates
    self.submit = submit
  }

  var body: some HTML {
    form(
      .class("filters"), .class("filters-wide", if: !dates.isEmpty), .role("search"), .method(.get), .action(address),
      .ariaLabel(name)
    ) {
      div(.class("f-search")) {
        label(.class("form-label"), .for("filter-\(search.name)")) { search.label }
        input(
          .class("form-control"), .type(.search), .id("filter-\(search.name)"), .name(search.name),
          .value(search.value), .placeholder(search.example))
      }
      for box in selects {
        div {
          label(.class("form-label"), .for("filter-\(box.name)")) { box.label }
          select(.class("form-select"), .id("filter-\(box.name)"), .name(box.name)) {
            for choice in box.choices {
              option(.value(choice.value), .selected(choice.value == box.chosen)) { choice.words }
            }
          }
        }
      }
      for box in dates {
        div {
          label(.class("form-label"), .for("filter-\(box.name)")) { box.label }
          input(
            .class("form-control"), .type(.date), .id("filter-\(box.name)"), .name(box.name), .value(box.value))
        }
      }
      button(.class("btn btn-outline-primary")) { submit }
    }
  }
}
