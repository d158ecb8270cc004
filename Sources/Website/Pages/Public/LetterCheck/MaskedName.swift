/// A name for those who may hold it against a letter in hand, but not learn it: "M••••• C•••••••••".
enum MaskedName {
  static func of(_ name: String) -> String {
    name.split(separator: " ").map { word in
      "\(word.prefix(1))\(String(repeating: "•", count: max(0, word.count - 1)))"
    }.joined(separator: " ")
  }
}
