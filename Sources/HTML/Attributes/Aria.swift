// What assistive technology is told (WAI-ARIA 1.2).

extension Attribute {
  public static func ariaLabel(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute(prefix: "aria-", "label", text: value, if: condition)
  }

  public static func ariaLabelledby(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute(prefix: "aria-", "labelledby", text: value, if: condition)
  }

  public static func ariaDescribedby(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute(prefix: "aria-", "describedby", text: value, if: condition)
  }

  public static func ariaCurrent(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute(prefix: "aria-", "current", text: value, if: condition)
  }

  public static func ariaControls(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute(prefix: "aria-", "controls", text: value, if: condition)
  }

  public static func ariaLive(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute(prefix: "aria-", "live", text: value, if: condition)
  }

  public static func ariaSort(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute(prefix: "aria-", "sort", text: value, if: condition)
  }

  public static func ariaHidden(_ isTrue: Bool? = true) -> Attribute {
    Attribute(prefix: "aria-", "hidden", text: isTrue.map { $0 ? "true" : "false" })
  }

  public static func ariaInvalid(_ isTrue: Bool? = true) -> Attribute {
    Attribute(prefix: "aria-", "invalid", text: isTrue.map { $0 ? "true" : "false" })
  }

  public static func ariaExpanded(_ isTrue: Bool? = true) -> Attribute {
    Attribute(prefix: "aria-", "expanded", text: isTrue.map { $0 ? "true" : "false" })
  }

  public static func ariaAtomic(_ isTrue: Bool? = true) -> Attribute {
    Attribute(prefix: "aria-", "atomic", text: isTrue.map { $0 ? "true" : "false" })
  }
}
