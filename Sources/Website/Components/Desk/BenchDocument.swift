import HTML

/// The document that is looked at: pictures of its pages in a frame, made by the server.
struct BenchDocument: Component {
  struct DocumentLink: Sendable {
    var words: String
    var address: String
    var icon: IconName
    var opensTab = false
  }

  let heading: String
  let details: String
  /// The page that shows the pictures; `nil` when there is nothing to show yet.
  let address: String?
  /// What the frame is called for those who hear the page.
  let frameTitle: String
  /// Shown instead of the frame when there is no document.
  let absence: String
  let links: [DocumentLink]

  init(
    _ heading: String, details: String, address: String?, frameTitle: String, absence: String = "",
    links: [DocumentLink] = []
  ) {
    self.heading = heading
    self.details = details
    self.address = address
    self.frameTitle = frameTitle
    self.absence = absence
    self.links = links
  }

  var body: some HTML {
    section(.class("docview"), .ariaLabelledby("document-heading")) {
      div(.class("docbar")) {
        h2(.id("document-heading"), .data("document-heading")) { heading }
        span(.class("muted num"), .data("document-details")) { details }
        if !links.isEmpty {
          span(.class("ms-auto d-flex gap-3")) {
            for entry in links {
              a(.href(entry.address), .target("_blank", if: entry.opensTab), .rel("noopener", if: entry.opensTab)) {
                Icon(entry.icon)
                entry.words
              }
            }
          }
        }
      }
      if let address {
        iframe(.class("docframe"), .name(Bench.frameName), .title(frameTitle), .src(address))
      } else {
        p(.class("p-3 mb-0")) { absence }
      }
    }
  }
}
