import CaseStore
import Casework
import Foundation
import Procedures
import Testing
import WorkingTime

@testable import Office

@Suite("Editions in force from a day")
struct AdoptingTests {
  let office: OfficeFixture
  let desk: EditionDesk
  let name: String

  init() async throws {
    office = try await OfficeFixture()
    desk = EditionDesk(context: office.context)
    name = office.procedure.id.rawValue
  }

  /// The procedure's files with another promise.
  private func files(_ days: Int) throws -> FileBundle {
    let edition = try office.store.read {
      try $0.currentEdition(office.context.id, .procedure, name: name, at: office.clock.now)
    }
    var files = try #require(edition.flatMap { FileBundle(canonicalBytes: $0.bytes) }).files
    let text = String(decoding: try #require(files["procedure.yaml"]), as: UTF8.self)
    files["procedure.yaml"] = Data(text.replacing(/\njanji: .*/, with: "\njanji: \(days) hari kerja").utf8)
    return FileBundle(files: files)
  }

  private func inForce() throws -> Digest? {
    let current = try office.store.read { try office.catalogue.current(in: $0, at: office.clock.now) }
    return current.procedures[office.procedure.id]?.digest
  }

  private func refused<T>(_ attempt: () async throws -> T) async -> AdoptionRefusal? {
    do {
      _ = try await attempt()
      return nil
    } catch {
      return error as? AdoptionRefusal
    }
  }

  private let today = CivilDate("2026-11-24")!  // A date of the calendar.
  private var tomorrow: CivilDate { today.adding(days: 1) }
  /// Seven hours after midnight in UTC+7.
  private func begin(_ day: CivilDate) -> Moment { office.file.calendar.moment(day, .startOfDay) }

  @Test func anSOPThatTakesEffectLaterDoesNotBeginUnasked() async throws {
    let effective = today.adding(days: 41)
    var files = try files(9).files
    let text = String(decoding: try #require(files["procedure.yaml"]), as: UTF8.self)
    files["procedure.yaml"] = Data(
      text.replacing(/\n  tanggal_efektif: .*/, with: "\n  tanggal_efektif: \(effective)").utf8)
    let later = FileBundle(files: files)
    let before = try inForce()
    #expect(
      await refused { try await desk.adopt(procedure: later, name: name, by: nil) } == .early(effective: effective))
    #expect(await refused { try desk.requireAdoptable(later, name: name) } == .early(effective: effective))
    #expect(try inForce() == before)
    #expect(
      try await desk.adopt(procedure: later, name: name, by: nil, from: effective) == .waiting(effective))
  }

