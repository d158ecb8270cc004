// What any element may carry.

extension Attribute {
  /// One or more class names, separated by spaces; absent when `nil` or when the condition is false.
  public static func `class`(_ names: String?, if condition: Bool = true) -> Attribute {
    Attribute("class", text: names, if: condition, kind: .classes)
  }

  public static func id(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("id", text: value, if: condition)
  }

  public static func role(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("role", text: value, if: condition)
  }

  /// A language tag (BCP 47).
  public static func lang(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("lang", text: value, if: condition)
  }

  public static func hreflang(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("hreflang", text: value, if: condition)
  }

  public static func title(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("title", text: value, if: condition)
  }

  public static func dir(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("dir", text: value, if: condition)
  }

  public static func tabindex(_ value: Int?) -> Attribute { Attribute("tabindex", text: value.map { String($0) }) }

  public static func hidden(_ isOn: Bool = true) -> Attribute { Attribute("hidden", flag: isOn) }

  /// `data-…`, for the script that makes a page pleasanter.
  public static func data(_ name: StaticString, _ value: String? = "", if condition: Bool = true) -> Attribute {
    Attribute(name, text: value, if: condition, kind: .data)
  }
}
