import CaseStore
import Casework
import Proofs
import Testing
import WorkingTime

@testable import Office

/// Which key signs when, and what is left of it afterwards. The office's today is Tuesday 24 November 2026.
@Suite struct ProofKeysTests {
  private static let today = CivilDate("2026-11-24")!  // A literal date.
  private static let doer = Doer.system

  private func secrets(_ office: OfficeFixture) throws -> Int {
    let kept = try office.store.read { try $0.setting(office.context.id, OfficeSetting.proofKeys) }
    return String(decoding: kept ?? [], as: UTF8.self).components(separatedBy: "\"secret\"").count - 1
  }

  private func signer(_ office: OfficeFixture, on day: CivilDate) async throws -> [UInt8] {
    let keys = ProofKeys(context: office.context)
    return try await office.store.write { try keys.signingKey(on: day, in: $0).id }
  }

  @Test func anOfficeIsFoundedWithOne() async throws {
    let office = try await OfficeFixture()
    let all = try ProofKeys(context: office.context).all()
    #expect(all.keys.count == 1)
    #expect(all.keys.allSatisfy { $0.isInForce(on: Self.today) })
    #expect(try await signer(office, on: Self.today) == all.keys[0].id)
  }

  @Test func theNextOneIsPublishedBeforeItSigns() async throws {
    let office = try await OfficeFixture()
    let keys = ProofKeys(context: office.context)
    let first = try keys.all().keys[0]
    let next = try await keys.rotate(from: Self.today.adding(days: 7), today: Self.today, by: Self.doer)
    #expect(try keys.all().key(next.id)?.from == Self.today.adding(days: 7))
    #expect(try keys.all().key(first.id)?.until == Self.today.adding(days: 6))
    #expect(try await signer(office, on: Self.today.adding(days: 6)) == first.id)
    #expect(try secrets(office) == 2)
    #expect(try await signer(office, on: Self.today.adding(days: 7)) == next.id)
    #expect(try secrets(office) == 1, "what has ended can sign nothing more")
    await #expect(throws: ProofKeyRefusal.dayIsOver(Self.today)) {
      try await keys.rotate(from: Self.today, today: Self.today.adding(days: 8), by: Self.doer)
    }
  }

  @Test func onlyOneWaits() async throws {
    let office = try await OfficeFixture()
    let keys = ProofKeys(context: office.context)
    let next = try await keys.rotate(from: Self.today.adding(days: 7), today: Self.today, by: Self.doer)
    await #expect(throws: ProofKeyRefusal.nextIsReady(next.from)) {
      try await keys.rotate(from: Self.today.adding(days: 9), today: Self.today, by: Self.doer)
    }
    try await keys.giveUp(next.name, today: Self.today, by: Self.doer)
    _ = try await keys.rotate(from: Self.today.adding(days: 9), today: Self.today, by: Self.doer)
  }

  @Test func whatIsGivenUpProvesNothingAndAnotherTakesItsPlaceAtOnce() async throws {
    let office = try await OfficeFixture()
    let keys = ProofKeys(context: office.context)
    let first = try keys.all().keys[0]
    try await keys.giveUp(first.name, today: Self.today, by: Self.doer)
    let after = try keys.all()
    #expect(after.key(first.id)?.givenUp == Self.today)
    #expect(after.keys.count == 2)
    #expect(try secrets(office) == 1)
    #expect(try await signer(office, on: Self.today) != first.id)
    await #expect(throws: ProofKeyRefusal.unknown(first.name)) {
      try await keys.giveUp(first.name, today: Self.today, by: Self.doer)
    }
    let acts = try office.store.read { try $0.entries(office.context.id, .acts) }
      .map { try JournalCoding.act($0).0.fact }
    #expect(acts.contains(.proofKeyGivenUp(first.name)))
    #expect(acts.count { if case .proofKeyMade = $0 { true } else { false } } == 2)
  }

  @Test func severalServersMakeOne() async throws {
    let office = try await OfficeFixture()
    // An office from before there were proofs.
    try await office.store.write { try $0.putSetting(office.context.id, OfficeSetting.proofKeys, Array("[]".utf8)) }
    let signers = try await withThrowingTaskGroup(of: [UInt8].self, returning: Set<[UInt8]>.self) { group in
      for _ in 0..<6 { group.addTask { try await signer(office, on: Self.today) } }
      return try await group.reduce(into: []) { $0.insert($1) }
    }
    #expect(signers.count == 1)
    #expect(try ProofKeys(context: office.context).all().keys.count == 1)
  }
}
