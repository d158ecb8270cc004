import HTML
import Office

/// Count and list of what the official is about to sign, and the one passphrase.
struct PileConfirmPage: Page {
  let words: Words
  let lines: [PileLine]
  /// How many of each permit.
  let counts: [(name: String, count: Int)]
  let hidden: HiddenFields
  let proof: SigningProof
  let isCodeSent: Bool
  let problems: [FieldProblem]

  private var say: PileWords { words.pile }
  private var unread: Int { lines.count { !$0.isRead } }

  var title: String { say.confirmHeading(lines.count) }
  var section: Section? { .desks }
  var isTool: Bool { true }
  var hasProblems: Bool { !problems.isEmpty }

  var body: some HTML {
    ErrorSummary(words.signing.problems(problems.count), problems)
    if isCodeSent { Notice(.saved) { words.signing.codeSent } }
    PageHead(title) {
      p(.class("mb-1 small")) {
        a(.href(Address.pile.path)) {
          Icon(.arrowLeft)
          say.back
        }
      }
    } below: {
      p(.class("lead mb-0")) { counts.map { "\($0.count) \($0.name)" }.joined(separator: ", ") }
    }
    div(.class("pile-confirm")) {
      Element(.section, .ariaLabelledby("daftar")) {
        h2(.id("daftar"), .class("h3")) { say.list(lines.count) }
        ol(.class("pile-list"), .tabindex(0), .ariaLabelledby("daftar")) {
          for line in lines {
            li {
              span(.class("pile-who")) { line.name }
              span(.class("muted")) {
                "\(line.kind) · "
                span(.class("num")) { line.number }
              }
              ReadMark(isRead: line.isRead, words: say)
            }
          }
        }
      }
      Element(.section, .class("checks"), .ariaLabelledby("putusan")) {
        div(.class("checks-head")) { h2(.id("putusan")) { say.decision } }
        div(.class("decide")) {
          form(.method(.post), .action(Address.signPile.path)) {
            hidden
            if unread > 0 { Notice(.attention) { say.unreadWarning(unread, lines.count) } }
            p { say.whatHappens }
            PassphraseField(
              words: words.signing, problem: problems.of(PassphraseField.name), proof: proof, hint: say.passphraseHint)
            div(.class("actions mt-3")) {
              button(.class("btn btn-primary")) { say.sign(lines.count) }
              SendCodeButton(words: words.signing, proof: proof)
              a(.class("btn btn-outline-primary"), .href(Address.pile.path)) { words.common.cancel }
            }
          }
        }
      }
    }
  }
}
