import CaseStore
import Casework
import Foundation
import Procedures
import Testing
import WorkingTime

@testable import Office

/// The same figures from the store's rows and from an export of its journals.
@Suite struct ReportSourcesTests {
  private static let names = ["siktg", "sipa", "penelitian", "reklame"]

  private func alive() async throws -> OfficeFixture {
    let office = try await OfficeFixture(Self.names)
    let month = try ExampleMonth(
      context: office.context, catalogue: office.catalogue, blobs: office.blobs, publicURL: "http://localhost",
      procedures: Self.names.map { ProcedureID($0) }, passphrase: office.passphrase)
    _ = try await month.make(39, until: office.clock.now)
    return office
  }

  private func export(_ office: OfficeFixture, isWithoutPersonal: Bool = false) async throws -> String {
    var text = ""
    _ = try await JournalExporting(context: office.context).run(
      day: "2026-11-24", isWithoutPersonal: isWithoutPersonal
    ) { text += $0 + "\n" }
    return text
  }

  private func shipped() throws -> [Digest: Procedure] {
    let all = try Self.names.map { name in
      let bundle = try FileBundle.load(folder: ShippedOffice.root.appending(path: "procedures/\(name)"))
      return (bundle.digest, try Procedure.load(bundle, named: name))
    }
    return Dictionary(uniqueKeysWithValues: all)
  }

