import CaseStore
import Casework
import Foundation
import Procedures
import Seals
import Testing
import X509

@testable import Office

/// Killed at each point between approval and terbit, the letter goes on with its number, and there is one of it.
@Suite struct LetterResumeTests {
  /// What a service alone answers is in ServiceSigningTests.
  @Test(arguments: LetterDesk.Checkpoint.allCases.filter { ![.requested, .answered, .received].contains($0) })
  func goesOnAfterAStop(at point: LetterDesk.Checkpoint) async throws {
    let office = try await OfficeFixture()
    let id = try await office.readyToApprove()
    let (actor, account) = try office.approver()
    let stopping = office.letters(stoppingAt: point)
    let (identity, registered) = try stopping.open(account, passphrase: office.passphrase)
    await #expect(throws: OfficeFixture.Stopped.self) {
      _ = try await stopping.approve(id, expecting: nil, by: actor, form: nil)
      _ = try await stopping.complete(id, with: identity, registered: registered)
    }
    let stopped = try office.cases.load(id)
    let numbering = try #require(stopped.state.letter?.numbering)
    #expect(stopped.state.stage == .approved)
    #expect(stopped.state.letter?.signed == nil)

    // Another server, later; the lease of the dead one was given back or has run out.
    office.clock.set(office.clock.now.adding(seconds: 300))
    let done = try await office.letters().complete(id, with: identity, registered: registered)
    #expect(done.state.stage == .issued)
    #expect(done.state.letter?.numbering == numbering)
    #expect(done.state.letter?.draft == stopped.state.letter?.draft || stopped.state.letter?.draft == nil)
    let numbers = try office.store.read { try $0.numbers(office.context.id, ofCase: id) }
    #expect(numbers.filter { $0.printed == numbering.number }.map(\.state) == [.issued])
    #expect(done.events.count { if case .issued = $0.fact { true } else { false } } == 1)
    #expect(done.events.count { if case .approved = $0.fact { true } else { false } } == 1)
    let check = try JournalCheck(cases: office.cases).run()
    #expect(check.findings.isEmpty)

    let again = try await office.letters().complete(id, with: identity, registered: registered)
    #expect(again.state == done.state)
  }

  @Test func theLetterIsValidAndByTheRegisteredCertificate() async throws {
    let office = try await OfficeFixture()
    let id = try await office.readyToApprove()
    let (actor, account) = try office.approver()
    let letters = office.letters()
    let (identity, registered) = try letters.open(account, passphrase: office.passphrase)
    _ = try await letters.approve(id, expecting: nil, by: actor, form: nil)
    let done = try await letters.complete(id, with: identity, registered: registered)
    let bytes = try await office.blobs.bytes(try #require(done.state.letter?.signed), of: id)
    let roots = try Certificate.all(fromPEM: letters.roots())
    let report = await Seals.validate(bytes, roots: roots, at: Date(timeIntervalSince1970: 1_795_485_900))
    #expect(report.verdict == .valid)
    #expect(report.signatures.first?.certificateFingerprint == registered.hex)
  }

  @Test func aWrongPassphraseStopsBeforeANumberIsTaken() async throws {
    let office = try await OfficeFixture()
    let id = try await office.readyToApprove()
    let (_, account) = try office.approver()
    #expect(throws: OfficeProblem.wrongPassphrase) { try office.letters().open(account, passphrase: "bukan ini") }
    #expect(try office.store.read { try $0.numbers(office.context.id, ofCase: id) }.count == 1)
  }

  @Test func twoSignersCannotSignOneLetterAtOnce() async throws {
    let office = try await OfficeFixture()
    let id = try await office.readyToApprove()
    let (actor, account) = try office.approver()
    let letters = office.letters()
    let (identity, registered) = try letters.open(account, passphrase: office.passphrase)
    _ = try await letters.approve(id, expecting: nil, by: actor, form: nil)
    let now = office.clock.now
    _ = try await office.store.write {
      try $0.lease(office.context.id, id, by: "another", now: now, until: now.adding(seconds: 60))
    }
    await #expect(throws: OfficeProblem.beingSigned) {
      _ = try await letters.complete(id, with: identity, registered: registered)
    }
  }

  @Test func aVoidNumberStaysInTheRegisterAsVoid() async throws {
    let office = try await OfficeFixture()
    let id = try await office.readyToApprove()
    let (actor, _) = try office.approver()
    _ = try await office.letters().approve(id, expecting: nil, by: actor, form: nil)
    _ = try await office.letters().void(id, reason: office.slip, expecting: nil, by: actor, form: nil)
    let loaded = try office.cases.load(id)
    let number = try #require(loaded.state.voided?.numbering.number)
    func record(_ number: String) throws -> NumberRecord? {
      try office.store.read { try $0.numbers(office.context.id, ofCase: id) }.first { $0.printed == number }
    }
    #expect(try record(number)?.state == .void)
    #expect(loaded.letterEnding?.kind == .void)
    // The application lies at the approving desk again, its promise running on, and gets its letter under a new number.
    #expect(loaded.step?.act == .approve)
    #expect(loaded.state.lastSubmitted == loaded.state.firstSubmitted)
    let (identity, registered) = try office.letters().open(
      try office.approver().1, passphrase: office.passphrase)
    _ = try await office.letters().approve(id, expecting: nil, by: actor, form: nil)
    let done = try await office.letters().complete(id, with: identity, registered: registered)
    let second = try #require(done.state.letter?.numbering.number)
    #expect(second != number)
    #expect(try record(second)?.state == .issued && record(number)?.state == .void)
    #expect(done.replacedEntries.map(\.number) == [number])
    let reading = try await Reports(cases: office.cases).report(try #require(ReportMonth("2026-11")))
    #expect(reading.report.services.first?.voided == 1 && reading.report.services.first?.issued == 1)
    #expect(try JournalCheck(cases: office.cases).run().findings.isEmpty)
  }

  @Test func previewAndDraftDifferInNumberAndDateOnly() async throws {
    let office = try await OfficeFixture()
    let id = try await office.readyToApprove()
    let (actor, _) = try office.approver()
    let letters = office.letters()
    let preview = try Words.of(await letters.preview(try office.cases.load(id)).pdf)
    _ = try await letters.approve(id, expecting: nil, by: actor, form: nil)
    let (loaded, bytes, _) = try await letters.draft(id)
    let draft = try Words.of(bytes)
    let numbering = try #require(loaded.state.letter?.numbering)
    #expect(draft.contains(numbering.number))
    #expect(!preview.contains(numbering.number))
    var expected = preview
    expected = expected.replacing("nomor diberikan saat disetujui", with: numbering.number)
    expected = expected.replacing("tanggal diberikan saat disetujui", with: "24 November 2026")
    expected = expected.replacing("mengikuti tanggal surat", with: "24 November 2031")
    #expect(expected == draft)
  }
}
