/// Several things in one sentence.
enum Enumeration {
  /// - Parameter last: what joins the last two, with its spaces: "a, b dan c".
  static func text(_ items: [String], last: String) -> String {
    guard let final = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + last + final
  }
}
