/// Benches: completeness, verification, sending back.
struct BenchWords: WordArea {
  let yes: String
  let no: String
  let frame: String
  let nothingToShow: String
  let phrase: String
  let noPhrase: String
  let noteAbout: String
  let keep: String
  let kept: String
  let problems: @Sendable (_ count: Int) -> String
  // Completeness
  let check: @Sendable (_ name: String) -> String
  let requirements: String
  let marked: @Sendable (_ n: Int, _ all: Int) -> String
  let complete: String
  let acceptable: String
  let noteForApplicant: String
  let oneNoReturns: String
  let giveBack: String
  let sendBackTo: @Sendable (_ desk: String) -> String
  let sendBack: String
  let mark: String
  let markedEarlier: @Sendable (_ who: String, _ when: String) -> String
  let replaced: String
  let replacedText: String
  let form: String
  let onPaper: @Sendable (_ sighting: Int) -> String
  let scanned: @Sendable (_ sighting: Int) -> String
  let scan: String
  let scanAgain: String
  let attach: String
  let scanHint: String
  let scanAttached: @Sendable (_ name: String) -> String
  let dataHeadline: String
  let dataRight: String
  let wrongFields: String
  let saidBy: @Sendable (_ desk: String) -> String
  let answerBoth: @Sendable (_ name: String) -> String
  let notMarked: @Sendable (_ name: String) -> String
  let failedCannotGoOn: @Sendable (_ name: String) -> String
  let noteMissing: @Sendable (_ name: String) -> String
  let scanMissing: @Sendable (_ name: String) -> String
  let groupCannotGoOn: @Sendable (_ name: String) -> String
  let nothingToMend: String
  // Verification
  let verify: @Sendable (_ name: String) -> String
  let data: String
  let right: String
  let notRight: String
  let question: String
  let note: String
  let documents: String
  let oneWrongReturns: String
  let validate: String
  let validateMissing: String
  let groupNotMarked: @Sendable (_ name: String) -> String
  let groupFailed: @Sendable (_ name: String) -> String
  let changed: @Sendable (_ before: String) -> String
  // Sending back
  let sendBackHeading: @Sendable (_ name: String) -> String
  let sendBackLead: String
  let target: String
  let targetReturns: String
  let reason: String
  let reasonHint: String
  let targetMissing: String
  let reasonMissing: String
  let keys: BenchKeys.Words
}

extension Words {
  var bench: BenchWords { area() }
}
