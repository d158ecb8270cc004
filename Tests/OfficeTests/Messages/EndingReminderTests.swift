import CaseStore
import Casework
import Testing
import WorkingTime

@testable import Office

/// The letter of 24 November 2026 is good until 24 November 2031; the file says 6, 3 and 1 months before.
@Suite struct EndingReminderTests {
  /// An issued letter of the example applicant's.
  private func issued(_ house: MessagingOffice) async throws -> CaseID {
    let office = house.office
    let id = try await office.readyToApprove()
    let (actor, account) = try office.approver()
    let letters = office.letters()
    let (identity, registered) = try letters.open(account, passphrase: office.passphrase)
    _ = try await letters.approve(id, expecting: nil, by: actor, form: nil)
    _ = try await letters.complete(id, with: identity, registered: registered)
    return id
  }

  /// At 10.00 of the day; the example office is open on working days of the years that its calendar knows.
  private func go(_ house: MessagingOffice, to day: String, _ hour: Int = 10) throws {
    let date = try #require(CivilDate(day))
    house.office.clock.set(house.office.file.calendar.moment(date, try #require(TimeOfDay(hour: hour, minute: 0))))
  }

  private func kinds(_ house: MessagingOffice, _ id: CaseID) throws -> [String] {
    try house.messages(id).map(\.kind).filter { $0.hasPrefix("ending") }
  }

  /// The calendar ends with 2027, so the letter does.
  private func shortened(_ until: String) async throws -> (MessagingOffice, CaseID) {
    let house = try await MessagingOffice()
    let id = try await issued(house)
    let row = try #require(try house.office.store.read { try $0.caseRow(house.office.context.id, id) })
    let changed = row.ending(until)
    try await house.office.store.write { try $0.replaceRows(house.office.context.id, [changed]) }
    return (house, id)
  }

  @Test func eachThresholdIsToldOnce() async throws {
    let (house, id) = try await shortened("2027-07-15")
    let reminders = Reminders(cases: house.office.cases)
    try go(house, to: "2027-01-14")
    _ = try await reminders.round()
    #expect(try kinds(house, id).isEmpty)
    try go(house, to: "2027-01-15", 3)
    _ = try await reminders.round()
    #expect(try kinds(house, id).isEmpty, "nobody is written to at night")
    try go(house, to: "2027-01-15")
    #expect(try await reminders.round() == 1)
    #expect(Set(try kinds(house, id)) == ["ending-6"])
    #expect(try await Reminders(cases: house.office.cases).round() == 0, "a server that was started again")
    #expect(try house.sent(id, "ending-6") == ["+6281200000014", "melati@simple.example"])
    let words = try #require(try house.messages(id).first { $0.kind == "ending-6" }).body
    #expect(words.contains(try house.office.cases.load(id).state.letter?.numbering.number ?? "?"))
    // A long pause: the one at three months is not told any more.
    try go(house, to: "2027-06-21")
    #expect(try await reminders.round() == 1)
    #expect(Set(try kinds(house, id)) == ["ending-6", "ending-1"])
    try go(house, to: "2027-07-16")
    #expect(try await reminders.round() == 0)
  }

  @Test func severalServersDecideOnce() async throws {
    let (house, id) = try await shortened("2027-07-15")
    try go(house, to: "2027-01-18")
    let decided = try await withThrowingTaskGroup(of: Int.self, returning: Int.self) { group in
      for _ in 0..<6 { group.addTask { try await Reminders(cases: house.office.cases).round() } }
      return try await group.reduce(0, +)
    }
    #expect(decided == 1)
    #expect(try house.sent(id, "ending-6").count == 2)
  }

  @Test func aThresholdFromBeforeTheLetterIsNotTold() async throws {
    let (house, id) = try await shortened("2027-01-20")
    _ = try await Reminders(cases: house.office.cases).round()
    #expect(try kinds(house, id).isEmpty, "three months before it was not there yet")
    try go(house, to: "2026-12-21")
    #expect(try await Reminders(cases: house.office.cases).round() == 1)
    #expect(Set(try kinds(house, id)) == ["ending-1"])
  }

  @Test func whatHasEndedIsNotToldOf() async throws {
    let (house, id) = try await shortened("2027-07-15")
    let row = try #require(try house.office.store.read { try $0.caseRow(house.office.context.id, id) })
    var ended = row
    ended.letterEnding = CaseRow.Ending(.superseded, on: "2026-12-01", by: "503/2")
    let rows = [ended]
    try await house.office.store.write { try $0.replaceRows(house.office.context.id, rows) }
    try go(house, to: "2027-01-18")
    _ = try await Reminders(cases: house.office.cases).round()
    #expect(try kinds(house, id).isEmpty)
  }
}

extension CaseRow {
  fileprivate func ending(_ until: String) -> CaseRow {
    var row = self
    row.validUntil = until
    return row
  }
}
