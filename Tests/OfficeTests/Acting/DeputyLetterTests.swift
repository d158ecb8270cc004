import CaseStore
import Casework
import Foundation
import PDFDocument
import Procedures
import Seals
import Testing
import WorkingTime

@testable import Office

/// The letter of an acting official: his own name and key, under the post in which he acts.
@Suite struct DeputyLetterTests {
  private func block(_ kind: MandateKind, to holder: String) async throws -> [String: String] {
    let house = try await ActingOffice()
    let principal = kind == .acting ? nil : "budi"
    // A post that somebody holds has no Plt.
    if kind == .acting {
      try await house.administration.setDisabled(true, try house.office.account("budi").id, by: .console)
    }
    try await house.give(house.mandate(kind, to: holder, for: principal, from: "2026-11-24"))
    let id = try await house.readyToApprove(sparing: [holder])
    let loaded = try house.cases.load(id)
    guard case .officer(let officer) = try house.office.officer(holder) else { return [:] }
    let letters = house.office.letters()
    let signatory = try house.office.store.read { store in
      try letters.signatory(officer, for: loaded, house.office.file, in: store)
    }
    return try CaseNames.signer(signatory, house.office.file)
  }

  @Test(arguments: [
    (MandateKind.daily, "Plh. KEPALA DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU"),
    (.acting, "Plt. KEPALA DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU"),
    (.onBehalf, "a.n. KEPALA DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU\nPetugas Back Office"),
  ])
  func theBlockReadsAsTheRulesWant(_ kind: MandateKind, _ lines: String) async throws {
    let names = try await block(kind, to: "doni")
    #expect(names["signer.position"] == lines)
    #expect(names["signer.title"] == lines.replacingOccurrences(of: "\n", with: ", "))
    #expect(names["signer.name"] == "Doni Andaikata, S.Sos.")
    #expect(names["signer.nip"] == "19910404 201605 1 004")
    #expect(names["signer.rank"] == "Penata Muda, III/a")
  }

  @Test func theHistorySaysBothAndNobodyElseSigns() async throws {
    let house = try await ActingOffice()
    let mandate = try await house.give(house.mandate(from: "2026-11-24"))
    let id = try await house.readyToApprove(sparing: ["doni"])
    let letters = house.office.letters()
    let doni = try house.office.account("doni").id
    _ = try await letters.approve(id, expecting: nil, by: try house.office.officer("doni"), form: nil)
    let approved = try house.cases.load(id)
    #expect(approved.events.last?.by == .deputy(doni, as: "kepala_dinas", under: mandate.id))
    #expect(approved.state.letter?.approver == doni && approved.state.letter?.mandate == mandate.id)
    // The head's key would sign a letter that names another.
    let budi = try house.office.account("budi").id
    let session = try await letters.unlock(budi, passphrase: house.office.passphrase)
    await #expect(throws: SigningTrouble.approvedByAnother(doni)) { _ = try await letters.complete(id, in: session) }
    #expect(try house.cases.load(id).state.letter?.signed == nil)
    // Typesetting after a restart gives the bytes that the approval's data say, also when the mandate is over.
    house.goTo("2026-12-01")
    let (drafted, bytes, _) = try await house.office.letters().draft(id)
    #expect(drafted.state.letter?.draft == Chain.sha256(bytes))
  }

  /// The head is back and signs what his deputy had numbered: decided anew, in his name, and the old number is void.
  @Test func whoTakesOverAnUnsignedLetterApprovesAnew() async throws {
    let house = try await ActingOffice()
    try await house.give(house.mandate(from: "2026-11-24", until: "2026-11-24"))
    let id = try await house.readyToApprove(sparing: ["doni"])
    let letters = house.office.letters()
    _ = try await letters.approve(id, expecting: nil, by: try house.office.officer("doni"), form: nil)
    _ = try await letters.draft(id)
    let first = try #require(try house.cases.load(id).state.letter?.numbering.number)
    house.goTo("2026-11-25")
    let (head, budi) = try house.office.approver()
    _ = try await letters.approve(id, expecting: nil, by: head, form: nil)
    let session = try await letters.unlock(budi, passphrase: house.office.passphrase)
    let done = try await letters.complete(id, in: session)
    let second = try #require(done.state.letter)
    #expect(done.state.stage == .issued && second.approver == budi && second.mandate == nil)
    #expect(second.numbering.number != first && second.numbering.date == "2026-11-25")
    let numbers = try house.office.store.read { try $0.numbers(house.office.context.id, ofCase: id) }
    #expect(numbers.first { $0.printed == first }?.state == .void)
    #expect(numbers.first { $0.printed == second.numbering.number }?.state == .issued)
    #expect(done.replacedEntries.map(\.number) == [first])
    #expect(try JournalCheck(cases: house.cases).run().findings.isEmpty)
    let office = house.office.context.id
    try await house.office.store.write { try $0.putSetting(office, OfficeSetting.replacedNumbers, Array("[]".utf8)) }
    #expect(try JournalCheck(cases: house.cases).run().findings == [.replacedNumberNotListed(id, number: first)])
  }

  @Test func whomTheFilesDoNotKnowSignsNothing() async throws {
    let house = try await ActingOffice()
    let (account, _) = try await house.administration.addOfficer(
      login: "baru", name: "Baru Sekali", standing: .desks(["kepala_dinas"]), by: .console)
    try await house.administration.enterProof(
      .appointment("kepala_dinas"), number: "1", date: house.day("2026-01-02"), scan: nil, of: account.id,
      by: .console)
    let id = try await house.readyToApprove()
    await #expect(throws: OfficeProblem.signerUnknown) {
      _ = try await house.office.letters().approve(
        id, expecting: nil, by: try house.office.officer("baru"), form: nil)
    }
  }
}
