import HTML

/// The top of a page: its only `h1`, what stands above and below it, and the one primary button.
struct PageHead<Above: HTML, Below: HTML, Trailing: HTML>: Component {
  let heading: String
  let isTool: Bool
  let above: Above
  let below: Below
  let trailing: Trailing

  /// - Parameters:
  ///   - isTool: the smaller heading of a bench.
  ///   - above: a status or a link back.
  ///   - below: a lead or a line of facts, as paragraphs.
  ///   - trailing: the primary button, or a list of links.
  init(
    _ heading: String, isTool: Bool = false,
    @HTMLBuilder above: () -> Above = { EmptyHTML() },
    @HTMLBuilder below: () -> Below = { EmptyHTML() },
    @HTMLBuilder trailing: () -> Trailing = { EmptyHTML() }
  ) {
    self.heading = heading
    self.isTool = isTool
    self.above = above()
    self.below = below()
    self.trailing = trailing()
  }

  var body: some HTML {
    div(.class("page-head")) {
      div {
        above
        h1(.class("h1-tool", if: isTool)) { heading }
        below
      }
      trailing
    }
  }
}
