import CaseStore
import Casework
import Foundation
import Procedures
import Proofs
import Testing
import WorkingTime

@testable import Office

/// What a letter's QR proves, and how a letter that ended gets into the list, by either way of signing.
@Suite struct EndedLetterTests {
  private func issued(
    _ office: OfficeFixture, kind: String = "baru", following: CaseID? = nil
  ) async throws -> LoadedCase {
    let id = try await office.readyToApprove(kind: kind, following: following)
    let (actor, account) = try office.approver()
    let letters = office.letters()
    let (identity, registered) = try letters.open(account, passphrase: office.passphrase)
    _ = try await letters.approve(id, expecting: nil, by: actor, form: nil)
    return try await letters.complete(id, with: identity, registered: registered)
  }

  private func list(_ office: OfficeFixture) async throws -> RevocationList {
    let published = PublishedProofs(cases: office.cases)
    return try RevocationList(try await published.revocations(), by: try published.keys())
  }

  private func number(_ loaded: LoadedCase) throws -> String {
    try #require((loaded.state.letter ?? loaded.state.voided)?.numbering.number)
  }

  private func checked(_ office: OfficeFixture, _ loaded: LoadedCase) async throws -> CheckedLetter {
    try #require(try await LetterCheck(office.letters()).letter(number: try number(loaded), remote: "test"))
  }

  @Test func theCodeSaysWhatTheLetterSays() async throws {
    let office = try await OfficeFixture()
    let loaded = try await issued(office)
    let address = try #require(loaded.secrets.provenAddress)
    let code = try #require(loaded.secrets.letterCode)
    #expect(address.hasPrefix("HTTP://LOCALHOST/CEK/\(code.uppercased())#"))
    let proof = try LetterProof(
      try ProofAddress.proof(in: address), by: try PublishedProofs(cases: office.cases).keys())
    #expect(proof.number == loaded.state.letter?.numbering.number)
    #expect(proof.name == "M. C.")
    #expect(proof.kind == .permit)
    #expect(proof.date.description == loaded.state.letter?.numbering.date)
    #expect(proof.validUntil == loaded.validUntil(issued: proof.date))
    let hash = try #require(loaded.state.letter?.numbering.data.hex)
    #expect(hash.hasPrefix(proof.data.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()))
  }

  @Test func aRenewedLetterIsReplacedAndTheChainIsSeenFromBothEnds() async throws {
    let office = try await OfficeFixture()
    let first = try await issued(office)
    #expect(try await list(office).entries.isEmpty)
    let second = try await issued(office, kind: "perpanjangan", following: first.id)
    let entry = try #require(try await list(office).entry(try number(first)))
    #expect(entry.ending == .superseded)
    #expect(entry.by == (try number(second)))
    #expect(try await list(office).entry(try number(second)) == nil)
    let before = try await checked(office, first)
    let day = try #require(CivilDate("2026-11-24"))
    #expect(before.standing == .superseded(since: day, by: try number(second)))
    let after = try await checked(office, second)
    #expect(after.standing == .inForce)
    for letter in [before, after] {
      #expect(letter.chain.links.map(\.number) == [try number(first), try number(second)])
    }
    #expect(before.chain.links.map(\.isThis) == [true, false])
    #expect(try JournalCheck(cases: office.cases).run().findings.isEmpty)
  }

  @Test func whatIsRevokedTakesItsCopiesAlong() async throws {
    let office = try await OfficeFixture()
    let first = try await issued(office)
    let copy = try await issued(office, kind: "duplikat", following: first.id)
    #expect(try await checked(office, copy).standing == .inForce)
    // Asked for by the copy's number: it is the letter itself that ends.
    let end = try await issued(office, kind: "pencabutan", following: copy.id)
    let day = try #require(CivilDate("2026-11-24"))
    #expect(end.state.earlier?.from == first.id)
    for ended in [first, copy] {
      #expect(try await list(office).entry(try number(ended))?.ending == .revoked)
      #expect(try await checked(office, ended).standing == .revoked(since: day, by: try number(end)))
    }
    #expect(try await checked(office, end).standing == .revocation)
    let proof = try LetterProof(
      try ProofAddress.proof(in: try #require(end.secrets.provenAddress)),
      by: try PublishedProofs(cases: office.cases).keys())
    #expect(proof.kind == .revocation)
  }

  @Test func aVoidNumberIsOnTheListAndLeavesItWhenItsDayIsOver() async throws {
    let office = try await OfficeFixture()
    let id = try await office.readyToApprove()
    let (actor, _) = try office.approver()
    _ = try await office.letters().approve(id, expecting: nil, by: actor, form: nil)
    let voided = try await office.letters().void(id, reason: office.slip, expecting: nil, by: actor, form: nil)
    guard case .done(let loaded) = voided else { throw OfficeProblem.noCase }
    #expect(try await list(office).entry(try number(loaded))?.ending == .void)
    office.clock.set(office.clock.now.adding(seconds: 86_400 * 366 * 5))
    #expect(try await list(office).entries.isEmpty)
  }

  @Test func aListIsSignedAgainWhenSomethingChangesOrTenMinutesAreOver() async throws {
    let office = try await OfficeFixture()
    let published = PublishedProofs(cases: office.cases)
    let first = try await published.revocations()
    office.clock.set(office.clock.now.adding(seconds: 599))
    #expect(try await published.revocations() == first)
    office.clock.set(office.clock.now.adding(seconds: 1))
    let second = try await published.revocations()
    #expect(second != first)
    let key = try #require(try published.keys().keys.first)
    try await ProofKeys(context: office.context).giveUp(key.name, today: CivilDate(dayNumber: 20_781), by: .system)
    #expect(try await published.revocations() != second)
  }
}
