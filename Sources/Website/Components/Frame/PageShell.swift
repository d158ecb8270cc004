import HTML

/// A whole page: head, masthead, `main` with the content, footer.
struct PageShell<Content: HTML>: Component {
  let frame: PageFrame
  let content: Content

  init(_ frame: PageFrame, @HTMLBuilder content: () -> Content) {
    self.frame = frame
    self.content = content()
  }

  var body: some HTML {
    Document(language: frame.language) {
      meta(.charset("utf-8"))
      meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
      Element(.title) { frame.title }
      link(.rel("icon"), .href(asset: "mark.svg"))
      link(.rel("stylesheet"), .href(asset: "bootstrap.css"))
      link(.rel("stylesheet"), .href(asset: "simple.css"))
      script(.src(asset: "simple.js"), .defer())
      if let seconds = frame.refreshSeconds {
        Element(.noscript) { meta(.httpEquiv("refresh"), .content(String(seconds))) }
      }
    } body: {
      Element(.body, .class("is-tool", if: frame.isTool)) {
        a(.class("skip"), .href("#main")) { frame.words.skipToContent }
        if let demonstration = frame.demonstration {
          aside(.class("demo"), .ariaLabel(frame.words.demonstrationName)) {
            div(.class(frame.container)) { demonstration }
          }
        }
        Masthead(frame: frame)
        main(.id("main"), .class(frame.container)) {
          if let warning = frame.warning {
            div(.class("mb-4")) {
              Notice(.attention) {
                warning.words
                " "
                a(.href(warning.link.address)) { warning.link.words }
              }
            }
          }
          content
        }
        PageFooter(footer: frame.footer, container: frame.container)
      }
    }
  }
}
