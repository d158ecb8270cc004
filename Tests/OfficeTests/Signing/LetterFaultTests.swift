import CaseStore
import Casework
import Foundation
import Procedures
import Seals
import Testing
import WorkingTime
import X509

@testable import Office

/// A signature that holds is not enough: whose certificate it is by, what has become of it, and of which level it is.
@Suite struct LetterFaultTests {
  private let issuer: ExampleIssuer
  private let stamps: ExampleTimestamps

  init() throws {
    issuer = try ExampleIssuer()
    let now = Date(timeIntervalSince1970: 1_795_485_600)
    stamps = try ExampleTimestamps(validFrom: Date(timeIntervalSince1970: 1_767_225_600)) { now }
  }

  /// An approved case of an office, and a desk that reaches the issuer and an authority for timestamps.
  private func stage(
    level: String? = nil, whenSilent: String = "tunggu", trustsRoot: Bool = true
  ) async throws -> (OfficeFixture, LetterDesk, CaseID) {
    let pem = stamps.root.pemText.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    let rule = level.map {
      "\ntanda_tangan:\n  tingkat: \($0)\n  cap_waktu: http://tsa.uji.example\n"
        + "  bila_tidak_menjawab: \(whenSilent)\n  akar_cap_waktu: |\n\(pem)\n"
    }
    let office = try await OfficeFixture(editing: { files in
      if let rule { files["office.yaml"]?.append(Data(rule.utf8)) }
    })
    let (issuer, stamps) = (issuer, stamps)
    let letters = office.letters(trust: TrustSources(revocation: issuer) { _ in stamps })
    if trustsRoot {
      try await office.store.write { _ = try TrustedRoots(context: office.context).add([issuer.root], in: $0) }
    }
    let id = try await office.readyToApprove()
    _ = try await letters.approve(id, expecting: nil, by: try office.approver().0, form: nil)
    return (office, letters, id)
  }

  private func complete(_ letters: LetterDesk, _ id: CaseID, _ identity: SigningIdentity) async throws -> LoadedCase {
    try await letters.complete(id, with: identity, registered: try #require(Digest(hex: identity.fingerprint)))
  }

  private func fault(
    _ letters: LetterDesk, _ id: CaseID, _ identity: SigningIdentity
  ) async throws -> LetterFault? {
    do {
      _ = try await complete(letters, id, identity)
      return nil
    } catch OfficeProblem.letterNotGood(let fault) {
      return fault
    }
  }

  @Test func aRevokedCertificateIssuesNothing() async throws {
    let (office, letters, id) = try await stage()
    issuer.revoke(serial: 9, since: Date(timeIntervalSince1970: 1_795_000_000))
    let before = try office.cases.load(id).state.letter?.numbering
    let fault = try #require(try await fault(letters, id, try issuer.identity("Kepala Dinas")))
    guard case .revoked("Kepala Dinas", let since) = fault else {
      Issue.record("\(fault)")
      return
    }
    #expect(since == CivilDate("2026-11-18"))
    #expect(LetterFaultWords.text(fault).contains("“Kepala Dinas” sudah dicabut sejak 18 November 2026"))
    #expect(try office.cases.load(id).state.stage == .approved)
    // With a new certificate the same letter goes out under the same number.
    let done = try await complete(letters, id, try issuer.identity("Kepala Dinas", serial: 10))
    #expect(done.state.stage == .issued && done.state.letter?.numbering == before)
    #expect(issuer.asked.withLock { $0 } == 1, "the list of a moment ago is good for the next letter")
  }

  @Test func whoIsSilentAboutRevocationIsWaitedForOrNotAsTheOfficeSays() async throws {
    let (office, letters, id) = try await stage()
    issuer.isSilent.withLock { $0 = true }
    let identity = try issuer.identity("Kepala Dinas")
    await #expect(throws: OfficeProblem.self) { try await complete(letters, id, identity) }
    #expect(try office.cases.load(id).state.letter?.signed == nil)
    // Nobody is asked again within the same minute.
    await #expect(throws: OfficeProblem.self) { try await complete(letters, id, identity) }
    #expect(issuer.asked.withLock { $0 } == 1)
    issuer.isSilent.withLock { $0 = false }
    office.clock.set(office.clock.now.adding(seconds: TrustMemory.silenceLength + 1))
    #expect(try await complete(letters, id, identity).state.stage == .issued)

    let (_, others, other) = try await stage(level: "B-T", whenSilent: "terbitkan_dulu")
    issuer.isSilent.withLock { $0 = true }
    #expect(try await complete(others, other, identity).state.stage == .issued)
  }

  @Test func aCertificateThatLeadsNowhereIssuesNothing() async throws {
    let (office, letters, id) = try await stage(trustsRoot: false)
    #expect(try await fault(letters, id, try issuer.identity("Kepala Dinas")) == .untrusted)
    #expect(try office.cases.load(id).state.letter?.signed == nil)
  }

  @Test func anotherCertificateThanTheRegisteredOneIssuesNothing() async throws {
    let (office, letters, id) = try await stage()
    let registered = try #require(Digest(hex: try issuer.identity("Kepala Dinas").fingerprint))
    await #expect(throws: OfficeProblem.letterNotGood(.otherCertificate)) {
      try await letters.complete(id, with: try issuer.identity("Orang lain", serial: 11), registered: registered)
    }
    #expect(try office.cases.load(id).state.letter?.signed == nil)
  }

