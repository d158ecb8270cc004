import CaseStore
import Casework
import Foundation
import Seals
import Testing
import WorkingTime

@testable import Office

@Suite("Importing an official's key")
struct SigningKeyTests {
  private static let day: Int64 = 86_400

  @Test func aKeyIsKeptAndItsEndIsKnown() async throws {
    let fixture = try AccountsFixture()
    let admin = try await fixture.administrator()
    let id = try await official(fixture, .desks([AccountsFixture.desk]))
    let (file, fingerprint, root) = try key(validDays: 40)
    #expect(try fixture.accounts.signingKey(of: id) == nil)
    let facts = try await fixture.administration.importKey(
      file, passphrase: "frasa sandi", root: root, for: id, by: admin)
    #expect(facts.certificate.hex == fingerprint)
    #expect(facts.name == "Kepala Umpama")
    #expect(facts.validUntil == AccountsFixture.start.adding(seconds: 40 * Self.day))
    #expect(!facts.endsSoon(at: fixture.now))
    #expect(facts.endsSoon(at: fixture.now.adding(seconds: 11 * Self.day)))
    #expect(try fixture.accounts.signingKey(of: id) == facts)
    #expect(try fixture.account(id)?.signingKey == file)
    #expect(try fixture.acts().suffix(2).map(\.act).last == .keyImported(id, certificate: facts.certificate))
    #expect(try TrustedRoots(context: fixture.accounts.context).pem() == root)
    let journal = try fixture.store.read { try $0.entries(AccountsFixture.office, .acts) }
    #expect(!journal.contains { ($0.envelope + ($0.payload ?? "")).contains("frasa") })
  }

  @Test func aKeyThatCannotSignIsRefused() async throws {
    let fixture = try AccountsFixture()
    let admin = try await fixture.administrator()
    let administration = fixture.administration
    let id = try await official(fixture, .desks([AccountsFixture.desk]))
    let (file, _, _) = try key(validDays: 40)
    await #expect(throws: AccountRefusal.keyUntrusted) {
      try await administration.importKey(file, passphrase: "frasa sandi", for: id, by: admin)
    }
    await #expect(throws: AccountRefusal.notCertificates) {
      try await administration.importKey(file, passphrase: "frasa sandi", root: "bukan PEM", for: id, by: admin)
    }
    await #expect(throws: AccountRefusal.wrongPassphrase) {
      try await administration.importKey(file, passphrase: "frasa lain", for: id, by: admin)
    }
    let (ended, _, _) = try key(validDays: -1)
    await #expect(throws: AccountRefusal.keyExpired(AccountsFixture.start.adding(seconds: -Self.day))) {
      try await administration.importKey(ended, passphrase: "frasa sandi", for: id, by: admin)
    }
    await #expect(throws: AccountRefusal.keyUnreadable("notPKCS12")) {
      try await administration.importKey(Array("kunci".utf8), passphrase: "frasa sandi", for: id, by: admin)
    }
    let large = [UInt8](repeating: 0, count: Administration.keyLimit + 1)
    await #expect(throws: AccountRefusal.keyTooLarge(size: large.count, limit: Administration.keyLimit)) {
      try await administration.importKey(large, passphrase: "frasa sandi", for: id, by: admin)
    }
    #expect(try fixture.account(id)?.signingKey == nil)
  }

  @Test func onlyHoldersOfDesksHaveKeys() async throws {
    let fixture = try AccountsFixture()
    let admin = try await fixture.administrator()
    let (file, _, root) = try key(validDays: 40)
    let auditor = try await official(fixture, .auditor)
    await #expect(throws: AccountRefusal.auditorHoldsNoDesk) {
      try await fixture.administration.importKey(file, passphrase: "frasa sandi", root: root, for: auditor, by: admin)
    }
    let own = try #require(try fixture.account("admin.satu")?.id)
    await #expect(throws: AccountRefusal.administratorHoldsNoDesk) {
      try await fixture.administration.importKey(file, passphrase: "frasa sandi", root: root, for: own, by: .console)
    }
  }

  private func official(_ fixture: AccountsFixture, _ standing: Standing) async throws -> AccountID {
    try await fixture.administration.addOfficer(
      login: "kepala", name: "Kepala Umpama", standing: standing, by: .console
    ).account.id
  }

  private func key(validDays: Int64) throws -> (file: [UInt8], fingerprint: String, root: String) {
    let start = Date(timeIntervalSince1970: Double(AccountsFixture.start.milliseconds / 1_000))
    let from = start.addingTimeInterval(-400 * 86_400)
    let authority = try ExampleAuthority(
      name: "Contoh", organization: "Contoh", validFrom: from, validUntil: start.addingTimeInterval(400 * 86_400))
    let issued = try authority.issue(
      to: ExampleOfficial(name: "Kepala Umpama", organization: "Contoh"), validFrom: from,
      validUntil: start.addingTimeInterval(Double(validDays * Self.day)))
    return (
      try issued.pkcs12(passphrase: "frasa sandi"), issued.certificate.sha256Fingerprint, authority.certificate.pemText
    )
  }
}
