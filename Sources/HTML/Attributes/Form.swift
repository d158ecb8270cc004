// Forms and their fields.

extension Attribute {
  /// What an `input` takes or a `button` does.
  public enum FieldType: String, Sendable {
    case text, hidden, password, email, tel, search, number, radio, checkbox, file, date, submit, button, reset, url
  }

  public enum Method: String, Sendable {
    case get, post
  }

  public static func type(_ type: FieldType) -> Attribute { Attribute("type", text: type.rawValue) }

  public static func method(_ method: Method) -> Attribute { Attribute("method", text: method.rawValue) }

  /// A form that sends files.
  public static var multipart: Attribute { Attribute("enctype", text: "multipart/form-data") }

  public static func name(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("name", text: value, if: condition)
  }

  public static func value(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("value", text: value, if: condition)
  }

  public static func `for`(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("for", text: value, if: condition)
  }

  public static func form(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("form", text: value, if: condition)
  }

  public static func placeholder(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("placeholder", text: value, if: condition)
  }

  public static func autocomplete(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("autocomplete", text: value, if: condition)
  }

  public static func inputmode(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("inputmode", text: value, if: condition)
  }

  public static func pattern(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("pattern", text: value, if: condition)
  }

  public static func accept(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("accept", text: value, if: condition)
  }

  public static func list(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("list", text: value, if: condition)
  }

  public static func label(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("label", text: value, if: condition)
  }

  public static func autocapitalize(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("autocapitalize", text: value, if: condition)
  }

  public static func spellcheck(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("spellcheck", text: value, if: condition)
  }

  public static func enterkeyhint(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("enterkeyhint", text: value, if: condition)
  }

  public static func rows(_ value: Int?) -> Attribute { Attribute("rows", text: value.map { String($0) }) }

  public static func cols(_ value: Int?) -> Attribute { Attribute("cols", text: value.map { String($0) }) }

  public static func size(_ value: Int?) -> Attribute { Attribute("size", text: value.map { String($0) }) }

  public static func maxlength(_ value: Int?) -> Attribute { Attribute("maxlength", text: value.map { String($0) }) }

  public static func minlength(_ value: Int?) -> Attribute { Attribute("minlength", text: value.map { String($0) }) }

  public static func min(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("min", text: value, if: condition)
  }

  public static func max(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("max", text: value, if: condition)
  }

  public static func step(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("step", text: value, if: condition)
  }

  public static func checked(_ isOn: Bool = true) -> Attribute { Attribute("checked", flag: isOn) }

  public static func selected(_ isOn: Bool = true) -> Attribute { Attribute("selected", flag: isOn) }

  public static func required(_ isOn: Bool = true) -> Attribute { Attribute("required", flag: isOn) }

  public static func disabled(_ isOn: Bool = true) -> Attribute { Attribute("disabled", flag: isOn) }

  public static func readonly(_ isOn: Bool = true) -> Attribute { Attribute("readonly", flag: isOn) }

  public static func multiple(_ isOn: Bool = true) -> Attribute { Attribute("multiple", flag: isOn) }

  public static func autofocus(_ isOn: Bool = true) -> Attribute { Attribute("autofocus", flag: isOn) }

  public static func novalidate(_ isOn: Bool = true) -> Attribute { Attribute("novalidate", flag: isOn) }
}
