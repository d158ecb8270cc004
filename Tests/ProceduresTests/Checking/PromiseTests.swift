import Casework
import Foundation
import Testing
import WorkingTime

@testable import Procedures

@Suite("The promise")
struct PromiseTests {
  private func pekanbaru() throws -> OfficeFile {
    try OfficeFile.load(Shipped.bundle("offices/pekanbaru"), named: "pekanbaru")
  }

  /// Everything but the search of the state space.
  private func check(_ bundle: FileBundle, office: OfficeFile?) async -> ProcedureReport {
    var check = ProcedureCheck(bundle, named: "siktg", office: office)
    check.searches = false
    return await check.report()
  }

  private func siktg(_ right: String, _ wrong: String) throws -> FileBundle {
    var files = try Shipped.bundle("procedures/siktg").files
    let text = String(decoding: try #require(files["procedure.yaml"]), as: UTF8.self)
    #expect(text.contains(right))
    files["procedure.yaml"] = Data(text.replacing(right, with: wrong).utf8)
    return FileBundle(files: files)
  }

  @Test func theShippedTimesFit() async throws {
    let report = await check(try Shipped.bundle("procedures/siktg"), office: try pekanbaru())
    #expect(report.findings == [])
    let promise = try #require(report.promise)
    #expect(promise.missed == 0)
    #expect(promise.arrivals > 10_000)
    #expect(promise.worst.spare == 0)
  }

  @Test func aPromiseThatIsTooShort() async throws {
    let bundle = try siktg("janji: 2 hari kerja", "janji: 1 hari kerja")
    let report = await check(bundle, office: try pekanbaru())
    let yaml = String(decoding: try #require(bundle.files["procedure.yaml"]), as: UTF8.self)
    let line = try #require(
      yaml.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix("janji") })
    #expect(
      report.findings.map(\.text) == [
        """
        procedures/siktg/procedure.yaml:\(line + 1):8: galat: waktu langkah tidak muat dalam janji “1 hari kerja”: berkas \
        yang masuk Kamis, 2 Januari 2025, 15.00 WIB selesai Senin, 6 Januari 2025, 16.00 WIB, tenggatnya Jumat, 3 \
        Januari 2025, 16.30 WIB, terlambat 7 jam 30 menit kerja
          seharusnya: `janji: 2 hari kerja`, atau waktu langkah yang lebih pendek
        """
      ])
  }

  @Test func aStepThatIsTooLongWithoutAnOffice() async throws {
    let bundle = try siktg("waktu: 1 hari\n", "waktu: 2 hari\n")
    let report = await check(bundle, office: nil)
    #expect(report.findings.map(\.problem.instead) == ["`janji: 3 hari kerja`, atau waktu langkah yang lebih pendek"])
  }

  /// The arrivals that are tried find the worst of all: every third minute of six weeks with holidays,
  /// Ramadan's hours and weekends has none that is worse.
  @Test(arguments: [
    ([ServiceTime.minutes(20), .minutes(10), .workingDays(1)], ServiceTime.workingDays(2)),
    ([.workingDays(1), .minutes(400), .workingDays(1), .minutes(30)], .workingDays(3)),
    ([.minutes(20), .minutes(25)], .minutes(60)),
    ([.minutes(90), .workingDays(1), .minutes(5)], .minutes(1_000)),
  ])
  func theWorstArrivalIsAmongThose(_ times: [ServiceTime], _ promise: ServiceTime) throws {
    let calendar = try pekanbaru().calendar
    let steps = try Procedure.load(MarketProcedure.bundle, named: "pasar").steps
    let row = try #require(steps.first { $0.act == .verify })
    let rows = times.map { time in
      ProcedureStep(
        step: Step(id: row.id, performer: row.performer, act: .verify, standard: time), number: 1, activity: [],
        isList: false, isInitialled: false, actLabel: "", statusLabel: "", deskLabel: "", forwardLabel: "",
        requires: "", standardText: "",
        output: "", remark: "")
    }
    let check = try #require(PromiseCheck(rows, promise: promise, calendar))
    let start = calendar.moment(try #require(CivilDate("2026-02-10")), .startOfDay)
    for tick in 0..<(42 * 24 * 60 / 3) {
      let arrival = start.adding(seconds: Int64(tick) * 180 + Int64(tick % 7))
      let run = try PromiseCheck.run(arrival, times, promise, calendar)
      #expect(run.spare >= check.worst.spare, "\(run)")
      if run.spare < check.worst.spare { break }
    }
  }
}
