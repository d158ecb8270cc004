import Foundation
import HTML
import Seals
import WorkingTime

/// What the electronic signature of a file says.
struct SignaturePanel: Component {
  let report: SealReport?
  let isRegistered: Bool
  let isExample: Bool
  let words: LetterCheckWords
  let time: TimeText

  var body: some HTML {
    Panel(words.signatureHeading) {
      if !reasons.isEmpty {
        p(.class("mb-1")) { words.reasonsHeading }
        ul(.class("ps-3")) { for reason in reasons + changes { li { reason } } }
      }
      if !facts.isEmpty { TickList(facts) }
      if !isRegistered { p(.class("mt-3 mb-0")) { words.notRegistered } }
      // Of a signature that is not the office's, its being an example says nothing.
      if isExample, report?.signatures.contains(where: \.isTrusted) == true {
        div(.class("mt-3")) { Notice(.attention) { words.exampleSignature } }
      }
    }
  }

  private var reasons: [String] {
    var seen: Set<String> = []
    return (report?.allReasons ?? []).map(words.reason).filter { seen.insert($0).inserted }
  }

  /// What was done to the file after it was signed, one by one.
  private var changes: [String] {
    var seen: Set<String> = []
    let all = (report?.signatures.flatMap(\.laterChanges) ?? []) + (report?.timestamps.flatMap(\.laterChanges) ?? [])
    return all.map(words.change).filter { seen.insert($0).inserted }
  }

  /// Only what holds gets a tick.
  private var facts: [String] {
    var facts: [String] = []
    for signature in report?.signatures ?? [] where signature.isIntact {
      // What it signs is as it was; of a file that goes on behind it that would be half the truth.
      if !signature.reasons.contains(where: \.isBreach) { facts.append(words.intact) }
      if signature.coversWholeFile { facts.append(words.wholeFile) }
      if signature.isTrusted, let who = signature.signerName {
        let when = signature.claimedTime.map {
          time.dateAndTime(Moment(milliseconds: Int64($0.timeIntervalSince1970 * 1_000)))
        }
        facts.append(words.signedBy(who, when))
      }
      if let proven = signature.provenTime {
        facts.append(
          words.provenTime(time.dateAndTime(Moment(milliseconds: Int64(proven.timeIntervalSince1970 * 1_000)))))
      }
    }
    if isRegistered { facts.append(words.registered) }
    return facts
  }
}

extension SealReport {
  var allReasons: [SealReason] {
    switch verdict {
    case .valid: []
    case .invalid(let reasons), .unknown(let reasons): reasons
    }
  }
}
