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

  private func export(_ office: OfficeFixture) throws -> String {
    try office.store.read { store in
      try store.heads(office.context.id).flatMap { try store.entries(office.context.id, $0.stream) }
        .map { try JournalExport.line($0) + "\n" }.joined()
    }
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
    let reading = try JournalReading(export: try export(office), at: office.clock.now)
    let reports = Reports(cases: office.cases)
    var received = 0
    for text in ["2026-09", "2026-10", "2026-11", "2026-12"] {
      let month = try #require(ReportMonth(text))
      let made = try await reports.report(month)
      let again = try reading.report(
        month, procedures: try shipped(), calendar: office.file.calendar, at: office.clock.now)
      #expect(again == made.report)
      #expect(made.isClosed == (text < "2026-11"))
      received += made.report.services.map(\.received).reduce(0, +)
    }
    #expect(received == 39 + 3 * 6)
    let now = try await reports.report(try #require(ReportMonth("2026-11"))).report
    let siktg = try #require(now.services.first { $0.procedure == "siktg" })
    #expect(siktg.issued > 5 && siktg.returned > 0 && siktg.refused > 0)
    // The counter's clock runs from a claim, which the made-up month has none of.
    #expect(siktg.steps.dropLast().allSatisfy { $0.durations.count > 0 })
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

  @Test func anExportThatWasTouchedIsNotCountedFrom() async throws {
    let office = try await OfficeFixture()
    let id = try await office.submitted()
    let lines = try export(office).split(separator: "\n").map(String.init)
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
