import HTML

@testable import Website

/// A page with one form, for tests of the frame.
struct ProbePage: Page {
  var csrf = ""
  var title: String { "Coba" }

  var body: some HTML {
    h1 { "Coba" }
    form(.method(.post), .action(Address.complaints.path)) { HiddenFields(csrf: csrf) }
  }
}
