import CaseStore
import Casework
import Foundation
import Procedures
import Seals
import Testing
import WorkingTime
import X509

@testable import Office

/// What the office's file says of levels, and what becomes of a letter when the timestamp authority is silent.
@Suite struct LetterLevelTests {
  private func office(
    _ level: String, whenSilent: String, _ stamps: ExampleTimestamps
  ) async throws -> OfficeFixture {
    let pem = stamps.root.pemText.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    let rule =
      "\ntanda_tangan:\n  tingkat: \(level)\n  cap_waktu: http://tsa.uji.example\n"
      + "  bila_tidak_menjawab: \(whenSilent)\n  akar_cap_waktu: |\n\(pem)\n"
    return try await OfficeFixture(editing: { files in files["office.yaml"]?.append(Data(rule.utf8)) })
  }

  private static let start = Date(timeIntervalSince1970: 1_767_225_600)

  /// Authority and office on one clock.
  private func stage(
    _ level: String = "B-T", whenSilent: String
  ) async throws -> (OfficeFixture, LetterDesk, ExampleTimestamps) {
    let now = Date(timeIntervalSince1970: 1_795_485_600)
    let stamps = try ExampleTimestamps(validFrom: Self.start) { now }
    let office = try await office(level, whenSilent: whenSilent, stamps)
    let trust = TrustSources(revocation: stamps) { _ in stamps }
    return (office, office.letters(trust: trust), stamps)
  }

  private func approved(_ office: OfficeFixture, _ letters: LetterDesk) async throws -> (
    CaseID, SigningIdentity, Digest
  ) {
    let id = try await office.readyToApprove()
    let (actor, account) = try office.approver()
    let (identity, registered) = try letters.open(account, passphrase: office.passphrase)
    _ = try await letters.approve(id, expecting: nil, by: actor, form: nil)
    return (id, identity, registered)
  }

  private func report(_ office: OfficeFixture, _ letters: LetterDesk, _ digest: Digest?, _ id: CaseID) async throws
    -> SealReport
  {
    let bytes = try await office.blobs.bytes(try #require(digest), of: id)
    return await Seals.validate(
      bytes, roots: try Certificate.all(fromPEM: letters.roots()), at: Date(timeIntervalSince1970: 1_795_489_200))
  }

  @Test func aLetterIsIssuedAtTheOfficesLevel() async throws {
    let (office, letters, _) = try await stage(whenSilent: "tunggu")
    let (id, identity, registered) = try await approved(office, letters)
    let done = try await letters.complete(id, with: identity, registered: registered)
    let report = try await report(office, letters, done.state.letter?.signed, id)
    #expect(report.verdict == .valid && report.signatures.map(\.level) == [.t])
    #expect(try office.store.read { try $0.followUps(dueBy: Moment(milliseconds: .max), limit: 9) }.isEmpty)
  }

  @Test func anOfficeThatWaitsIssuesNothingWhileTheAuthorityIsSilent() async throws {
    let (office, letters, stamps) = try await stage(whenSilent: "tunggu")
    let (id, identity, registered) = try await approved(office, letters)
    stamps.isSilent.withLock { $0 = true }
    await #expect(throws: OfficeProblem.self) {
      try await letters.complete(id, with: identity, registered: registered)
    }
    let waiting = try office.cases.load(id)
    #expect(waiting.state.stage == .approved && waiting.state.letter?.signed == nil)
    stamps.isSilent.withLock { $0 = false }
    office.clock.set(office.clock.now.adding(seconds: TrustMemory.silenceLength + 1))
    let done = try await letters.complete(id, with: identity, registered: registered)
    #expect(done.state.letter?.numbering == waiting.state.letter?.numbering && done.state.stage == .issued)
  }

  @Test func anOfficeThatDoesNotWaitRaisesTheLetterLater() async throws {
    let (office, letters, stamps) = try await stage(whenSilent: "terbitkan_dulu")
    let (id, identity, registered) = try await approved(office, letters)
    stamps.isSilent.withLock { $0 = true }
    let issued = try await letters.complete(id, with: identity, registered: registered)
    let first = try #require(issued.state.letter?.signed)
    #expect(try await report(office, letters, first, id).signatures.map(\.level) == [.b])
    await #expect(throws: (any Error).self) { try await letters.raise(id) }
    stamps.isSilent.withLock { $0 = false }
    office.clock.set(office.clock.now.adding(seconds: TrustMemory.silenceLength + 1))

    let raised = try #require(try await letters.raise(id))
    let second = try #require(raised.state.letter?.raised.first)
    #expect(raised.state.letter?.signed == first && raised.state.stage == .issued)
    #expect(try await report(office, letters, second, id).signatures.map(\.level) == [.t])
    let (before, after) = (try await office.blobs.bytes(first, of: id), try await office.blobs.bytes(second, of: id))
    #expect(after.starts(with: before))
    #expect(try office.store.read { try $0.followUps(dueBy: Moment(milliseconds: .max), limit: 9) }.isEmpty)

    // Whoever holds either of the two holds the office's letter.
    let check = LetterCheck(letters)
    for bytes in [before, after] {
      guard case .registered(let letter) = try await check.file(bytes, remote: "uji") else {
        Issue.record("a file of the office is not known")
        continue
      }
      #expect(letter.row.id == id)
    }
    guard case .continued(let letter, let report) = try await check.file(after + [10], remote: "uji") else {
      Issue.record("a changed file is taken for the office's, or for a stranger's")
      return
    }
    #expect(letter.row.id == id && report.verdict == .invalid([.bytesAppended]))
    #expect(try await letters.raise(id)?.state.letter?.raised == [second])
    #expect(try JournalCheck(cases: office.cases).run().findings.isEmpty)
  }
}
