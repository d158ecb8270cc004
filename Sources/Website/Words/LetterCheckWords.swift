import Office
import Seals
import WorkingTime

/// Whether a letter is genuine.
struct LetterCheckWords: WordArea {
  let heading: String
  let lead: String
  let byNumber: String
  let number: String
  let numberHint: @Sendable (_ example: String) -> String
  let numberMissing: String
  let numberUnknown: @Sendable (_ number: String) -> String
  let codeUnknown: String
  let checkNumber: String
  let byFile: String
  let fileText: String
  let fileFallback: String
  let file: String
  let fileHint: @Sendable (_ limit: String) -> String
  let fileMissing: String
  let fileTooLarge: @Sendable (_ limit: String) -> String
  let checkFile: String
  let result: String

  let verdict: @Sendable (LetterStanding) -> String
  let fileVerdict: @Sendable (LetterStanding) -> String
  let checkedAt: @Sendable (_ when: String) -> String
  let checkedFileAt: @Sendable (_ when: String) -> String
  let compareHeading: String
  let compareText: String
  let letterNumber: String
  let letterKind: String
  let refusalOf: @Sendable (_ service: String) -> String
  let name: String
  let workplace: String
  let issued: String
  let validUntil: String
  let standing: String
  let standingName: @Sendable (LetterStanding) -> String
  /// Since when it is so: the letter's date, its last day, and how a date is written; empty where that says nothing.
  let since:
    @Sendable (
      _ standing: LetterStanding, _ issued: CivilDate?, _ last: CivilDate?, _ date: (CivilDate) -> String
    ) -> String
  let chainHeading: String
  let chainText: String
  let chainThis: String
  let chainOutside: String
  let officialAddress: @Sendable (_ origin: String) -> String
  let qrProvesNothing: String
  let checkAnother: String

  let signatureHeading: String
  let intact: String
  let changed: String
  let signedBy: @Sendable (_ who: String, _ when: String?) -> String
  let wholeFile: String
  let registered: String
  let notRegistered: String
  let exampleSignature: String
  let haveFile: String
  let doubtful: String
  let report: String

  let fileBad: String
  /// Begins with one of our letters, and was changed behind it.
  let fileAltered: String
  /// The same, and nothing but proof or other signatures stands behind it.
  let fileContinued: String
  let fileForeign: String
  let fileNotRegistered: String
  let fileUnknown: String
  let fileBadText: String
  let fileAlteredText: String
  let fileContinuedText: String
  let originalHeading: String
  let originalText: String
  let fileForeignText: String
  let fileNotRegisteredText: String
  let fileUnknownText: String
  let reasonsHeading: String
  let reason: @Sendable (SealReason) -> String
  let change: @Sendable (LaterChange) -> String
  let provenTime: @Sendable (_ when: String) -> String
}

extension Words {
  var letterCheck: LetterCheckWords { area() }
}