  @Test func rowsAndExportGiveTheSameFiguresAndAllAreThere() async throws {
    let office = try await alive()
    let reading = try JournalReading(export: try await export(office), at: office.clock.now)
    let bare = try JournalReading(
      export: try await export(office, isWithoutPersonal: true), at: office.clock.now)
    let reports = Reports(cases: office.cases)
    var received = 0
    for text in ["2026-09", "2026-10", "2026-11", "2026-12"] {
      let month = try #require(ReportMonth(text))
      let made = try await reports.report(month)
      let again = try reading.report(
        month, procedures: try shipped(), calendar: office.file.calendar, at: office.clock.now)
      #expect(again == made.report)
      let withoutNames = try bare.report(
        month, procedures: try shipped(), calendar: office.file.calendar, at: office.clock.now)
      #expect(withoutNames == made.report)
      #expect(made.isClosed == (text < "2026-11"))
      received += made.report.services.map(\.received).reduce(0, +)
    }
    #expect(received == 39 + 3 * 6)
    let now = try await reports.report(try #require(ReportMonth("2026-11"))).report
    let siktg = try #require(now.services.first { $0.procedure == "siktg" })
    #expect(siktg.issued > 5 && siktg.returned > 0 && siktg.refused > 0)
    #expect(siktg.steps.allSatisfy { $0.durations.count > 0 })
    #expect(siktg.overdue == 1 && siktg.kept < siktg.issued)
    #expect(try reports.months().map(\.description) == ["2026-11", "2026-10"])
    let trend = try reports.trend(until: try #require(ReportMonth("2026-11")), count: 12)
    #expect(trend.map(\.month.description) == ["2026-10", "2026-11"])
    #expect(trend.last?.counts["siktg"]?["issued"] == siktg.issued)
  }

  @Test func theCheckSeesAChangedRowAndAReplayPutsItRight() async throws {
    let office = try await OfficeFixture()
    let id = try await office.readyToApprove()
    #expect(try JournalCheck(cases: office.cases).run().findings.isEmpty)
    let before = try office.store.read { try $0.milestones(office.context.id, ofCase: id) }
    let passed = office.procedure.steps.count { $0.act == .checkCompleteness || $0.act == .verify }
    #expect(before.count == 1 + passed)
    try await office.store.write { try $0.replaceMilestones(office.context.id, ofCase: id, by: [before[0]]) }
    #expect(try JournalCheck(cases: office.cases).run().findings == [.milestonesDiffer(id)])
    #expect(try await MilestoneReplay(cases: office.cases).run() == 0, "a new office has nothing of an older program")
    try await office.store.write { try $0.putSetting(office.context.id, "milestones", [1]) }
    #expect(try await MilestoneReplay(cases: office.cases).run() == 1)
    #expect(try office.store.read { try $0.milestones(office.context.id, ofCase: id) } == before)
    #expect(try JournalCheck(cases: office.cases).run().findings.isEmpty)
    #expect(try await MilestoneReplay(cases: office.cases).run() == 0, "once for an office")
  }

  @Test func aClosedMonthIsMadeOnceUntilAnEditionChanges() async throws {
    let office = try await OfficeFixture()
    let id = try await office.submitted()
    let reports = Reports(cases: office.cases)
    let month = try #require(ReportMonth("2026-11"))
    #expect(try await reports.report(month).report.services.first?.received == 1)
    office.clock.set(wib("2026-12-03 09:00"))
    let closed = try await reports.report(month)
    #expect(closed.isClosed)
    #expect(closed.report.services.first?.overdue == 1)
    // Were it read again, the figure would be gone.
    try await office.store.write { try $0.replaceMilestones(office.context.id, ofCase: id, by: []) }
    #expect(try await reports.report(month).report == closed.report)
    try await office.adopt { $0 = $0.replacing("Periksa berkas", with: "Memeriksa berkas") }
    #expect(try await reports.report(month).report.services.first?.received == 0)
  }

  @Test func whatIsGivenToStrangersHoldsNoPerson() async throws {
    let office = try await OfficeFixture()
    let id = try await office.readyToApprove()
    let (actor, account) = try office.approver()
    let (identity, registered) = try office.letters().open(account, passphrase: office.passphrase)
    _ = try await office.letters().approve(id, expecting: nil, by: actor, form: nil)
    let loaded = try await office.letters().complete(id, with: identity, registered: registered)
    let (whole, bare) = (try await export(office), try await export(office, isWithoutPersonal: true))
    let secrets = loaded.secrets
    let personal =
      loaded.values.filter { $0.value.count >= 8 }.map(\.value)
      + [secrets.receiptCode, secrets.letterCode, secrets.groupSalt].compactMap { $0 }
    #expect(personal.count > 5)
    for text in personal {
      #expect(whole.contains(text) || whole.contains(text.replacing("\"", with: "\\\"")), "\(text)")
      #expect(!bare.contains(text), "\(text)")
    }
    #expect(bare.split(separator: "\n").allSatisfy { $0.contains("\"payload\":null") && $0.contains("\"salt\":null") })
  }

  /// Its own chain is whole, and so is every other; the seal alone sees it.
  @Test func aCaseThatWasTakenOutWholeIsMissed() async throws {
    let office = try await OfficeFixture()
    let (late, other) = (try await office.submitted(), try await office.submitted())
    let lines = try await export(office).split(separator: "\n").map(String.init)
    let without = lines.filter { !$0.contains("case:\(late)") }
    let count = lines.count - without.count
    #expect(throws: JournalReading.Problem.notAsSealed(day: "2026-11-24", journals: 1, entries: count)) {
      try JournalReading(export: without.joined(separator: "\n"), at: office.clock.now)
    }
    let cut = lines.filter { !($0.contains("case:\(other)") && $0.contains("\"version\":1}")) }
    #expect(throws: JournalReading.Problem.self) {
      try JournalReading(export: cut.joined(separator: "\n"), at: office.clock.now)
    }
    let unsealed = lines.filter { !$0.contains("\"stream\":\"seals\"") }
    #expect(throws: JournalReading.Problem.unsealed) {
      try JournalReading(export: unsealed.joined(separator: "\n"), at: office.clock.now)
    }
  }

  /// An office that makes all its journals anew without a case can seal them too; a seal kept elsewhere remembers it.
  @Test func aSealKeptElsewhereRemembersWhatAnExportHides() async throws {
    let office = try await OfficeFixture()
    let id = try await office.submitted()
    let kept = try await Sealing(context: office.context).seal(day: "2026-11-23")
    let reading = try JournalReading(export: try await export(office), at: office.clock.now)
    #expect(reading.lost(since: kept).isEmpty)
    let another = try await OfficeFixture()
    let elsewhere = try JournalReading(export: try await export(another), at: another.clock.now)
    #expect(elsewhere.lost(since: kept).contains(.permitCase(id)))
  }

  /// However long ago its run began; a database and its export must never differ.
  @Test func aRunOfFourteenMonthsIsLateInBoth() async throws {
    let office = try await OfficeFixture()
    let id = try await office.submitted()
    let owner = try #require(try office.cases.load(id).state.owner)
    office.clock.set(wib("2028-02-10 09:00"))
    _ = try await office.cases.perform(.withdraw, on: id, expecting: nil, by: .applicant(.account(owner)))
    let month = try #require(ReportMonth("2027-12"))
    let stored = try await Reports(cases: office.cases).report(month).report
    let exported = try JournalReading(export: try await export(office), at: office.clock.now).report(
      month, procedures: try shipped(), calendar: office.file.calendar, at: office.clock.now)
    #expect(stored.services.first { $0.procedure == "siktg" }?.overdue == 1)
    #expect(exported.services.first { $0.procedure == "siktg" } == stored.services.first { $0.procedure == "siktg" })
  }

  @Test func aClosedMonthSaysThatItIsCountedByOtherHours() async throws {
    let office = try await OfficeFixture()
    let month = try #require(ReportMonth("2026-11"))
    office.clock.set(wib("2026-12-03 09:00"))
    let reports = Reports(cases: office.cases)
    #expect(try await !reports.report(month).isRecounted)
    let desk = CalendarDesk(context: office.context, catalogue: office.catalogue)
    let day = try #require(CivilDate("2026-12-18"))
    let administrator = try office.administrator()
    func close(_ day: CivilDate) async throws {
      _ = try await desk.change(
        .close(day, Closure(kind: .local, name: "Banjir")), because: "SE", expecting: try desk.current().edition,
        by: administrator, form: nil)
    }
    try await close(day)
    #expect(try await !reports.report(month).isRecounted, "a day of another month")
    try await close(try #require(CivilDate("2026-11-12")))
    #expect(try await reports.report(month).isRecounted)
  }

  @Test func anExportThatWasTouchedIsNotCountedFrom() async throws {
    let office = try await OfficeFixture()
    let id = try await office.submitted()
    let lines = try await export(office).split(separator: "\n").map(String.init)
    let place = try #require(lines.firstIndex { $0.contains("case:\(id)") })
    var changed = lines
    changed[place] = changed[place].replacing("\\\"at\\\":17", with: "\\\"at\\\":18")
    #expect(throws: JournalReading.Problem.broken(.permitCase(id), version: 1)) {
      try JournalReading(export: changed.joined(separator: "\n"), at: office.clock.now)
    }
    #expect(throws: JournalReading.Problem.line(1)) { try JournalReading(export: "nothing\n", at: office.clock.now) }
    #expect(throws: JournalReading.Problem.empty) { try JournalReading(export: "\n", at: office.clock.now) }
    let reading = try JournalReading(export: lines.joined(separator: "\n"), at: office.clock.now)
    #expect(throws: JournalReading.Problem.self) {
      try reading.report(
        try #require(ReportMonth("2026-11")), procedures: [:], calendar: office.file.calendar, at: office.clock.now)
    }
  }
}
