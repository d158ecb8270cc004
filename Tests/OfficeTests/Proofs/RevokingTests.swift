import CaseStore
import Casework
import Procedures
import Proofs
import Testing
import WorkingTime

@testable import Office

/// The office ends a letter by itself: proposed, decided by another, signed, told to the holder.
@Suite struct RevokingTests {
  private static let reasons: [FieldID: String] = [
    "sebab_pencabutan": "tempat_berubah",
    "uraian_pencabutan": "Tempat kerja tutup menurut berita acara kunjungan nomor 7 tahun 2026.",
  ]

  private func officer(_ house: MessagingOffice, _ login: String) throws -> Actor {
    let account = try house.office.account(login)
    return .officer(account.id, roles: Set(account.roles))
  }

  private func signed(_ house: MessagingOffice, _ id: CaseID) async throws -> LoadedCase {
    let office = house.office
    let (actor, account) = try office.approver()
    let letters = office.letters()
    let (identity, registered) = try letters.open(account, passphrase: office.passphrase)
    _ = try await letters.approve(id, expecting: nil, by: actor, form: nil)
    return try await letters.complete(id, with: identity, registered: registered)
  }

  private func issued(_ house: MessagingOffice) async throws -> LoadedCase {
    try await signed(house, try await house.office.readyToApprove())
  }

  private func propose(
    _ house: MessagingOffice, _ letter: LoadedCase, by login: String = "maya",
    _ reasons: [FieldID: String] = RevokingTests.reasons
  ) async throws -> LoadedCase {
    let proposed = try await Revoking(cases: house.office.cases)
      .propose(letter.id, reasons: reasons, by: try officer(house, login), form: nil)
    guard case .done(let loaded) = proposed else { throw OfficeProblem.noCase }
    return loaded
  }

  @Test func proposedApprovedSignedAndTold() async throws {
    let house = try await MessagingOffice()
    let letter = try await issued(house)
    let number = try #require(letter.state.letter?.numbering.number)
    let proposal = try await propose(house, letter)
    #expect(proposal.state.number.contains("-USUL-"))
    #expect(proposal.step?.act == .approve)
    #expect(!proposal.isShownToOwner)
    #expect(proposal.name == letter.name)
    #expect(try house.messages(proposal.id).isEmpty, "nothing is decided yet")
    #expect(try house.office.cases.load(letter.id).state.ending == nil)

    let end = try await signed(house, proposal.id)
    let endNumber = try #require(end.state.letter?.numbering.number)
    #expect(endNumber.contains("-CABUT-DINAS/"))
    #expect(end.isShownToOwner)
    let ended = try house.office.cases.load(letter.id)
    #expect(ended.state.ending?.by == endNumber)
    #expect(ended.state.ending?.kind == .revoked)
    #expect(try house.sent(letter.id, "revoked") == ["+6281200000014", "melati@simple.example"])
    let words = try #require(try house.messages(letter.id).first { $0.kind == "revoked" }).body
    #expect(words.contains(number) && words.contains(endNumber))
    #expect(try house.messages(end.id).isEmpty, "told once, of the letter that ended")
    let published = PublishedProofs(cases: house.office.cases)
    let list = try RevocationList(try await published.revocations(), by: try published.keys())
    #expect(list.entry(number)?.by == endNumber)
    #expect(try JournalCheck(cases: house.office.cases).run().findings.isEmpty)
  }

  @Test func whoMayNotProposeDoesNot() async throws {
    let house = try await MessagingOffice()
    let letter = try await issued(house)
    for login in ["rani", "lina", "budi"] {
      await #expect(throws: OfficeProblem.refused(.notYourDesk("pengajuan"))) {
        try await propose(house, letter, by: login)
      }
    }
    #expect(try house.office.store.read { try $0.caseIDs(house.office.context.id) }.count == 1)
  }

  @Test func withoutReasonsNothingIsProposed() async throws {
    let house = try await MessagingOffice()
    let letter = try await issued(house)
    await #expect(throws: OfficeProblem.unfinished(["dasar_pencabutan"])) {
      try await propose(house, letter, by: "maya", ["sebab_pencabutan": "melanggar", "uraian_pencabutan": "singkat"])
    }
  }

  @Test func onceAtATimeAndOnlyWhatIsInForce() async throws {
    let house = try await MessagingOffice()
    let open = try house.office.cases.load(try await house.office.submitted())
    await #expect(throws: OfficeProblem.self) { try await propose(house, open) }
    let letter = try await issued(house)
    let number = try #require(letter.state.letter?.numbering.number)
    let proposal = try await propose(house, letter)
    await #expect(throws: OfficeProblem.earlierLetter(number, .proposed(proposal.state.number))) {
      try await propose(house, letter, by: "hasan")
    }
    _ = try await signed(house, proposal.id)
    #expect(try Revoking(cases: house.office.cases).rule(for: house.office.cases.load(letter.id)) == nil)
    await #expect(throws: OfficeProblem.self) { try await propose(house, letter) }
  }

  @Test func whatIsDeclinedLeavesTheLetterAsItIs() async throws {
    let house = try await MessagingOffice()
    let letter = try await issued(house)
    let proposal = try await propose(house, letter)
    let (head, _) = try house.office.approver()
    _ = try await Revoking(cases: house.office.cases).decline(
      proposal.id, reason: "Bukti belum cukup", expecting: nil, by: head, form: nil)
    let declined = try house.office.cases.load(proposal.id)
    #expect(declined.state.stage == .withdrawn && !declined.isShownToOwner)
    #expect(try house.office.cases.load(letter.id).state.ending == nil)
    await #expect(throws: OfficeProblem.self) { try await signed(house, proposal.id) }
    // And it may be proposed again.
    _ = try await propose(house, letter)
  }

  @Test func nobodyAppliesForIt() async throws {
    let house = try await MessagingOffice()
    let owner = try house.office.account("melati@simple.example").id
    await #expect(throws: OfficeProblem.noProcedure("siktg")) {
      try await Drafts(cases: house.office.cases).start("siktg", kind: "pencabutan_kantor", by: .account(owner))
    }
  }
}
