import HTML

/// The document that is looked at, in a frame: ``DocumentPages``, so that heading and pictures change together without
/// script when a requirement's name is followed.
struct BenchDocument: Component {
  /// The page to begin with; `nil` when there is nothing to show.
  let address: String?
  /// What the frame is called for those who hear the page.
  let frameTitle: String
  /// Shown instead of the frame when there is no document.
  let absence: String

  init(address: String?, frameTitle: String, absence: String = "") {
    self.address = address
    self.frameTitle = frameTitle
    self.absence = absence
  }

  var body: some HTML {
    section(.class("docview"), .ariaLabel(frameTitle)) {
      if let address {
        iframe(.class("docframe"), .name(Bench.frameName), .title(frameTitle), .src(address))
      } else {
        p(.class("p-3 mb-0")) { absence }
      }
    }
  }
}
