// Tables, times and pictures.

extension Attribute {
  public static func colspan(_ value: Int?) -> Attribute { Attribute("colspan", text: value.map { String($0) }) }

  public static func rowspan(_ value: Int?) -> Attribute { Attribute("rowspan", text: value.map { String($0) }) }

  public static func width(_ value: Int?) -> Attribute { Attribute("width", text: value.map { String($0) }) }

  public static func height(_ value: Int?) -> Attribute { Attribute("height", text: value.map { String($0) }) }

  public static func scope(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("scope", text: value, if: condition)
  }

  public static func headers(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("headers", text: value, if: condition)
  }

  /// A time as ISO 8601 writes it.
  public static func datetime(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("datetime", text: value, if: condition)
  }

  public static func alt(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("alt", text: value, if: condition)
  }

  public static func charset(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("charset", text: value, if: condition)
  }

  /// Which field of an HTTP answer a `meta` stands for.
  public static func httpEquiv(_ name: String?, if condition: Bool = true) -> Attribute {
    Attribute("http-equiv", text: name, if: condition)
  }

  /// What a `meta` says.
  public static func content(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("content", text: value, if: condition)
  }

  public static func media(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("media", text: value, if: condition)
  }

  public static func loading(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("loading", text: value, if: condition)
  }

  public static func open(_ isOn: Bool = true) -> Attribute { Attribute("open", flag: isOn) }
}
