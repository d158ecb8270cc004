/// Search words are made here, so that every store finds alike.
public enum SearchWords {
  /// Lower case, letters and digits only, one space between words, with a space before the first: `" rs umpama 147"`.
  public static func folded(_ texts: [String]) -> String {
    var out = ""
    var inWord = false
    for text in texts {
      inWord = false
      for character in text.lowercased() {
        if character.isLetter || character.isNumber {
          if !inWord { out.append(" ") }
          inWord = true
          out.append(character)
        } else {
          inWord = false
        }
      }
    }
    return out
  }

  /// The words of a query; each must be the beginning of some word of the row.
  public static func query(_ text: String) -> [String] {
    folded([text]).split(separator: " ").prefix(8).map(String.init)
  }
}
