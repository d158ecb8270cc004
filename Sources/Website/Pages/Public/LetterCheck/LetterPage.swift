import HTML
import Office
import Seals
import WorkingTime

/// What the register says of a letter that was asked for by number, by QR or by file.
struct LetterPage: Page {
  enum Asked: Sendable {
    case number
    /// By the unguessable address in the QR.
    case code
    case file
  }

  let words: Words
  let time: TimeText
  let now: Moment
  let letter: CheckedLetter
  let asked: Asked
  /// Of the letter on record; nil where none was issued.
  let report: SealReport?
  let isExample: Bool
  let file: LetterFileForm
  /// The site's address, as it should stand in the browser.
  let origin: String
  /// Of a letter that was asked for by its QR code.
  let proof: ProofSource?

  var title: String { asked == .file ? say.fileVerdict(letter.standing) : say.verdict(letter.standing) }
  var section: Section? { .letterCheck }
  private var say: LetterCheckWords { words.letterCheck }

  var body: some HTML {
    LetterCrumbs(words: words)
    LetterBanner(kind: letter.verdict, heading: title) {
      let since = letter.since(say, time)
      let checked = asked == .file ? say.checkedFileAt(time.dateAndTime(now)) : say.checkedAt(time.dateAndTime(now))
      return since.isEmpty ? checked : "\(since.prefix(1).uppercased())\(since.dropFirst()). \(checked)"
    }
    div(.class("row gx-lg-5 mt-4 mt-lg-5")) {
      div(.class("col-lg-7")) {
        Element(.section, .ariaLabelledby("compare")) {
          h2(.id("compare")) { say.compareHeading }
          p { say.compareText }
          CheckedLetterFacts(letter: letter, words: say, time: time, isGuessable: asked == .number)
          if asked != .file { div(.class("mt-3")) { Notice(.attention) { say.qrProvesNothing } } }
          div(.class("actions")) {
            a(.class("btn btn-primary"), .href(Address.letterCheck.path)) { say.checkAnother }
          }
        }
        if let proof { code(proof) }
        LetterChainList(chain: letter.chain, words: say, time: time)
      }
      aside(.class("col-lg-5 mt-5 mt-lg-0"), .ariaLabel(say.signatureHeading)) {
        if let report {
          SignaturePanel(report: report, isRegistered: true, isExample: isExample, words: say, time: time)
        }
        if asked != .file { Panel(say.haveFile) { file } }
        DoubtfulLetter(words: say)
        p(.class("muted")) { say.officialAddress(origin) }
      }
    }
  }

  /// What the code itself proves, whatever this server says; and the page is kept for when there is no network.
  private func code(_ proof: ProofSource) -> some HTML {
    Element(.section, .class("mt-5"), .ariaLabelledby("code")) {
      h2(.id("code")) { words.proof.onlineHeading }
      p { words.proof.onlineText }
      ProofCheck(source: proof, words: words.proof, isWholePage: false)
      p(.class("mt-3")) { a(.href(Address.offlineCheck.path)) { words.proof.onlineLink } }
      script(.src(asset: "proof.js"), .defer())
    }
  }
}

/// A file that is no letter of the register.
struct ForeignFilePage: Page {
  let words: Words
  let time: TimeText
  let now: Moment
  let report: SealReport
  /// The letter of the register with whose bytes it begins.
  let letter: CheckedLetter?
  let isExample: Bool

  var title: String { verdict.heading }
  var section: Section? { .letterCheck }
  private var say: LetterCheckWords { words.letterCheck }

  var body: some HTML {
    LetterCrumbs(words: words)
    LetterBanner(kind: verdict.kind, heading: verdict.heading) { verdict.text }
    div(.class("row gx-lg-5 mt-4 mt-lg-5")) {
      div(.class("col-lg-7")) {
        SignaturePanel(report: report, isRegistered: false, isExample: isExample, words: say, time: time)
        if let letter {
          Element(.section, .class("mt-5"), .ariaLabelledby("original")) {
            h2(.id("original")) { say.originalHeading }
            p { say.originalText }
            CheckedLetterFacts(letter: letter, words: say, time: time)
          }
        }
        div(.class("actions")) {
          a(.class("btn btn-primary"), .href(Address.letterCheck.path)) { say.checkAnother }
        }
      }
      aside(.class("col-lg-5 mt-5 mt-lg-0"), .ariaLabel(words.service.help)) { DoubtfulLetter(words: say) }
    }
  }

  private var verdict: (kind: LetterVerdict, heading: String, text: String) {
    switch report.verdict {
    case .valid where letter != nil: return (.unknown, say.fileContinued, say.fileContinuedText)
    case .valid: return (.unknown, say.fileNotRegistered, say.fileNotRegisteredText)
    case .invalid where letter != nil: return (.bad, say.fileAltered, say.fileAlteredText)
    case .invalid(let reasons):
      // A file that is no PDF says nothing about any letter.
      let isUnreadable = reasons.allSatisfy { if case .unreadable = $0 { true } else { false } }
      return isUnreadable
        ? (.unknown, say.fileUnknown, say.fileUnknownText) : (.bad, say.fileBad, say.fileBadText)
    case .unknown(let reasons):
      return reasons.contains(.untrusted)
        ? (.bad, say.fileForeign, say.fileForeignText) : (.unknown, say.fileUnknown, say.fileUnknownText)
    }
  }
}

struct LetterCrumbs: Component {
  let words: Words

  var body: some HTML {
    Crumbs(
      name: words.common.breadcrumbs,
      [
        .init(words.common.home, Address.home.path), .init(words.letterCheck.heading, Address.letterCheck.path),
        .init(words.letterCheck.result),
      ])
  }
}

struct LetterBanner: Component {
  let kind: LetterVerdict
  let heading: String
  let text: () -> String

  init(kind: LetterVerdict, heading: String, text: @escaping () -> String) {
    self.kind = kind
    self.heading = heading
    self.text = text
  }

  @HTMLBuilder var body: some HTML {
    switch kind {
    case .good: Verdict(.good, heading) { text() }
    case .bad: Verdict(.bad, heading) { text() }
    case .unknown: Verdict(.unknown, heading) { text() }
    }
  }
}

struct DoubtfulLetter: Component {
  let words: LetterCheckWords

  var body: some HTML {
    p(.class("mt-4 muted")) {
      "\(words.doubtful) "
      a(.href(Address.complaints.path)) { words.report }
      "."
    }
  }
}
