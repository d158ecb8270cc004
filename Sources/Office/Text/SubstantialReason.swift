/// A reason that says something to whoever reads it later: at least three words and fifteen letters, not all the same.
///
/// It keeps a slip of the hand or an "x" from standing as the ground for what an applicant has to bear; that it is true
/// nobody but a reader can judge.
public struct SubstantialReason: Hashable, Sendable {
  /// Without space around it.
  public let text: String

  /// - Returns: nil for what is too little.
  public init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    let letters = text.lowercased().filter(\.isLetter)
    guard words.count(where: { $0.count(where: \.isLetter) >= 2 }) >= Self.words, letters.count >= Self.letters,
      Set(letters).count >= Self.differentLetters
    else { return nil }
    self.text = words.joined(separator: " ")
  }

  public static let words = 3
  public static let letters = 15
  private static let differentLetters = 5
}
