import Foundation
import HTML

/// What `proof-page.js` needs to know, as attributes of one element.
struct ProofSource: Sendable {
  /// JWK Set.
  let keys: String
  /// Where the list of revocations is published.
  let listAddress: String
  /// The list itself, for a file that has no network.
  var list: [UInt8]?
  /// The letter whose page this is; a code of another one does not belong to it.
  var number: String?
  /// The service worker that keeps the page; nil for a file.
  var worker: Worker?

  struct Worker: Sendable {
    let address: String
    let scopes: [String]
  }
}

/// Checks a QR code in the reader's browser. Every outcome stands here in words and hidden; the script shows the one that
/// holds, and fills in what the proof says.
struct ProofCheck<Content: HTML>: Component {
  let source: ProofSource
  let words: ProofWords
  /// On a page of its own the outcome is the heading; on a letter's page, a notice.
  let isWholePage: Bool
  let content: Content

  init(
    source: ProofSource, words: ProofWords, isWholePage: Bool,
    @HTMLBuilder content: () -> Content = { EmptyHTML() }
  ) {
    self.source = source
    self.words = words
    self.isWholePage = isWholePage
    self.content = content()
  }

  var body: some HTML {
    div(
      .data("proof"), .data("keys", source.keys), .data("list-address", address: source.listAddress),
      .data("list", source.list.map { Data($0).base64EncodedString() }), .data("number", source.number),
      .data("worker", address: source.worker?.address), .data("scopes", source.worker?.scopes.joined(separator: " "))
    ) {
      div(.data("result"), .tabindex(-1), .role("status")) {
        ForEach(ProofOutcome.allCases) { outcome in
          div(.data("outcome", outcome.rawValue), .hidden(!(isWholePage && outcome == .nothing))) { banner(outcome) }
        }
      }
      div(.class("mt-3"), .data("without-script")) { Notice(.attention) { words.withoutScript } }
      content
      Element(.section, .class("mt-4"), .data("facts"), .hidden(), .ariaLabelledby("proven")) {
        h2(.id("proven")) { words.resultHeading }
        p { words.compareText }
        facts
        p(.class("muted mt-3")) { words.copies }
      }
      lists
    }
  }

  @HTMLBuilder private func banner(_ outcome: ProofOutcome) -> some HTML {
    let say = words.outcome(outcome)
    if isWholePage {
      switch outcome.verdict {
      case .good: Verdict(.good, say.heading) { text(outcome, say.text) }
      case .bad: Verdict(.bad, say.heading) { text(outcome, say.text) }
      case .unknown: Verdict(.unknown, say.heading) { text(outcome, say.text) }
      }
    } else if outcome == .nothing {
      p { self.words.onlineNothing }
    } else {
      div(
        .class("notice"), .class("notice-turn", if: outcome.verdict == .unknown),
        .class("notice-stop", if: outcome.verdict == .bad)
      ) {
        Icon(outcome.verdict == .good ? .checkCircleFill : .exclamationTriangleFill)
        p {
          strong { say.heading }
          ". "
          text(outcome, say.text)
        }
      }
    }
  }

  @HTMLBuilder private func text(_ outcome: ProofOutcome, _ words: String) -> some HTML {
    words
    if outcome.says.day { span(.data("slot", "endedSince")) }
    if outcome.says.letter {
      self.words.endedBy
      span(.class("num"), .data("slot", "endedBy"))
    }
    if outcome.says.day { "." }
  }

  private var facts: some HTML {
    dl(.class("rows")) {
      row(words.number, "number", isNumber: true)
      row(words.initials, "name")
      row(words.permit, "permit")
      row(words.workplace, "workplace")
      row(words.date, "date")
      row(words.validUntil, "validUntil")
    }
  }

  private func row(_ term: String, _ slot: String, isNumber: Bool = false) -> some HTML {
    div(.data("row")) {
      dt { term }
      dd(.class("num", if: isNumber), .data("slot", slot))
    }
  }

  private var lists: some HTML {
    div(.class("mt-3")) {
      p(.class("muted"), .data("list-state", "fresh"), .hidden()) {
        words.listFresh
        span(.data("slot", "listDate"))
        "."
      }
      div(.data("list-state", "old"), .hidden()) {
        Notice(.attention) {
          words.listOld
          span(.data("slot", "listDate"))
          "."
        }
      }
      div(.data("list-state", "none"), .hidden()) { Notice(.attention) { words.listNone } }
    }
  }
}

/// Takes the address out of a QR code that was scanned elsewhere.
struct PastedCode: Component {
  let words: ProofWords

  var body: some HTML {
    form(.class("mt-4"), .data("paste")) {
      label(.class("form-label"), .for("code")) { words.paste }
      div(.class("form-text"), .id("code-hint")) { words.pasteHint }
      textarea(
        .class("form-control num"), .id("code"), .name("code"), .rows(4), .ariaDescribedby("code-hint"),
        .spellcheck("false"), .autocomplete("off"))
      button(.class("btn btn-primary mt-3")) { words.pasteButton }
    }
  }
}
