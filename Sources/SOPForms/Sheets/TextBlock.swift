/// A text broken into lines of one width.
struct TextBlock {
  enum Alignment { case left, centred }

  let style: FormStyle
  let width: Double
  private let lines: [(text: String, width: Double)]
  private let baseline: Double

  var height: Double { style.pitch * Double(lines.count) }
  var count: Int { lines.count }

  init(_ text: String, _ style: FormStyle, width: Double, ruler: any TextRuler) throws {
    self.style = style
    self.width = width
    baseline = ruler.baseline(style)
    var lines: [(text: String, width: Double)] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      var lineWidth = 0.0
      for word in try Self.pieces(String(paragraph), style, width: width, ruler: ruler) {
        let longer = line.isEmpty ? word : line + " " + word
        let longerWidth = try ruler.width(longer, style)
        if longerWidth <= width || line.isEmpty {
          (line, lineWidth) = (longer, longerWidth)
        } else {
          lines.append((line, lineWidth))
          (line, lineWidth) = (word, try ruler.width(word, style))
        }
      }
      if !line.isEmpty { lines.append((line, lineWidth)) }
    }
    self.lines = lines
  }

  /// One of the lines at its place.
  func line(_ index: Int, x: Double, top: Double, alignment: Alignment = .left) -> Mark {
    let line = lines[index]
    let left = alignment == .left ? x : x + (width - line.width) / 2
    return .text(
      TextLine(
        text: line.text, x: left, top: top, baseline: top + baseline, width: line.width, style: style))
  }

  func marks(x: Double, y: Double, alignment: Alignment = .left) -> [Mark] {
    lines.indices.map { line($0, x: x, top: y + Double($0) * style.pitch, alignment: alignment) }
  }

  /// The words, and those wider than the line in pieces: after a slash or hyphen if there is one, else anywhere.
  private static func pieces(
    _ paragraph: String, _ style: FormStyle, width: Double, ruler: any TextRuler
  ) throws -> [String] {
    try paragraph.split(separator: " ").flatMap { word in
      guard try ruler.width(String(word), style) > width else { return [String(word)] }
      var pieces: [String] = []
      var piece = ""
      var lastStop: String.Index?
      for character in word {
        if !piece.isEmpty, try ruler.width(piece + String(character), style) > width {
          if let stop = lastStop, stop < piece.endIndex {
            pieces.append(String(piece[..<stop]))
            piece = String(piece[stop...])
          } else {
            pieces.append(piece)
            piece = ""
          }
          lastStop = nil
        }
        piece.append(character)
        if character == "/" || character == "-" { lastStop = piece.endIndex }
      }
      return pieces + [piece]
    }
  }
}
