import Casework
import Foundation
import Testing
import WorkingTime

/// What the journal keeps comes back as it was.
@Suite struct CodingTests {
  private func roundTrip<T: Codable & Equatable>(_ value: T) throws {
    let data = try JSONEncoder().encode(value)
    #expect(try JSONDecoder().decode(T.self, from: data) == value)
  }

  private static let content = SmallOffice.content(
    card: .paper(sighting: 1), diploma: .scannedPaper(sighting: 2, digest(12)), consent: .file(digest(21)),
    employed: "ya")

  private static let mends: [Mend] = [.document("card"), .field("name", in: "person"), .group("person")]

  static let facts: [Fact] = [
    .submitted(
      number: "1", editions: SmallOffice.editions, kind: "new", owner: "a", content: content, to: "counter"),
    .submitted(
      number: "1", editions: SmallOffice.editions, kind: "new", owner: nil, content: content, to: "counter"),
    .claimed(step: "counter", from: nil), .claimed(step: "counter", from: "b"), .released(step: "counter"),
    .checked(step: "counter", marks: ["card": .passed, "diploma": .failed], outcome: .kept),
    .checked(step: "counter", marks: [:], outcome: .forwarded(to: "back")),
    .checked(step: "back", marks: [:], outcome: .sentBack(to: "counter")),
    .checked(step: "counter", marks: [:], outcome: .returned(mends)),
    .verified(step: "review", marks: ["person": .right], validated: true, outcome: .kept),
    .verified(step: "review", marks: ["person": .wrong(fields: ["name"])], validated: false, outcome: .kept),
    .scanAttached(step: "back", requirement: "card", evidence: .scannedPaper(sighting: 1, digest(3))),
    .sentBack(step: "review", to: "back"), .resubmitted(content: content, to: "counter"),
    .approved(step: "approval", SmallOffice.numbering), .refused(step: "approval", SmallOffice.numbering),
    .drafted(digest(41)), .signatureRequested(certificate: digest(43)), .signatureReceived(digest(42)),
    .signatureRejected(digest(42)), .issued(letter: digest(42), to: "hand-over"), .refusalIssued(letter: digest(42)),
    .letterRaised(digest(43)),
    .voided, .numberVoided(step: "approval"), .withdrawnAtCounter(request: digest(9)),
    .handedOver(.electronic, to: "receipt"), .handedOver(.printed, to: "receipt"), .handedOver(.both, to: "receipt"),
    .received, .withdrawn, .tied("a"),
    .submitted(
      number: "3", editions: SmallOffice.editions, kind: "new", owner: nil, content: content, to: "counter",
      enteredBy: ["b", "c"]),
    .resubmitted(content: content, to: "counter", enteredBy: ["b"]),
    .submitted(
      number: "2", editions: SmallOffice.editions, kind: "renewal", owner: nil, content: SmallOffice.content(),
      to: "counter",
      earlier: EarlierLetter(number: "1/2021", from: "c", effect: .supersedes, date: "2021-01-04", validUntil: nil)),
    .appointed(step: "visit", at: Moment(milliseconds: 5)),
    .visitReported(step: "visit", Visiting.report, outcome: .kept),
    .visitReportSigned(step: "visit", outcome: .forwarded(to: "review")),
    .visitClosed(step: "visit", outcome: .sentBack(to: "counter")),
    .assessed(step: "till", Paying.assessment(100), outcome: .kept),
    .paid(step: "till", Paying.payment(100, "1"), outcome: .forwarded(to: "review")),
    .refunded(step: "till", Paying.payment(5, "2")),
    .letterEnded(LetterEnding(kind: .revoked, by: "2/2026", from: "c", date: "2026-11-23")),
    .moved(editions: SmallOffice.editions, to: "counter"), .moved(editions: SmallOffice.editions, to: nil),
    .moved(editions: SmallOffice.editions, to: nil, content: content, mends: mends),
    .dutyRelaxed(.ownEntry, step: "counter"), .dutyRelaxed(.ownCheck, step: "back"),
    .proposed(
      number: "U-1", editions: SmallOffice.editions, kind: "end", owner: "a", content: content, to: "approval",
      earlier: EarlierLetter(number: "1/2026", from: "c", effect: .revokes)),
    .proposalDeclined(step: "approval"),
    .assigned(step: "back", from: nil, to: "b"), .assigned(step: "back", from: "a", to: "b"),
    .claimEnded(step: "back", of: "a", .idle), .claimEnded(step: "back", of: "a", .leave),
    .claimEnded(step: "back", of: "a", .mandate), .claimEnded(step: "back", of: "a", .desk),
    .claimEnded(step: "back", of: "a", .supervisor), .claimEnded(step: "back", of: "a", .deputised),
  ]

