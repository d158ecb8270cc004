import Hummingbird

/// Something that did not go, in words for whoever wanted it.
struct Problem: Sendable {
  var status: HTTPResponse.Status
  var heading: String
  /// What is the matter and what to do.
  var paragraphs: [String]
  var ways: [Way] = []
  /// Shows the number under which support finds the log.
  var showsSupportNumber = false
  /// What was sent, to be sent again from the page.
  var kept: KeptForm?
  /// Whether sending again needs a sign-in first.
  var needsSignIn = false
  var retryAfterSeconds: Int64?

  /// A way on.
  struct Way: Sendable {
    var words: String
    var address: String
  }
}
