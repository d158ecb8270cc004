import HTML

struct Masthead: Component {
  let frame: PageFrame

  var body: some HTML {
    header(.class("masthead")) {
      div(.class(frame.container), .class("masthead-in")) {
        a(.class("brand"), .href(frame.brand.address)) {
          span(.class("brand-mark"), .ariaHidden())
          span {
            strong { frame.brand.name }
            " "
            small { frame.brand.tagline }
          }
        }
        if !frame.mainLinks.isEmpty { mainNavigation }
        if hasUserNavigation { userNavigation }
      }
    }
  }

  private var hasUserNavigation: Bool {
    !frame.userLinks.isEmpty || frame.languageSwitch != nil || frame.signOut != nil
  }

  @HTMLBuilder private var mainNavigation: some HTML {
    nav(.class("mainnav"), .ariaLabel(frame.words.mainNavigation)) {
      ul {
        for entry in frame.mainLinks {
          li { a(.href(entry.address), .ariaCurrent("page", if: entry.isCurrent)) { entry.words } }
        }
      }
    }
  }

  @HTMLBuilder private var userNavigation: some HTML {
    nav(.class("usernav"), .ariaLabel(frame.words.userNavigation)) {
      ul {
        if let other = frame.languageSwitch {
          li {
            a(.href(other.address), .lang(other.language), .hreflang(other.language)) {
              span(.class("lg-text")) { other.name }
              span(.class("d-lg-none"), .ariaHidden()) { other.short }
            }
          }
        }
        for entry in frame.userLinks {
          li(.class("who")) {
            a(.href(entry.address), .ariaCurrent("page", if: entry.isCurrent)) {
              if let icon = entry.icon { Icon(icon) }
              if entry.wideWords.isEmpty {
                span(.class("who-name")) { entry.words }
              } else {
                span(.class("who-name lg-text")) { entry.wideWords }
                span(.class("who-post")) { entry.words }
              }
            }
          }
        }
        if let signOut = frame.signOut {
          li {
            form(.method(.post), .action(signOut.address)) {
              HiddenFields(csrf: signOut.csrf)
              button { signOut.words }
            }
          }
        }
      }
    }
  }
}
