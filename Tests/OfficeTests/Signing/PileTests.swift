import CaseStore
import Casework
import Foundation
import Procedures
import Synchronization
import Testing
import WorkingTime

@testable import Office

/// Many letters, one passphrase: an outcome each, and whatever fails stays where it was.
@Suite struct PileTests {
  private func letter(_ office: OfficeFixture, _ id: CaseID, isRead: Bool = false) throws -> SigningPile.Letter {
    SigningPile.Letter(id, version: try office.cases.load(id).state.version, isRead: isRead)
  }

  private func ready(_ office: OfficeFixture, _ count: Int) async throws -> [CaseID] {
    var ids: [CaseID] = []
    for _ in 0..<count { ids.append(try await office.readyToApprove()) }
    return ids
  }

  /// Somebody who may do as much as the signer, under a name that the office's file does not have.
  private func colleague(of actor: Actor, _ id: AccountID, in office: OfficeFixture) async throws -> Actor {
    guard case .officer(let officer) = actor else { throw OfficeProblem.noCase }
    let (house, now) = (office.context.id, office.clock.now)
    try await office.store.write { store in
      try store.put(
        Account(
          office: house, id: id, login: id.rawValue, name: "Deputi", passwordHash: "!", roles: officer.roles.sorted(),
          isOfficer: true, created: now))
      for (index, proof) in officer.proofs.enumerated() {
        try store.add(
          ProofRecord(
            office: house, id: "\(id)-\(index)", account: id, proof: proof, number: "1", date: .first, scan: nil,
            entered: now))
      }
    }
    return try office.officer(id.rawValue)
  }

  /// Signs and waits until it is over.
  @discardableResult
  private func sign(
    _ ids: [CaseID], _ office: OfficeFixture, by letters: LetterDesk? = nil, read: Set<CaseID> = []
  ) async throws -> SigningPile {
    let (actor, account) = try office.approver()
    let letters = letters ?? office.letters()
    let piles = SigningPiles(letters)
    let chosen = try ids.map { try letter(office, $0, isRead: read.contains($0)) }
    _ = try await piles.begin(chosen, by: actor, account, passphrase: office.passphrase)
    await piles.untilDone()
    return try #require(try letters.pile(of: account))
  }

  private func isIssued(_ office: OfficeFixture, _ id: CaseID) throws -> Bool {
    try office.cases.load(id).state.stage == .issued
  }

