import HTML

/// What stands around the content of every page, as values.
struct PageFrame: Sendable {
  /// The language of the page, a tag of BCP 47.
  var language: String
  /// Of the browser's window: what is needed, then the site.
  var title: String
  /// A working page of an officer: a lower masthead.
  var isTool = false
  /// As wide as the window, for benches.
  var isWide = false
  /// Without script the browser asks again after so many seconds.
  var refreshSeconds: Int?
  var brand: Brand
  /// Says that people and letters here are made up; `nil` in a real office.
  var demonstration: String?
  /// What whoever reads this has to do for the office, before anything else on the page.
  var warning: Warning?
  var mainLinks: [FrameLink] = []
  var userLinks: [FrameLink] = []
  var languageSwitch: LanguageSwitch?
  var signOut: SignOut?
  var footer: Footer
  var words: Words

  struct Brand: Sendable {
    var name: String
    var tagline: String
    var address: String
  }

  struct Warning: Sendable {
    var words: String
    var link: FrameLink
  }

  /// A link of the masthead.
  struct FrameLink: Sendable {
    var words: String
    var address: String
    var isCurrent = false
    var icon: IconName?
    /// Words before the others that only a wide window shows, such as the person's name before the desk.
    var wideWords: String = ""
  }

  struct LanguageSwitch: Sendable {
    /// The other language, a tag of BCP 47.
    var language: String
    /// Its name in itself.
    var name: String
    /// Two letters for a narrow window.
    var short: String
    var address: String
  }

  /// A form of its own, since signing out changes something.
  struct SignOut: Sendable {
    var words: String
    var address: String
    var csrf: String
  }

  struct Footer: Sendable {
    var officeName: String
    var officeLines: [String]
    var hoursHeading: String
    var hoursLines: [String]
    var linksHeading: String
    var links: [FrameLink]
  }

  /// Names for those who hear the page.
  struct Words: Sendable {
    var skipToContent: String
    var demonstrationName: String
    var mainNavigation: String
    var userNavigation: String
  }

  var container: String { isWide ? "container-fluid px-3 px-lg-4" : "container" }
}
