import CaseStore
import Casework
import HTML
import Office
import Procedures
import WorkingTime

/// An applicant's letters, those in force first.
struct MyLettersPage: Page {
  struct Letter: Sendable {
    let loaded: LoadedCase
    let row: CaseRow
    let standing: LetterStanding

    /// What its holder may apply for next.
    var following: [ApplicationKind] {
      switch standing {
      case .inForce, .endingSoon, .ended: loaded.followingKinds
      default: []
      }
    }
  }

  let words: Words
  let time: TimeText
  let letters: [Letter]

  var title: String { say.heading }
  var section: Section? { .myLetters }
  private var say: MyLetterWords { words.myLetters }

  var body: some HTML {
    PageHead(title) {
    } below: {
      p(.class("lead mb-0")) { say.lead }
    }
    if letters.isEmpty { EmptyState(say.emptyHeading) { say.empty } }
    ForEach(letters) { LetterPart(words: words, time: time, letter: $0) }
  }
}

/// One letter of an applicant's: how it stands, and what can be done with it.
private struct LetterPart: Component {
  let words: Words
  let time: TimeText
  let letter: MyLettersPage.Letter

  private var say: MyLetterWords { words.myLetters }

  var body: some HTML {
    Element(.section, .class("mt-5"), .ariaLabelledby("letter-\(letter.loaded.id)")) {
      p(.class("mb-2")) { StatusBadge(letter.standing.badge, words.letterCheck.standingName(letter.standing)) }
      h2(.id("letter-\(letter.loaded.id)"), .class("num")) { letter.row.letterNumber ?? "" }
      p(.class("muted")) { facts }
      if !since.isEmpty { p { "\(since.prefix(1).uppercased())\(since.dropFirst())." } }
      ul(.class("list-unstyled d-flex flex-wrap gap-3")) {
        li { a(.href(Address.letterFile(letter.loaded.id).path)) { say.download } }
        if let code = letter.row.letterCode { li { a(.href(Address.letter(code: code).path)) { say.checkPage } } }
        li { a(.href(Address.application(letter.loaded.id).path)) { say.application } }
      }
      if !letter.following.isEmpty {
        p(.class("mb-1")) { say.next }
        ul {
          for kind in letter.following {
            li {
              a(.href(letter.loaded.address(following: kind))) { kind.label }
              if let hint = kind.hint { span(.class("muted")) { " – \(hint)" } }
            }
          }
        }
      }
    }
  }

  private var facts: String {
    let copied = letter.loaded.state.earlier.flatMap { $0.effect == .repeats ? say.duplicateOf($0.number) : nil }
    return [letter.loaded.procedure.name, copied, letter.loaded.workplace].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  private var since: String {
    words.letterCheck.since(
      letter.standing, letter.row.letterDate.flatMap { CivilDate($0) }, letter.row.validUntil.flatMap { CivilDate($0) },
      { time.date($0) })
  }
}

extension LoadedCase {
  /// What the holder of the case's letter may apply for next; nothing for what is no permit, or has ended early.
  var followingKinds: [ApplicationKind] {
    guard state.stage == .issued || state.stage == .handedOver, state.owner != nil, state.ending == nil, !isRevocation,
      state.earlier?.effect != .repeats
    else { return [] }
    return procedure.kinds.filter { $0.earlier != nil }
  }

  /// Where an application of that kind begins, with what is known filled in.
  func address(following kind: ApplicationKind) -> String {
    Address.newApplication(procedure.id).path([
      (NewApplication.kind, kind.id.rawValue), (NewApplication.letter, id.rawValue),
    ])
  }
}
