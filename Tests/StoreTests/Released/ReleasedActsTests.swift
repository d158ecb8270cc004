import CaseStore
import Casework
import Foundation
import Testing
import WorkingTime

/// One of every act as each release wrote it; see `ReleasedFactsTests`.
@Suite struct ReleasedActsTests {
  static let acts: [Act] = [
    .officeApplied(Sample.digest("office")), .procedureAdopted("permit", Sample.digest("permit")),
    .procedureAdopted("permit", Sample.digest("permit"), from: Sample.noon),
    .procedureWithdrawn("permit", Sample.digest("permit"), from: Sample.noon),
    .accountAdded("ani"), .accountChanged("ani", roles: ["clerk", "head"], isDisabled: true),
    .mandateGiven(MandateGrant(StorePromises.mandate())), .mandateEnded("m"),
    .leaveEntered("l", "ani", from: StorePromises.leave().from, until: StorePromises.leave().until),
    .leaveCancelled("l", "ani"), .proofEntered("p", "ani", .appointment("head"), scan: Sample.digest("scan")),
    .proofEntered("q", "ani", .education(.diploma), scan: nil), .proofWithdrawn("p", "ani"),
    .pileSigned(["a", "b"], read: ["a"], certificate: Sample.digest("key")),
    .passwordReset("ani"), .passwordChanged("ani"), .keyImported("ani", certificate: Sample.digest("key")),
    .rootTrusted(Sample.digest("root")), .proofKeyMade("k1", from: "2026-11-27"), .proofKeyGivenUp("k1"),
    .numberVoided(series: "permit", year: 2026, 7), .signedIn, .signInFailed, .signedOut,
    .documentSeen("a", Sample.digest("file"), downloaded: false), .caseSeen("a"),
    .letterTaken("a", Sample.digest("letter")), .exported(what: "register"),
    .messageDecided("a", message: "m", isSentAgain: true),
    .sealed(
      Seal(
        day: "2026-11-27", heads: Sample.digest("heads"), journals: 2, entries: 5, lastNumbers: ["s/2026": 3],
        previous: Chain.origin)),
  ]

  /// A new kind of act does not compile here until it is in the list above.
  @Test func noActIsForgotten() {
    let kinds = Self.acts.map { act in
      switch act {
      case .officeApplied: 0
      case .procedureAdopted: 1
      case .procedureWithdrawn: 2
      case .accountAdded: 3
      case .accountChanged: 4
      case .passwordReset: 5
      case .passwordChanged: 6
      case .keyImported: 7
      case .rootTrusted: 8
      case .proofKeyMade: 9
      case .proofKeyGivenUp: 10
      case .numberVoided: 11
      case .signedIn: 12
      case .signInFailed: 13
      case .signedOut: 14
      case .documentSeen: 15
      case .caseSeen: 16
      case .letterTaken: 17
      case .exported: 18
      case .messageDecided: 19
      case .sealed: 20
      case .mandateGiven: 21
      case .mandateEnded: 22
      case .leaveEntered: 23
      case .leaveCancelled: 24
      case .proofEntered: 25
      case .proofWithdrawn: 26
      case .pileSigned: 27
      }
    }
    #expect(Set(kinds) == Set(0...27))
  }

  @Test(arguments: ReleasedFiles.named("acts-")) func everyActIsReadAndWrittenAsItWas(_ name: String) throws {
    let lines = try ReleasedFiles.text(name).split(separator: "\n")
    #expect(lines.count > 10)
    for line in lines {
      #expect(try JournalCoding.text(JSONDecoder().decode(Act.self, from: Data(line.utf8))) == line)
    }
  }

  @Test(.enabled(if: ReleasedFiles.newRelease != nil)) func writesThisRelease() throws {
    try ReleasedFiles.add("acts-", ".jsonl", try Self.acts.map { try JournalCoding.text($0) + "\n" }.joined())
  }
}
