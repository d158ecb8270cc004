extension MyLetterWords {
  static let english = MyLetterWords(
    heading: "My letters",
    lead: "Each permit letter in your name: whether it is in force, since when, and what can be done with it.",
    emptyHeading: "No letter yet",
    empty: "Your permit letters appear here once they are issued.",
    download: "Download the letter (PDF)",
    checkPage: "This letter's check page",
    application: "Its application",
    next: "Apply for this letter:",
    duplicateOf: { "Duplicate of \($0)" })
}
