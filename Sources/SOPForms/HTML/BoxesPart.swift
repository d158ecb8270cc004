import HTML

/// The titled boxes, two side by side.
struct BoxesPart: Component {
  let boxes: [FormContent.BoxPair]

  var body: some HTML {
    div(.class("sop-boxes")) {
      ForEach(boxes) { pair in
        box(pair.left)
        box(pair.right)
      }
    }
  }

  private func box(_ box: FormContent.Box) -> some HTML {
    section {
      h2 { box.title }
      ItemList(items: box.items)
    }
  }
}

/// A list of the form, each level with the marks that the form has there.
struct ItemList: HTML {
  let items: [FormItem]

  func render(into buffer: inout HTMLBuffer) {
    guard let mark = items.first?.mark else { return }
    if mark.isEmpty {
      ForEach(items) { item in p { item.text } }.render(into: &buffer)
    } else if mark.hasSuffix(".") {
      ol(.class("sop-letters", if: mark == "a.")) { lines }.render(into: &buffer)
    } else {
      ul(.class(mark == "•" ? "sop-dots" : "sop-dashes")) { lines }.render(into: &buffer)
    }
  }

  private var lines: some HTML {
    ForEach(items) { item in
      li {
        item.text
        AnyHTML(ItemList(items: item.items))
      }
    }
  }
}
