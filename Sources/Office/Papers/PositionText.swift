/// A post as it reads in the middle of a sentence, though the office writes it in capitals under its letters.
enum PositionText {
  /// "KEPALA DINAS … DAN …" → "Kepala Dinas … dan …"; what has small letters already stays as it is.
  static func inSentence(_ position: String) -> String {
    guard !position.contains(where: \.isLowercase) else { return position }
    return position.split(separator: " ", omittingEmptySubsequences: false).enumerated().map { place, word in
      let small = word.lowercased()
      if place > 0, Self.particles.contains(small) { return small }
      return isAbbreviation(word) ? String(word) : small.prefix(1).uppercased() + small.dropFirst()
    }.joined(separator: " ")
  }

  private static let particles: Set = ["dan", "di", "ke", "dari", "pada", "untuk", "atas", "bagi", "serta", "yang"]

  /// Roman numbers, and letters that make no word: DPMPTSP.
  private static func isAbbreviation(_ word: Substring) -> Bool {
    let letters = word.filter(\.isLetter)
    return letters.allSatisfy { "IVX".contains($0) } || !letters.contains { "AIUEO".contains($0) }
  }
}
