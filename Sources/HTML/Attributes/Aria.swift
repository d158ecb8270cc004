// What assistive technology is told (WAI-ARIA 1.2).

extension Attribute {
  public static func ariaLabel(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("aria-label", text: value, if: condition)
  }

  public static func ariaLabelledby(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("aria-labelledby", text: value, if: condition)
  }

  public static func ariaDescribedby(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("aria-describedby", text: value, if: condition)
  }

  public static func ariaCurrent(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("aria-current", text: value, if: condition)
  }

  public static func ariaControls(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("aria-controls", text: value, if: condition)
  }

  public static func ariaLive(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("aria-live", text: value, if: condition)
  }

  public static func ariaSort(_ value: String?, if condition: Bool = true) -> Attribute {
    Attribute("aria-sort", text: value, if: condition)
  }

  public static func ariaHidden(_ isTrue: Bool? = true) -> Attribute {
    Attribute("aria-hidden", text: isTrue.map { $0 ? "true" : "false" })
  }

  public static func ariaInvalid(_ isTrue: Bool? = true) -> Attribute {
    Attribute("aria-invalid", text: isTrue.map { $0 ? "true" : "false" })
  }

  public static func ariaExpanded(_ isTrue: Bool? = true) -> Attribute {
    Attribute("aria-expanded", text: isTrue.map { $0 ? "true" : "false" })
  }

  public static func ariaAtomic(_ isTrue: Bool? = true) -> Attribute {
    Attribute("aria-atomic", text: isTrue.map { $0 ? "true" : "false" })
  }
}
