import HTML

/// Where the file is, who has it, until when: the steps of the procedure as shoots on one ground line.
struct SOPRail<Note: HTML>: Component {
  let heading: String
  let note: Note
  let steps: [RailStep]
  let words: RailWords
  let isCompact: Bool

  /// - Parameters:
  ///   - isCompact: for benches.
  ///   - note: at the right of the heading: which step, the promise, or that the clock stands still.
  init(
    _ heading: String, steps: [RailStep], words: RailWords, isCompact: Bool = false, @HTMLBuilder note: () -> Note
  ) {
    self.heading = heading
    self.note = note()
    self.steps = steps
    self.words = words
    self.isCompact = isCompact
  }

  var body: some HTML {
    section(.class("sop"), .class("sop-compact", if: isCompact), .ariaLabelledby("rail")) {
      h2(.class("sop-title"), .id("rail")) {
        heading
        " "
        small { note }
      }
      ol(.class("sop-rail")) {
        for step in steps { RailItem(step: step, words: words) }
      }
    }
  }
}

struct RailWords: Sendable {
  /// What the time of the procedure is called.
  var standard: String
  /// What the time really taken is called.
  var actual: String
  /// Said after a time over the standard, such as ", over the standard".
  var lateSuffix: String
}
