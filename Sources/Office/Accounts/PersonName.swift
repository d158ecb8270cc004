/// A person's name as it is kept: any script, titles and apostrophes included.
enum PersonName {
  /// - Returns: trimmed, runs of white space made one; nil when empty, longer than 100 characters, without a letter, or
  ///   with control characters.
  static func normalized(_ typed: String) -> String? {
    guard typed.utf8.count <= 1_024 else { return nil }
    let name = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard (1...100).contains(name.count), name.contains(where: \.isLetter) else { return nil }
    let isClean = name.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
      default: true
      }
    }
    return isClean ? name : nil
  }
}