  /// Journals from before an application could be about an earlier letter.
  @Test func aSubmissionWithoutAnEarlierLetterIsRead() throws {
    let fact = Fact.submitted(
      number: "1", editions: SmallOffice.editions, kind: "new", owner: nil, content: SmallOffice.content(),
      to: "counter")
    let text = String(decoding: try JSONEncoder().encode(fact), as: UTF8.self)
    #expect(!text.contains("earlier") && !text.contains("enteredBy"))
    #expect(try JSONDecoder().decode(Fact.self, from: Data(text.utf8)) == fact)
  }

  @Test(arguments: facts) func everyFact(_ fact: Fact) throws { try roundTrip(fact) }

  /// The list above has to have every kind of fact in it: a new one does not compile here.
  @Test func noFactIsForgotten() {
    let kinds = Self.facts.map { fact in
      switch fact {
      case .submitted: 0
      case .claimed: 1
      case .released: 2
      case .checked: 3
      case .verified: 4
      case .scanAttached: 5
      case .sentBack: 6
      case .resubmitted: 7
      case .approved: 8
      case .refused: 9
      case .drafted: 10
      case .issued: 11
      case .refusalIssued: 12
      case .voided: 13
      case .handedOver: 14
      case .received: 15
      case .withdrawn: 16
      case .tied: 17
      case .appointed: 18
      case .visitReported: 19
      case .visitReportSigned: 20
      case .visitClosed: 21
      case .assessed: 22
      case .paid: 23
      case .refunded: 24
      case .letterEnded: 25
      case .moved: 26
      case .dutyRelaxed: 27
      case .proposed: 28
      case .proposalDeclined: 29
      case .signatureRequested: 30
      case .signatureReceived: 31
      case .signatureRejected: 32
      case .assigned: 33
      case .claimEnded: 34
      case .letterRaised: 35
      case .numberVoided: 36
      case .withdrawnAtCounter: 37
      }
    }
    #expect(Set(kinds) == Set(0...37))
  }

  @Test(arguments: [
    Doer.officer("a", as: "clerk"), .applicant("a"), .deputy("a", as: "clerk", under: "m"), .receiptHolder,
    .counter("a"), .counterDeputy("a", under: "m"), .system, .administrator("a"), .supervisor("a"),
  ])
  func everyDoer(_ doer: Doer) throws { try roundTrip(doer) }

  @Test(arguments: [
    Payload(), Payload(values: ["name": "Siti \"A\" \u{1F9B7}"]), Payload(notes: ["document.card": "buram"]),
    Payload(text: "alasan\nkedua"), Payload(details: ["penerima": "Siti"]),
    Payload(values: [:], notes: [:], text: "", details: [:]),
  ])
  func everyPayload(_ payload: Payload) throws { try roundTrip(payload) }

  @Test func aWholeHistory() throws {
    var story = try Story(
      SmallOffice.content(card: .paper(sighting: 1)), owner: nil, by: SmallOffice.atCounter)
    try story.does(.attachScan(SmallOffice.card, digest(3)), SmallOffice.officer(1, SmallOffice.clerk))
    try story.isReturned([.document(SmallOffice.diploma)])
    let mended = SmallOffice.content(card: .scannedPaper(sighting: 1, digest(3)), diploma: .file(digest(12)))
    try story.does(.resubmit(mended), SmallOffice.codeHolder)
    try story.isIssued()
    let data = try JSONEncoder().encode(story.events)
    let events = try JSONDecoder().decode([Event].self, from: data)
    #expect(events == story.events)
    #expect(PermitCase(events) == story.file)
  }

  @Test func theWorkflowsParts() throws {
    try roundTrip(SmallOffice.steps)
    try roundTrip(SmallOffice.requirements)
    try roundTrip([Stage.atStep("back"), .returned, .approved, .issued, .handedOver, .refused, .withdrawn, .void])
  }

  @Test func namesKeyAnObjectAndADigestIsItsDigits() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let marks: [RequirementID: Bool] = ["b": true, "a": false]
    #expect(try String(decoding: encoder.encode(marks), as: UTF8.self) == #"{"a":false,"b":true}"#)
    let hex = String(repeating: "0a", count: 32)
    #expect(try String(decoding: encoder.encode([digest(10)]), as: UTF8.self) == "[\"\(hex)\"]")
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Digest].self, from: Data(#"["0A"]"#.utf8)) }
  }

  @Test func aDigestIsSixtyFourLowerCaseDigits() {
    #expect(Digest(hex: String(repeating: "0a", count: 32)) == digest(10))
    for bad in ["", "0a", String(repeating: "0A", count: 32), String(repeating: "0g", count: 32)] {
      #expect(Digest(hex: bad) == nil)
    }
    #expect(Digest(bytes: [1, 2, 3]) == nil)
    #expect(digest(1) < digest(2))
  }

  @Test func aMendsKeyTellsItsKind() {
    #expect(Self.mends.map(\.key) == ["document.card", "field.name", "group.person"])
    #expect(Self.mends.map(\.group) == [nil, "person", "person"])
  }
}
