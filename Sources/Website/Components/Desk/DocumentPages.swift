import HTML

/// The page inside the frame of a bench: a document as pictures, one under the other. A whole page of its own.
struct DocumentPages: Component {
  struct Picture: Sendable {
    var address: String
    /// Which page of which document.
    var description: String
    /// In CSS pixels, so that nothing jumps while pictures arrive.
    var width: Int
    var height: Int
  }

  /// Larger, in a tab of its own, as it was sent.
  struct DocumentLink: Sendable {
    var words: String
    var address: String
    var icon: IconName
    var opensTab = false
  }

  let language: String
  let heading: String
  /// Pages, format, size.
  let details: String
  var links: [DocumentLink] = []
  let pictures: [Picture]
  /// Said when there is no picture.
  let absence: String
  /// Twice as wide as the frame.
  var isLarge = false

  var body: some HTML {
    Document(language: language) {
      meta(.charset("utf-8"))
      meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
      title { heading }
      link(.rel("stylesheet"), .href(asset: "bootstrap.css"))
      link(.rel("stylesheet"), .href(asset: "simple.css"))
    } body: {
      Element(.body, .class("docpages"), .class("is-large", if: isLarge)) {
        header(.class("docbar")) { bar }
        main {
          if pictures.isEmpty { p { absence } }
          for (index, picture) in pictures.enumerated() {
            img(
              .src(picture.address), .alt(picture.description), .width(picture.width), .height(picture.height),
              .loading(index > 1 ? "lazy" : nil))
          }
        }
      }
    }
  }

  @HTMLBuilder private var bar: some HTML {
    h1 { heading }
    span(.class("muted num")) { details }
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
}
