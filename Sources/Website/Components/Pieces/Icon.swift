import HTML

/// A drawing of the sprite. It says nothing to a screen reader: the words stand beside it.
struct Icon: HTML {
  let name: IconName

  init(_ name: IconName) { self.name = name }

  func render(into buffer: inout HTMLBuffer) {
    svg(.class("bi"), .ariaHidden()) {
      use(.href(asset: "icons.svg", fragment: name.rawValue))
    }
    .render(into: &buffer)
  }
}

/// Words for those who hear the page, not for those who see it.
struct HiddenWords: Component {
  let words: String

  init(_ words: String) { self.words = words }

  var body: some HTML { span(.class("visually-hidden")) { words } }
}