  /// Signed in time, and judged a day after the certificate's end, as when a service's answer was late.
  @Test func aCertificateThatHasEndedIssuesNothing() async throws {
    let (office, letters, id) = try await stage()
    let identity = try issuer.identity("Kepala Dinas", days: 328)
    let letter = try await letters.draftLetter(id)
    let signed = try LetterSealing.sign(letter.bytes, letter.box, as: identity, at: office.clock.now, in: "Pekanbaru")
    office.clock.set(office.clock.now.adding(seconds: 2 * 86_400))
    let registered = try #require(Digest(hex: identity.fingerprint))
    await #expect(
      throws: OfficeProblem.letterNotGood(
        .notInForce(
          from: try #require(CivilDate("2026-01-01")), until: try #require(CivilDate("2026-11-25"))))
    ) { try await letters.issue(letter, signed, by: registered) }
    #expect(try office.cases.load(id).state.letter?.signed == nil)
  }

  /// Services give B-B: what the office wants beyond that is added here, in the commit that issues the letter.
  @Test func whatASignerGivesBelowTheOfficesLevelIsRaisedBeforeItIsIssued() async throws {
    let (office, letters, id) = try await stage(level: "B-T")
    let identity = try issuer.identity("Kepala Dinas")
    let registered = try #require(Digest(hex: identity.fingerprint))
    let letter = try await letters.draftLetter(id)
    let signed = try LetterSealing.sign(letter.bytes, letter.box, as: identity, at: office.clock.now, in: "Pekanbaru")
    stamps.isSilent.withLock { $0 = true }
    await #expect(throws: OfficeProblem.self) { try await letters.issue(letter, signed, by: registered) }
    #expect(try office.cases.load(id).state.letter?.signed == nil)

    stamps.isSilent.withLock { $0 = false }
    office.clock.set(office.clock.now.adding(seconds: TrustMemory.silenceLength + 1))
    let done = try await letters.issue(letter, signed, by: registered)
    let record = try #require(done.state.letter)
    #expect(done.state.stage == .issued && record.files.count == 2 && record.newest == record.raised.first)
    let newest = try await office.blobs.bytes(try #require(record.newest), of: id)
    let report = await Seals.validate(
      newest, roots: try Certificate.all(fromPEM: letters.roots()), at: Date(timeIntervalSince1970: 1_795_489_200))
    #expect(report.verdict == .valid && report.signatures.map(\.level) == [.t])
    #expect(try office.store.read { try $0.followUps(dueBy: Moment(milliseconds: .max), limit: 9) }.isEmpty)
    #expect(try JournalCheck(cases: office.cases).run().findings.isEmpty)
  }

  @Test func aLevelThatTheCertificateCannotReachIssuesNothing() async throws {
    let (office, letters, id) = try await stage(level: "B-LT", whenSilent: "terbitkan_dulu")
    let fault = try await fault(letters, id, try issuer.identity("Kepala Dinas", asking: false))
    #expect(fault == .nobodyToAsk(wanted: "B-LT"))
    #expect(try office.cases.load(id).state.letter?.signed == nil)
  }

  /// Every fault says that nothing was issued, and what to do.
  @Test func everyFaultHasWords() throws {
    let day = try #require(CivilDate("2026-11-24"))
    let faults: [LetterFault] = [
      .dataDiffer, .contentDiffers(""), .unreadable(""), .unsigned, .otherCertificate, .revoked(name: "", since: day),
      .notInForce(from: day, until: day), .untrusted, .notForSigning, .belowLevel(has: "B-B", wanted: "B-T"),
      .nobodyToAsk(wanted: "B-LT"), .unsound(["tanda tangan tidak cocok dengan sertifikatnya"]),
    ]
    for fault in faults {
      let words = LetterFaultWords.text(fault)
      #expect(words.contains("belum terbit") && words.hasSuffix("."), "\(fault)")
    }
  }

  /// A pile that an earlier version of the program left says no reason; it is read all the same.
  @Test func olderPilesAreRead() throws {
    let old = try JSONDecoder().decode(PileFault.self, from: Data(#"{"notGood":{}}"#.utf8))
    #expect(old == .notGood(nil))
    let new = PileFault.notGood(.untrusted)
    #expect(try JSONDecoder().decode(PileFault.self, from: try JSONEncoder().encode(new)) == new)
  }
}
