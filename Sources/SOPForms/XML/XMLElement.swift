/// An XML element on its way to a file; whatever comes from outside is escaped when it is written.
struct XMLElement {
  let name: String
  var attributes: [(name: String, value: String)]
  var text: String?
  var children: [XMLElement]

  init(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String? = nil,
    _ children: [XMLElement] = []
  ) {
    self.name = name
    self.attributes = attributes.map { ($0.key, $0.value) }
    self.text = text
    self.children = children
  }

  /// The whole document, UTF-8, an element a line.
  var document: String {
    var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    write(into: &out, depth: 0)
    return out
  }

  private func write(into out: inout String, depth: Int) {
    let indent = String(repeating: "  ", count: depth)
    out += indent + "<" + name
    for attribute in attributes { out += " \(attribute.name)=\"\(Self.escaped(attribute.value))\"" }
    if let text {
      out += ">\(Self.escaped(text))</\(name)>\n"
    } else if children.isEmpty {
      out += "/>\n"
    } else {
      out += ">\n"
      for child in children { child.write(into: &out, depth: depth + 1) }
      out += indent + "</\(name)>\n"
    }
  }

  /// Characters that mean something in XML as references (XML 1.0, 2.4); controls that it forbids are left out (2.2).
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\t", "\n", "\r": out += "&#\(scalar.value);"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}

extension Double {
  /// With at most two decimals and a point, as SVG and BPMN write lengths.
  var short: String {
    let hundredths = Int((self * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
