import Office

/// The desk that approves and signs.
struct SigningWords: WordArea {
  let heading: @Sendable (_ name: String) -> String
  let completeHeading: @Sendable (_ name: String) -> String
  let takesOver: @Sendable (_ name: String, _ number: String) -> String
  let letter: String
  let letterNote: String
  let refusalLetter: String
  let pageOf: @Sendable (_ page: Int, _ all: Int) -> String
  let openPDF: String
  let marks: String
  let marksCaption: String
  let item: String
  let validation: String
  let passed: String
  let failed: String
  let right: String
  let wrong: String
  let validated: String
  let none: String
  let outdated: String
  let decision: String
  let passphrase: String
  let passphraseHint: String
  let passphraseMissing: String
  let code: String
  let codeHint: String
  let sendCode: String
  let codeSent: String
  let sign: String
  let sendBack: String
  let refuse: String
  let void: String
  let waiting: @Sendable (_ number: String, _ date: String) -> String
  let refusalWaiting: @Sendable (_ number: String, _ date: String) -> String
  let notFinished: @Sendable (_ why: String) -> String
  let trouble: @Sendable (SigningTrouble) -> String
  /// A service was asked then and may have signed.
  let unanswered: @Sendable (_ since: String) -> String
  let askAgain: String
  let askAgainHint: String
  let certificateEnds: @Sendable (_ date: String) -> String
  let problems: @Sendable (_ count: Int) -> String
  // Refusing
  let refuseHeading: @Sendable (_ name: String) -> String
  let refuseLead: String
  let reason: @Sendable (_ n: Int) -> String
  let reasonHint: String
  let moreReason: String
  let reasonMissing: String
  let refuseAndSign: String
  // Voiding
  let voidHeading: @Sendable (_ number: String) -> String
  let voidLead: String
  let voidReason: String
  let voidReasonMissing: String
  let voidButton: String
}

extension Words {
  var signing: SigningWords { area() }
}
