import HTML

/// One cell's part of the flowchart, as an SVG drawing that fills the cell.
struct ChartCell: HTML {
  /// In hundredths of the cell's width and height.
  struct Line: Hashable {
    let from: Point
    let to: Point
  }

  enum Side: Hashable, CaseIterable {
    case top, left, right, bottom

    init(of box: Rect, at tip: Point) {
      self = tip == box.top ? .top : tip == box.left ? .left : tip == box.right ? .right : .bottom
    }
  }

  struct Note {
    enum Place { case afterLeft, beforeRight, below }
    let text: String
    let place: Place
  }

  var lines: [Line] = []
  var symbol: FlowPlan.Shape?
  var label = ""
  var arrows: Set<Side> = []
  var notes: [Note] = []

  func render(into buffer: inout HTMLBuffer) {
    guard !lines.isEmpty || symbol != nil else { return }
    buffer.write("<svg aria-hidden=\"true\" width=\"100%\" height=\"100%\">")
    for line in lines { render(line, into: &buffer) }
    if let symbol {
      // An origin in the cell's middle, from which the symbol is measured in pixels.
      buffer.write("<svg x=\"50%\" y=\"50%\" overflow=\"visible\">")
      render(symbol, into: &buffer)
      for side in Side.allCases where arrows.contains(side) { render(arrowAt: side, of: symbol, into: &buffer) }
      if !label.isEmpty {
        buffer.write("<text text-anchor=\"middle\" dy=\"0.35em\">")
        buffer.writeEscaped(label)
        buffer.write("</text>")
      }
      buffer.write("</svg>")
    }
    for note in notes { render(note, into: &buffer) }
    buffer.write("</svg>")
  }

  private func render(_ line: Line, into buffer: inout HTMLBuffer) {
    buffer.write("<line x1=\"")
    buffer.writeEscaped(line.from.x.short)
    buffer.write("%\" y1=\"")
    buffer.writeEscaped(line.from.y.short)
    buffer.write("%\" x2=\"")
    buffer.writeEscaped(line.to.x.short)
    buffer.write("%\" y2=\"")
    buffer.writeEscaped(line.to.y.short)
    buffer.write("%\"/>")
  }

  private func render(_ symbol: FlowPlan.Shape, into buffer: inout HTMLBuffer) {
    switch symbol {
    case .start, .end: buffer.write("<rect x=\"-25\" y=\"-10\" width=\"50\" height=\"20\" rx=\"10\"/>")
    case .process: buffer.write("<rect x=\"-23\" y=\"-10\" width=\"46\" height=\"20\"/>")
    case .decision: buffer.write("<polygon points=\"0,-18 31,0 0,18 -31,0\"/>")
    }
  }

  private func render(arrowAt side: Side, of symbol: FlowPlan.Shape, into buffer: inout HTMLBuffer) {
    let across = symbol == .decision ? 31 : symbol == .process ? 23 : 25
    let down = symbol == .decision ? 18 : 10
    buffer.write("<polygon class=\"sop-arrow\" points=\"0,0 -3,-7 3,-7\" transform=\"")
    switch side {
    case .top: buffer.writeEscaped("translate(0 \(-down))")
    case .left: buffer.writeEscaped("translate(\(-across) 0) rotate(-90)")
    case .right: buffer.writeEscaped("translate(\(across) 0) rotate(90)")
    case .bottom: buffer.writeEscaped("translate(0 \(down)) rotate(180)")
    }
    buffer.write("\"/>")
  }

  private func render(_ note: Note, into buffer: inout HTMLBuffer) {
    switch note.place {
    case .afterLeft: buffer.write("<text x=\"0\" y=\"50%\" dx=\"3\" dy=\"-4\">")
    case .beforeRight: buffer.write("<text x=\"100%\" y=\"50%\" dx=\"-3\" dy=\"-4\" text-anchor=\"end\">")
    case .below: buffer.write("<text x=\"50%\" y=\"50%\" dx=\"4\" dy=\"28\">")
    }
    buffer.writeEscaped(note.text)
    buffer.write("</text>")
  }
}
