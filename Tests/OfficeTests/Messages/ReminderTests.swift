import CaseStore
import Casework
import Testing
import WorkingTime

@testable import Office

/// The desk of the first step has twenty minutes; the file comes on Tuesday at 09.00.
@Suite struct ReminderTests {
  private static let desk = ["joko@simple.example", "rani@simple.example"]

  @Test func eachThresholdIsToldOnceToThoseTheFileNames() async throws {
    let house = try await MessagingOffice()
    let id = try await house.office.submitted()
    let reminders = Reminders(cases: house.office.cases)
    #expect(try await reminders.round() == 0)
    house.pass(minutes: 9)
    #expect(try await reminders.round() == 0)
    house.pass(minutes: 1)
    #expect(try await reminders.round() == 1)
    #expect(try house.sent(id, "reminder-50") == Self.desk, "nobody holds the file yet")
    #expect(try await reminders.round() == 0)
    house.pass(minutes: 6)
    #expect(try await Reminders(cases: house.office.cases).round() == 1, "a server that was started again")
    #expect(try house.sent(id, "reminder-80") == Self.desk)
    house.pass(minutes: 4)
    #expect(try await reminders.round() == 1)
    #expect(
      try house.sent(id, "reminder-100") == ["+6281200000014", "lina@simple.example", "melati@simple.example"])
    let number = try house.office.cases.load(id).state.number
    let words = try #require(try house.messages(id).first { $0.kind == "reminder-100" })
    #expect(words.body.contains("Periksa berkas \(number) lewat 24 November 2026, 09.20 WIB."))
    house.pass(minutes: 600)
    #expect(try await reminders.round() == 0)
  }

  @Test func whoHoldsTheFileIsTold() async throws {
    let house = try await MessagingOffice()
    let id = try await house.office.submitted()
    _ = try await house.office.cases.perform(
      .claim(takeOver: false), on: id, expecting: nil, by: try house.office.officer("joko"))
    house.pass(minutes: 10)
    _ = try await Reminders(cases: house.office.cases).round()
    #expect(try house.sent(id, "reminder-50") == ["joko@simple.example"])
  }

  @Test func afterALongPauseOnlyTheLatestIsTold() async throws {
    let house = try await MessagingOffice()
    let id = try await house.office.submitted()
    house.pass(minutes: 60 * 24 * 3)
    #expect(try await Reminders(cases: house.office.cases).round() == 1)
    #expect(Set(try house.messages(id).map(\.kind)) == ["submitted", "reminder-100"])
  }

  @Test func severalServersDecideOnce() async throws {
    let house = try await MessagingOffice()
    let id = try await house.office.submitted()
    house.pass(minutes: 16)
    let decided = try await withThrowingTaskGroup(of: Int.self, returning: Int.self) { group in
      for _ in 0..<6 { group.addTask { try await Reminders(cases: house.office.cases).round() } }
      return try await group.reduce(0, +)
    }
    #expect(decided == 1)
    #expect(try house.sent(id, "reminder-80") == Self.desk)
  }

  @Test func aCorrectedCalendarCountsAnewAndTheMovedPromiseIsToldOnce() async throws {
    let house = try await MessagingOffice()
    let id = try await house.office.submitted()
    let reminders = Reminders(cases: house.office.cases)
    _ = try await reminders.round()
    // The promise was Thursday; today, Tuesday, turns out to be a day off.
    try await house.correctCalendar(holiday: "2026-11-24")
    house.pass(minutes: 30)
    #expect(try await reminders.round() == 0, "on a day off no time is over")
    #expect(try house.sent(id, "promiseMoved-1") == ["+6281200000014", "melati@simple.example"])
    let words = try #require(try house.messages(id).first { $0.kind == "promiseMoved-1" }).body
    #expect(words.contains("27 November 2026, bukan lagi 26 November 2026"))
    _ = try await reminders.round()
    _ = try await Reminders(cases: house.office.cases).round()
    #expect(try house.messages(id).filter { $0.kind.hasPrefix("promiseMoved") }.count == 2)
    // Wednesday 07.30 is when it begins to run.
    house.office.clock.set(Moment(milliseconds: 1_795_485_600_000 + 86_400_000 - 90 * 60_000 + 10 * 60_000))
    #expect(try await reminders.round() == 1)
    #expect(try house.sent(id, "reminder-50") == Self.desk)
  }

  @Test func aFileThatWentOnIsNotRemindedOf() async throws {
    let house = try await MessagingOffice()
    let id = try await house.office.submitted()
    let loaded = try house.office.cases.load(id)
    let step = try #require(loaded.step)
    _ = try await house.office.cases.perform(
      house.office.passing(loaded, step), on: id, expecting: nil, by: try house.office.officer(at: step.step))
    house.pass(minutes: 4)
    #expect(try await Reminders(cases: house.office.cases).round() == 0)
    house.pass(minutes: 1)
    #expect(try await Reminders(cases: house.office.cases).round() == 1, "the next desk has ten minutes")
    #expect(try house.messages(id).filter { $0.kind == "reminder-50" }.isEmpty, "whose officers gave no address")
  }
}
