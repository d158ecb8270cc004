import HTML

/// The start of a host that several offices share.
struct OfficesPage: Component {
  struct Office: Sendable {
    var name: String
    var city: String
    var address: String
  }

  let words: OfficesWords
  let language: Language
  /// Else somebody asked for a page that nobody has.
  let isRoot: Bool
  let offices: [Office]

  private var heading: String { isRoot ? words.heading : words.notHere }

  var body: some HTML {
    PageShell(frame) {
      PageHead(heading) {
      } below: {
        p { words.choose }
      }
      ul(.class("list-unstyled")) {
        for office in offices {
          li(.class("mb-3")) {
            a(.href(office.address)) { office.city }
            br()
            span(.class("muted")) { office.name }
          }
        }
      }
    }
  }

  private var frame: PageFrame {
    PageFrame(
      language: language.rawValue, title: "\(heading) – SIMPLE",
      brand: .init(name: "SIMPLE", tagline: "", address: "/"),
      footer: .init(
        officeName: "SIMPLE", officeLines: [], hoursHeading: "", hoursLines: [], linksHeading: "", links: []),
      words: words.frame)
  }
}
