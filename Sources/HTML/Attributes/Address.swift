// Addresses. A link can only lead to a page, a part of a page, the web, a mail or a telephone.

extension Attribute {
  public static func href(_ address: String?, if condition: Bool = true) -> Attribute {
    Attribute("href", address: address.map(harmless), if: condition)
  }

  /// An address, or a PNG or JPEG picture written out as `data:`.
  public static func src(_ address: String?, if condition: Bool = true) -> Attribute {
    Attribute("src", address: address.map { isPicture($0) ? $0 : harmless($0) }, if: condition)
  }

  public static func action(_ address: String?) -> Attribute { Attribute("action", address: address.map(harmless)) }

  /// `data-…` with an address, for the script that makes a page pleasanter.
  public static func data(_ name: StaticString, address: String?) -> Attribute {
    Attribute(name, address: address.map(harmless), kind: .data)
  }

  public static func formaction(_ address: String?) -> Attribute {
    Attribute("formaction", address: address.map(harmless))
  }

  /// The address of one of our assets, by its plain name: `.href(asset: "icons.svg", fragment: "check-lg")`.
  public static func href(asset: StaticString, fragment: String = "") -> Attribute {
    Attribute("href", .asset(asset, fragment: fragment))
  }

  public static func src(asset: StaticString) -> Attribute { Attribute("src", .asset(asset, fragment: "")) }

  public static func rel(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("rel", text: value, if: condition)
  }

  public static func target(_ name: String?, if condition: Bool = true) -> Attribute {
    Attribute("target", text: name, if: condition)
  }

  /// Saves instead of showing, under this name if one is given.
  public static func download(_ fileName: String? = nil) -> Attribute {
    Attribute("download", fileName.map { .text($0) } ?? .flag)
  }

  public static func `defer`(_ isOn: Bool = true) -> Attribute { Attribute("defer", flag: isOn) }
}

/// The address if it is one of the kinds above, else `#`.
///
/// A list of what is allowed, not of what is forbidden: browsers know more spellings of `javascript:` than we do.
/// `//host` and `/\host` leave the site while looking like a path, so they count as neither.
private func harmless(_ address: String) -> String {
  let utf8 = address.utf8
  switch utf8.first {
  case UInt8(ascii: "#"), UInt8(ascii: "?"):
    return address
  case UInt8(ascii: "/"):
    let second = utf8.dropFirst().first
    // Browsers drop tab and newline inside an address before they read it.
    let isOdd = utf8.contains { $0 < 0x20 } || second == UInt8(ascii: "/") || second == UInt8(ascii: "\\")
    return isOdd ? "#" : address
  default:
    return ["https://", "http://", "mailto:", "tel:"].contains(where: address.hasPrefix) ? address : "#"
  }
}

private func isPicture(_ address: String) -> Bool {
  address.hasPrefix("data:image/png;base64,") || address.hasPrefix("data:image/jpeg;base64,")
}
