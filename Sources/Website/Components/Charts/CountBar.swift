import HTML

/// A count among others, as a bar; the number stands beside it.
struct CountBar: HTML {
  enum Look: String, Sendable {
    case filled, outlined
  }

  let count: Int
  /// The largest count of the chart.
  let of: Int
  let look: Look

  func render(into buffer: inout HTMLBuffer) {
    let width = of > 0 ? Double(count) / Double(of) * 100 : 0
    svg(.class("count-bar count-\(look.rawValue)"), .viewBox(0, 0, 100, 10), .stretched, .ariaHidden()) {
      Element(.rect, .x(0), .y(1), .width(of: count > 0 ? max(width, 1) : 0), .height(of: 8))
    }
    .render(into: &buffer)
  }
}

/// Parts of a whole beside each other, each with a look of its own; the words stand below.
struct ShareBar: HTML {
  struct Part: Sendable {
    var count: Int
    /// `good`, `soon`, `late` or `rest`.
    var look: String
  }

  let parts: [Part]

  func render(into buffer: inout HTMLBuffer) {
    let whole = Double(max(1, parts.reduce(0) { $0 + $1.count }))
    var start = 0.0
    let boxes = parts.filter { $0.count > 0 }.map { part in
      defer { start += Double(part.count) / whole * 200 }
      return (x: start, width: Double(part.count) / whole * 200, look: part.look)
    }
    svg(.class("share-bar"), .viewBox(0, 0, 200, 12), .stretched, .ariaHidden()) {
      for box in boxes {
        Element(.rect, .class("share-\(box.look)"), .x(box.x), .y(0), .width(of: box.width), .height(of: 12))
      }
    }
    .render(into: &buffer)
  }
}
