/// All icons of our pages as one file of symbols, made from the files of the system package `bootstrap-icons`.
enum IconSprite {
  /// - Parameter read: the drawing of an icon, as the package has it.
  static func build(_ icons: [IconName] = IconName.allCases, read: (IconName) throws -> String) throws -> [UInt8] {
    var sprite = "<svg xmlns=\"http://www.w3.org/2000/svg\">"
    for icon in icons {
      sprite += try symbol(icon, from: read(icon))
    }
    sprite += "</svg>"
    return Array(sprite.utf8)
  }

  /// Keeps what is drawn and the view box, drops size, class and colour: the stylesheet says those.
  static func symbol(_ icon: IconName, from drawing: String) throws -> String {
    guard
      let opening = drawing.firstRange(of: "<svg"),
      let openingEnd = drawing[opening.upperBound...].firstIndex(of: ">"),
      let closing = drawing[openingEnd...].firstRange(of: "</svg>"),
      let viewBox = value(of: "viewBox", in: drawing[opening.upperBound..<openingEnd])
    else { throw StaticsError.unreadableIcon(icon.rawValue) }
    let shapes = drawing[drawing.index(after: openingEnd)..<closing.lowerBound]
      .split(whereSeparator: \.isNewline).map { $0.trimmingPrefix(while: \.isWhitespace) }.joined()
    return "<symbol id=\"\(icon.rawValue)\" viewBox=\"\(viewBox)\">\(shapes)</symbol>"
  }

  private static func value(of attribute: String, in tag: Substring) -> Substring? {
    guard let start = tag.firstRange(of: "\(attribute)=\"") else { return nil }
    let rest = tag[start.upperBound...]
    return rest.firstIndex(of: "\"").map { rest[..<$0] }
  }
}
