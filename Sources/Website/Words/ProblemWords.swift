import Casework
import WorkingTime

/// What did not go, and what to do. Each is a heading and a text.
struct ProblemWords: WordArea {
  struct Text: Sendable {
    let heading: String
    let text: String
  }

  let notFound: Text
  let forbidden: Text
  let foreignForm: Text
  let formTooOld: Text
  let signInRanOut: Text
  let tooLarge: @Sendable (_ limit: String) -> Text
  let unreadableForm: Text
  let throttled: @Sendable (_ until: String) -> Text
  let unavailable: Text
  /// Nobody knows yet whether what was sent is there.
  let unsettled: Text
  let diskFull: Text
  let unexpected: Text
  /// The case moved on while its page was open.
  let overtaken: @Sendable (_ what: String, _ who: String, _ when: String) -> Text
  let conflict: Text
  /// The case refuses; the text says why.
  let refused: @Sendable (_ reason: String) -> Text
  /// Something else stands in the way; the text says what.
  let hindered: @Sendable (_ reason: String) -> Text

  let supportNumber: String
  let chooseFilesAgain: String
  let sendAgain: String
  let login: String
  let password: String
  let signInAndContinue: String
  let signedInHeading: String
  let signedInText: String
  let toHome: String
  let reload: String
  let toDesks: String
}

extension Words {
  var problems: ProblemWords { area() }
}