  @Test func anApplicationIsJudgedByTheEditionInForceOnItsDay() async throws {
    let old = try #require(try inForce())
    let early = try await office.submitted()
    let (waiting, writer) = try await office.draft()
    let changed = try files(9)
    #expect(
      try await desk.adopt(procedure: changed, name: name, by: nil, from: tomorrow) == .waiting(tomorrow))
    office.clock.set(begin(tomorrow).adding(milliseconds: -1))
    #expect(try inForce() == old)
    let lastOfOld = try await office.submitted()
    office.clock.set(begin(tomorrow))
    #expect(try inForce() == changed.digest)
    let firstOfNew = try await office.submitted()
    // Begun before the day, submitted on it.
    _ = try await Submitting(cases: office.cases).submit(waiting, by: writer, form: nil)
    for (id, edition) in [
      (early, old), (lastOfOld, old), (firstOfNew, changed.digest), (waiting, changed.digest),
    ] {
      let file = try office.cases.load(id)
      #expect(file.state.editions?.procedure == edition)
      #expect((file.procedure.promiseText == "9 hari kerja") == (edition == changed.digest))
    }
  }

  @Test func adoptingSaysWhatItRefusesAndChangesNothing() async throws {
    let old = try #require(try inForce())
    let yesterday = today.adding(days: -1)
    let changed = try files(9)
    #expect(
      await refused { try await desk.adopt(procedure: changed, name: name, by: nil, from: yesterday) }
        == .past(yesterday, today: today))
    for day in [nil, today, tomorrow] {
      let same = try files(2)
      #expect(
        await refused { try await desk.adopt(procedure: same, name: name, by: nil, from: day) } == .unchanged(old))
    }
    var broken = changed.files
    broken["procedure.yaml"]?.append(contentsOf: Data("\nasing: ya\n".utf8))
    await #expect(throws: FileProblems.self) {
      try await desk.adopt(procedure: FileBundle(files: broken), name: name, by: nil, from: tomorrow)
    }
    #expect(try office.store.read { try $0.editions(office.context.id) }.count == 2)
  }

  @Test func anEditionThatWaitsIsNotOvertakenSilently() async throws {
    let later = tomorrow.adding(days: 30)
    let first = try files(9)
    let second = try files(8)
    try await desk.adopt(procedure: first, name: name, by: nil, from: later)
    for day in [nil, today, tomorrow] {
      #expect(
        await refused { try await desk.adopt(procedure: second, name: name, by: nil, from: day) }
          == .waiting(first.digest, from: later))
    }
    // On its day or after it, it has had its turn.
    #expect(try await desk.adopt(procedure: second, name: name, by: nil, from: later) == .waiting(later))
    office.clock.set(begin(later))
    #expect(try inForce() == second.digest)
  }

  @Test func aPlannedEditionIsTakenBackBeforeItsDayOnly() async throws {
    let old = try #require(try inForce())
    let changed = try files(9)
    let administrator = try office.account("ayu").id
    #expect(await refused { try await desk.withdraw(procedure: name, by: nil) } == .nothingWaits)
    try await desk.adopt(procedure: changed, name: name, by: administrator, from: tomorrow)
    #expect(await refused { try await desk.withdraw(procedure: name, old, by: nil) } == .nothingWaits)
    let edition = try await desk.withdraw(procedure: name, changed.digest, by: administrator)
    #expect(edition.digest == changed.digest)
    office.clock.set(begin(tomorrow))
    #expect(try inForce() == old)
    let acts = try office.store.read { try $0.entries(office.context.id, .acts) }
    let last = try JournalCoding.act(try #require(acts.last)).0
    #expect(last.fact == .procedureWithdrawn(office.procedure.id, changed.digest, from: begin(tomorrow)))
    #expect(last.by == .officer(administrator, as: "administrator"))
    // Brought in again, it is in force, and what is in force is not taken back.
    try await desk.adopt(procedure: changed, name: name, by: nil, from: tomorrow)
    #expect(try inForce() == changed.digest)
    #expect(await refused { try await desk.withdraw(procedure: name, by: nil) } == .nothingWaits)
  }

  @Test func reportsOfAJournalKnowWhatIsInForce() async throws {
    let old = try #require(try inForce())
    let changed = try files(9)
    try await desk.adopt(procedure: changed, name: name, by: nil, from: tomorrow)
    func told(_ moment: Moment) throws -> Digest? {
      let acts = try office.store.read { try $0.entries(office.context.id, .acts) }
      return try JournalReading.editions(acts, at: moment).inForce[office.procedure.id]
    }
    #expect(try told(office.clock.now) == old)
    #expect(try told(begin(tomorrow)) == changed.digest)
    try await desk.withdraw(procedure: name, by: nil)
    #expect(try told(begin(tomorrow)) == old)
  }

  @Test func casesAreNotMovedToWhatIsNotInForce() async throws {
    let id = try await office.submitted()
    let changed = try files(9)
    let start = changed.digest.hex.prefix(12)
    try await desk.adopt(procedure: changed, name: name, by: nil, from: tomorrow)
    #expect(throws: MoveProblem.self) { try office.moving.target(.digits(String(start)), of: office.procedure.id) }
    office.clock.set(begin(tomorrow))
    let target = try office.moving.target(.digits(String(start)), of: office.procedure.id)
    #expect(try office.moving.plan(target).moves.map(\.id) == [id])
  }
}
