/// What a log may say of an error: its type and case, never what it carries.
enum ErrorName {
  static func of(_ error: any Error) -> String {
    let type = String(reflecting: type(of: error))
    let mirror = Mirror(reflecting: error)
    guard mirror.displayStyle == .enum else { return type }
    // A case with values is the label of its only child; one without is its own description.
    return "\(type).\(mirror.children.first?.label ?? "\(error)")"
  }
}
