import Casework
import HTML
import Office
import Procedures
import WorkingTime

/// The desk that approves: all marks as one table, the letter page by page, and the passphrase.
struct SignPage: Page {
  static let askAgainName = "ask-again"

  let words: Words
  let time: TimeText
  let file: DeskFile
  /// Nil for a refusal letter, whose case is at no step any more.
  let step: ProcedureStep?
  /// Of the letter.
  let pages: Int
  let hidden: HiddenFields
  let head: FileHead
  let notices: FileNotices
  var certificateEnds: CivilDate?
  /// When a service was asked that did not answer.
  var unanswered: Moment?
  var proof = SigningProof.passphrase
  /// A one-time code is on its way.
  var isCodeSent = false
  var failed: String?
  var problems: [FieldProblem] = []
  /// What it means to sign a letter that another official has approved.
  var takesOver: String?

  private var say: SigningWords { words.signing }
  private var numbering: Numbering? { file.state.letter?.numbering }
  private var isRefusal: Bool { file.state.stage == .refused }

  var title: String { head.here.heading }
  var section: Section? { .desks }
  var isTool: Bool { true }
  var isWide: Bool { true }
  var hasProblems: Bool { !problems.isEmpty }

  var body: some HTML {
    ErrorSummary(say.problems(problems.count), problems)
    if let failed { Notice(.failed) { failed } }
    if isCodeSent { Notice(.saved) { say.codeSent } }
    notices
    if let certificateEnds { Notice(.attention) { say.certificateEnds(time.date(certificateEnds)) } }
    if let unanswered { Notice(.attention) { say.unanswered(time.near(unanswered, now: file.now)) } }
    if let takesOver {
      Notice(.attention) { takesOver }
    } else if let numbering {
      Notice(.attention) { waiting(numbering) }
    }
    head
    FileRail(file: file, words: words.file, time: time)
    div(.class("bench bench-sign")) {
      LetterPages(
        file: file, heading: isRefusal ? say.refusalLetter : say.letter,
        note: numbering == nil ? say.letterNote : nil, pages: pages, words: say)
      Element(.section, .class("checks"), .ariaLabelledby("checks")) {
        if file.state.isOwnMotion {
          div(.class("checks-head")) { h2(.id("checks")) { words.revoke.reasons } }
          ForEach(file.procedure.revocationReasons) {
            RowsList(FieldValues(file, time, words).rows($0), style: .stacked)
          }
        } else {
          div(.class("checks-head")) { h2(.id("checks")) { say.marks } }
          if !isRefusal { MarksTable(file: file, words: say, time: time) }
        }
        FileFindings(file: file, words: words, time: time)
        div(.class("decide")) { decisions }
      }
    }
  }

  private func waiting(_ numbering: Numbering) -> String {
    let date = CivilDate(numbering.date).map(time.date) ?? numbering.date
    return isRefusal ? say.refusalWaiting(numbering.number, date) : say.waiting(numbering.number, date)
  }

  private var decisions: some HTML {
    form(.method(.post), .action(Address.sign(file.id).path)) {
      hidden
      PassphraseField(words: say, problem: problems.of(PassphraseField.name), proof: proof)
      if unanswered != nil { CheckField(Self.askAgainName, say.askAgain, hint: say.askAgainHint) }
      div(.class("actions mt-3")) {
        button(.class("btn btn-primary")) { numbering == nil ? step?.forwardLabel ?? say.sign : say.sign }
        SendCodeButton(words: say, proof: proof)
        if numbering == nil, let step, !step.sendsBackTo.isEmpty {
          a(.class("btn btn-outline-primary"), .href(Address.sendBack(file.id).path)) { say.sendBack }
        }
        if numbering == nil {
          if file.state.isOwnMotion {
            a(.class("btn btn-outline-danger"), .href(Address.declineProposal(file.id).path)) { words.revoke.decline }
          } else {
            a(.class("btn btn-outline-danger"), .href(Address.refuse(file.id).path)) { say.refuse }
          }
        }
        if file.state.stage == .approved {
          a(.class("btn btn-outline-danger"), .href(Address.voidNumber(file.id).path)) { say.void }
        }
      }
    }
  }
}

/// What opens the key: never drawn back.
struct PassphraseField: Component {
  static let name = "passphrase"
  static let sendCodeName = "kirim-kode"

  let words: SigningWords
  let problem: FieldProblem?
  var proof = SigningProof.passphrase
  /// What becomes of it, where that is not as for one letter.
  var hint: String?

  var body: some HTML {
    if proof == .passphrase {
      TextField(
        Self.name, words.passphrase, hint: hint ?? words.passphraseHint, problem: problem, type: .password,
        autocomplete: "off", isNarrow: true)
    } else {
      TextField(
        Self.name, words.code, hint: words.codeHint, problem: problem, type: .password, autocomplete: "one-time-code",
        isNarrow: true)
    }
  }
}

/// Asks for the one-time code, if there is one. It stands behind the form's main button, which Enter presses.
struct SendCodeButton: Component {
  let words: SigningWords
  let proof: SigningProof

  var body: some HTML {
    if proof != .passphrase {
      button(.class("btn btn-outline-primary"), .name(PassphraseField.sendCodeName), .value("1")) { words.sendCode }
    }
  }
}

/// A letter as pictures, one page under the other.
struct LetterPages: Component {
  let file: DeskFile
  let heading: String
  let note: String?
  let pages: Int
  let words: SigningWords

  var body: some HTML {
    Element(.section, .class("docview docpages letter-pages"), .ariaLabelledby("letter")) {
      div(.class("docbar")) {
        h2(.id("letter")) { heading }
        if let note { span(.class("muted")) { note } }
        a(.class("ms-auto"), .href(Address.letterPreview(file.id).path), .target("_blank"), .rel("noopener")) {
          Icon(.boxArrowUpRight)
          words.openPDF
        }
      }
      div(.class("p-3")) {
        for page in 1...max(1, pages) {
          img(
            .src(Address.letterPreviewPage(file.id, page: page).path), .alt(words.pageOf(page, pages)),
            .width(800), .height(1131))
        }
      }
    }
  }
}