  @Test func everyLetterIsIssuedOnceAndNumberedInTheListsOrder() async throws {
    let office = try await OfficeFixture()
    let ids = try await ready(office, 6)
    let pile = try await sign(ids, office, read: [ids[2]])
    #expect(pile.outcomes == Dictionary(uniqueKeysWithValues: ids.map { ($0, .issued) }))
    #expect(pile.ended != nil)
    var given: [String] = []
    for id in ids {
      let loaded = try office.cases.load(id)
      #expect(loaded.state.stage == .issued)
      #expect(loaded.events.count { if case .issued = $0.fact { true } else { false } } == 1)
      #expect(loaded.events.count { if case .approved = $0.fact { true } else { false } } == 1)
      given.append(try #require(loaded.state.letter?.numbering.number))
    }
    #expect(given == given.sorted())
    #expect(Set(given).count == ids.count)
    #expect(try JournalCheck(cases: office.cases).run().findings.isEmpty)
    // The key was opened once, and the office's journal says for what.
    let acts = try office.store.read { try $0.entries(office.context.id, .acts) }.map {
      try JournalCoding.act($0).0.fact
    }
    let signings = acts.compactMap { act -> ([CaseID], [CaseID])? in
      if case .pileSigned(let letters, let read, _) = act { (letters, read) } else { nil }
    }
    #expect(signings.map { $0.0 } == [ids])
    #expect(signings.map { $0.1 } == [[ids[2]]])
  }

  @Test func aWrongPassphraseBeginsNothing() async throws {
    let office = try await OfficeFixture()
    let ids = try await ready(office, 2)
    let (actor, account) = try office.approver()
    let piles = SigningPiles(office.letters())
    let chosen = try ids.map { try letter(office, $0) }
    await #expect(throws: OfficeProblem.wrongPassphrase) {
      try await piles.begin(chosen, by: actor, account, passphrase: "bukan ini")
    }
    #expect(try office.letters().pile(of: account) == nil)
    for id in ids { #expect(try office.cases.load(id).state.letter == nil) }
  }

  @Test func anExpiredKeyBeginsNothing() async throws {
    let office = try await OfficeFixture()
    let ids = try await ready(office, 1)
    let (actor, account) = try office.approver()
    let chosen = try ids.map { try letter(office, $0) }
    office.clock.set(office.clock.now.adding(seconds: 20 * 366 * 86_400))
    let error = await #expect(throws: OfficeProblem.self) {
      try await SigningPiles(office.letters()).begin(chosen, by: actor, account, passphrase: office.passphrase)
    }
    guard case .keyNotGood = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try office.cases.load(ids[0]).state.letter == nil)
  }

  /// One that somebody has touched since, one that another official holds, one that is leased to another server.
  @Test func whatCannotBeSignedStaysWithItsReason() async throws {
    let office = try await OfficeFixture()
    let ids = try await ready(office, 4)
    let (actor, account) = try office.approver()
    let chosen = try ids.map { try letter(office, $0) }
    _ = try await office.cases.perform(
      .claim(takeOver: false), on: ids[0], expecting: nil,
      by: try await colleague(of: actor, "deputi", in: office))
    // Claimed by himself meanwhile: nothing of the letter has changed, but the list did not show it so.
    _ = try await office.cases.perform(.claim(takeOver: false), on: ids[1], expecting: nil, by: actor)
    let now = office.clock.now
    _ = try await office.store.write {
      try $0.lease(office.context.id, ids[2], by: "another", now: now, until: now.adding(seconds: 60))
    }
    let piles = SigningPiles(office.letters())
    _ = try await piles.begin(chosen, by: actor, account, passphrase: office.passphrase)
    await piles.untilDone()
    let pile = try #require(try office.letters().pile(of: account))
    #expect(
      pile.outcomes == [
        ids[0]: .failed(.refused(.heldBy("deputi"))), ids[1]: .failed(.changed), ids[2]: .failed(.beingSigned),
        ids[3]: .issued,
      ])
    #expect(try office.cases.load(ids[2]).state.stage == .approved)
    office.clock.set(now.adding(seconds: 61))
    try await sign([ids[1], ids[2]], office)
    #expect(try isIssued(office, ids[1]))
    #expect(try isIssued(office, ids[2]))
    #expect(try JournalCheck(cases: office.cases).run().findings.isEmpty)
  }

  /// Whoever has worked on a file does not sign it, and is told so before as after.
  @Test func separationOfDutiesIsKeptForEachLetter() async throws {
    let office = try await OfficeFixture()
    let ids = try await ready(office, 2)
    let (_, account) = try office.approver()
    let loaded = try office.cases.load(ids[0])
    let verifier = try #require(loaded.state.validations.values.first?.by)
    let role = try #require(loaded.workflow.approval.role)
    guard case .officer(let signer) = try office.approver().0 else { throw OfficeProblem.noCase }
    let both = Actor.officer(Officer(verifier, roles: [role], proofs: signer.proofs))
    let hindrance = try office.letters().hindrance(loaded, both, verifier, at: office.clock.now)
    guard case .refused(.ownWork)? = hindrance else {
      Issue.record("\(String(describing: hindrance))")
      return
    }
    // The letter of another official is not signed by this one.
    _ = try await office.letters().approve(ids[1], expecting: nil, by: try office.approver().0, form: nil)
    let approved = try office.cases.load(ids[1])
    #expect(
      try office.letters().hindrance(approved, both, verifier, at: office.clock.now)
        == .trouble(.approvedByAnother(account)))
  }

  private final class Death: Sendable {
    private let left: Mutex<Int>
    init(after count: Int) { left = Mutex(count) }

    func isDead(isThere: Bool) -> Bool {
      left.withLock { left in
        if isThere, left > 0 { left -= 1 }
        return left == 0
      }
    }
  }

  /// The server dies in the middle, wherever: every letter ends up with one number and one letter.
  @Test(arguments: [
    LetterDesk.Checkpoint.approved, .draftKept, .drafted, .requested, .signed, .validated, .letterKept,
  ])
  func goesOnAfterACutInTheMiddle(at point: LetterDesk.Checkpoint) async throws {
    let office = try await OfficeFixture()
    let ids = try await ready(office, 5)
    let death = Death(after: 3)
    let dying = LetterDesk(cases: office.cases, blobs: office.blobs, publicURL: "http://localhost") { reached in
      // From the third letter that comes by there on, nothing is done by this server any more.
      if death.isDead(isThere: reached == point) { throw OfficeFixture.Stopped() }
    }
    let cut = try await sign(ids, office, by: dying)
    #expect(cut.outcomes.values.contains(.failed(.unexpected)))
    let before = try ids.map { try office.cases.load($0).state.letter?.numbering }

    office.clock.set(office.clock.now.adding(seconds: 60))
    let left = try ids.filter { try !isIssued(office, $0) }
    #expect(!left.isEmpty)
    let pile = try await sign(left, office)
    #expect(Set(pile.outcomes.values) == [.issued])
    var given: Set<String> = []
    for (id, numbering) in zip(ids, before) {
      let loaded = try office.cases.load(id)
      #expect(loaded.state.stage == .issued)
      if let numbering { #expect(loaded.state.letter?.numbering == numbering) }
      given.insert(try #require(loaded.state.letter?.numbering.number))
      let issued = loaded.events.count { if case .issued = $0.fact { true } else { false } }
      #expect(issued == 1)
      let printed = try office.store.read { try $0.numbers(office.context.id, ofCase: id) }
      let letter = loaded.state.letter?.numbering.number
      #expect(printed.count { $0.printed == letter && $0.state == .issued } == 1)
    }
    #expect(given.count == ids.count)
    #expect(try JournalCheck(cases: office.cases).run().findings.isEmpty)
  }

  /// The key is closed after ten minutes, by the office's clock; what had no turn waits for another passphrase.
  @Test func theKeyIsClosedAfterTenMinutes() async throws {
    let office = try await OfficeFixture()
    let ids = try await ready(office, 4)
    let clock = office.clock
    let begun = clock.now
    let slow = LetterDesk(cases: office.cases, blobs: office.blobs, publicURL: "http://localhost") { reached in
      if reached == .approved { clock.set(clock.now.adding(seconds: 301)) }
    }
    let pile = try await sign(ids, office, by: slow)
    #expect(pile.endsAt == begun.adding(seconds: 600))
    #expect(pile.outcomes[ids[2]] == .failed(.trouble(.sessionEnded)))
    #expect(pile.outcomes[ids[3]] == .failed(.trouble(.sessionEnded)))
    #expect(try office.cases.load(ids[3]).state.letter == nil)
    let session = try await office.letters().unlock(try office.approver().1, passphrase: office.passphrase)
    clock.set(clock.now.adding(seconds: 600))
    await #expect(throws: SigningTrouble.sessionEnded) { try await office.letters().complete(ids[1], in: session) }
  }

  @Test func aServerThatStopsBeginsNoFurtherLetter() async throws {
    let office = try await OfficeFixture()
    let ids = try await ready(office, 2)
    let (actor, account) = try office.approver()
    let letters = office.letters()
    let session = try await letters.unlock(account, passphrase: office.passphrase)
    let sign = StopSign()
    sign.putUp()
    let now = office.clock.now
    let pile = SigningPile(
      id: "x", account: account, begun: now, endsAt: session.endsAt, letters: try ids.map { try letter(office, $0) },
      aliveUntil: now)
    await PileRun(letters: letters, session: session, actor: actor, account: account, stop: sign).sign(pile)
    let kept = try #require(try letters.pile(of: account))
    #expect(Set(kept.outcomes.values) == [.failed(.trouble(.stopping))])
    for id in ids { #expect(try office.cases.load(id).state.letter == nil) }
    let piles = SigningPiles(letters)
    await piles.close()
    await #expect(throws: SigningTrouble.stopping) {
      try await piles.begin(pile.letters, by: actor, account, passphrase: office.passphrase)
    }
  }

  /// One official has one pile at a time, on whichever server; of a server that died the next one need not wait long.
  @Test func aPileThatIsNotHeardOfAnyMoreIsCut() async throws {
    let office = try await OfficeFixture()
    let ids = try await ready(office, 1)
    let (actor, account) = try office.approver()
    let now = office.clock.now
    let elsewhere = SigningPile(
      id: "elsewhere", account: account, begun: now, endsAt: now.adding(seconds: 600), letters: [],
      aliveUntil: now.adding(seconds: 30))
    try await office.store.write { try elsewhere.put(office.context.id, in: $0) }
    let chosen = try ids.map { try letter(office, $0) }
    let piles = SigningPiles(office.letters())
    await #expect(throws: SigningTrouble.pileUnderWay) {
      try await piles.begin(chosen, by: actor, account, passphrase: office.passphrase)
    }
    // A server that is alone knows better.
    let alone = SigningPiles(office.letters(), isAlone: true)
    #expect(try await alone.last(of: account)?.isRunning == false)
    office.clock.set(now.adding(seconds: 31))
    #expect(!elsewhere.isHeardOf(at: office.clock.now))
    try await sign(ids, office)
    #expect(try isIssued(office, ids[0]))
  }

  @Test func theSameFormBeginsOnce() async throws {
    let office = try await OfficeFixture()
    let ids = try await ready(office, 1)
    let (actor, account) = try office.approver()
    let chosen = try ids.map { try letter(office, $0) }
    let piles = SigningPiles(office.letters())
    let form = FormKey(key: "k", outcome: "/hasil")
    _ = try await piles.begin(chosen, by: actor, account, passphrase: office.passphrase, form: form)
    await piles.untilDone()
    let again = try await piles.begin(chosen, by: actor, account, passphrase: office.passphrase, form: form)
    #expect(again == .repeated("/hasil"))
  }

  /// What was read is forgotten when the case changes.
  @Test func aLetterIsReadAsItWas() async throws {
    let office = try await OfficeFixture()
    let id = try await office.readyToApprove()
    let (actor, account) = try office.approver()
    let letters = office.letters()
    let version = try office.cases.load(id).state.version
    try await letters.markRead(id, version: version, by: account)
    func isRead() async throws -> Bool? {
      let row = try #require(try office.store.read { try $0.caseRow(office.context.id, id) })
      return try await letters.waiting([row], for: actor, account).first?.isRead
    }
    #expect(try await isRead() == true)
    _ = try await office.cases.perform(.claim(takeOver: false), on: id, expecting: nil, by: actor)
    #expect(try await isRead() == false)
  }
}
