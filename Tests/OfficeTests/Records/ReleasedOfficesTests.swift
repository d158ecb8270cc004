import CaseStore
import Casework
import Foundation
import GRDB
import Logging
import SQLiteStore
import Testing
import WorkingTime

@testable import Office

/// Whole offices that earlier releases founded, with letters and files under way, read by this one and gone on with.
@Suite struct ReleasedOfficesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "StoreTests/Released/Files")

  static let releases = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [])
    .filter { $0.hasPrefix("office-sqlite-") }.sorted()

  /// The office's secret is not in the files, so that the key of a person cannot be made again.
  private static func isNews(_ finding: JournalCheck.Finding) -> Bool {
    if case .rowDiffers(_, field: "personKey") = finding { false } else { true }
  }

  @Test func thereAreReleases() { #expect(Self.releases.count >= 2) }

  @Test(arguments: releases) func isBroughtUpToDateVerifiedAndGoneOnWith(_ name: String) async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "released-\(UUID().uuidString).sqlite").path
    let raw = try DatabaseQueue(path: path)
    let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    try await raw.writeWithoutTransaction { try $0.execute(sql: text) }
    try raw.close()
    let store = try SQLiteStore(path: path)
    // Some weeks later than the office's last day.
    let clock = SteppedClock(Moment(milliseconds: 1_795_485_600_000 + 14 * 86_400_000))
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let context = OfficeContext(
      id: "pekanbaru", store: store, now: { clock.now }, random: SystemSources.random, logger: logger)
    let cases = Cases(context: context, catalogue: Catalogue(office: "pekanbaru"))
    try await MilestoneReplay(cases: cases).run()
    let check = JournalCheck(cases: cases)
    let report = try check.run()
    #expect(report.findings.filter(Self.isNews) == [])
    #expect(report.cases == 3 && report.entries > 40)

    let waiting = try store.read { store in
      try store.caseIDs("pekanbaru").first { try store.caseRow("pekanbaru", $0)?.step == "pemeriksaan_loket" }
    }
    let id = try #require(waiting)
    let account = try #require(try store.read { try $0.account("pekanbaru", login: "rani") })
    let officer = Actor.officer(try cases.officer(account))
    _ = try await cases.perform(.claim(takeOver: false), on: id, expecting: nil, by: officer)
    let after = try check.run()
    #expect(after.findings.filter(Self.isNews) == [] && after.entries == report.entries + 1)
    try store.close()
  }
}
