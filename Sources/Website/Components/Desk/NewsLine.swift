import HTML

/// Where an open page hears that what it shows has changed; says nothing until then, and nothing without script.
struct NewsLine: Component {
  enum Kind: Sendable {
    /// Parts of the page that carry `data-live` are brought up to date in place.
    case list
    /// Somebody may be writing: the page says so, and stays as it is. With the version that it shows.
    case file(version: Int)
  }

  let kind: Kind
  let address: String
  /// What is said; `{n}` stands for a number.
  let said: String
  let reload: String
  /// This page.
  let here: String

  var body: some HTML {
    div(.role("status"), .data("news", address: address), .data("said", said), .data("version", version)) {
      div(.class("notice notice-turn mb-3"), .hidden()) {
        Icon(.arrowRepeat)
        p {
          span(.data("news-words"))
          if version != nil {
            " "
            a(.href(here)) { reload }
          }
        }
      }
    }
  }

  private var version: String? {
    if case .file(let version) = kind { String(version) } else { nil }
  }
}
