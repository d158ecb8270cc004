/// The letters of whoever is signed in.
struct MyLetterWords: WordArea {
  let heading: String
  let lead: String
  let emptyHeading: String
  let empty: String
  let download: String
  let checkPage: String
  let application: String
  let next: String
  let duplicateOf: @Sendable (_ number: String) -> String
}

extension Words {
  var myLetters: MyLetterWords { area() }
}
