import HTML

struct PageFooter: Component {
  let footer: PageFrame.Footer
  let container: String

  var body: some HTML {
    Element(.footer, .class("foot")) {
      div(.class(container)) {
        div(.class("row gy-4")) {
          div(.class("col-md-5")) {
            h2 { footer.officeName }
            Lines(footer.officeLines)
          }
          div(.class("col-md-4")) {
            if !footer.hoursHeading.isEmpty { h2 { footer.hoursHeading } }
            Lines(footer.hoursLines)
          }
          div(.class("col-md-3")) {
            if !footer.links.isEmpty {
              h2 { footer.linksHeading }
              ul {
                for entry in footer.links {
                  li { a(.href(entry.address)) { entry.words } }
                }
              }
            }
          }
        }
      }
    }
  }
}

/// Lines of an address, one under the other.
struct Lines: Component {
  let lines: [String]

  init(_ lines: [String]) { self.lines = lines }

  var body: some HTML {
    for (index, line) in lines.enumerated() {
      if index > 0 { br() }
      line
    }
  }
}
