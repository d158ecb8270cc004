import CaseStore
import Casework
import Foundation
import Procedures
import Testing
import WorkingTime

@testable import Office

/// Figures from milestones written by hand, against figures worked out by hand.
@Suite struct FiguresTests {
  private let office: OfficeFile
  private let procedure: Procedure
  private let minute: Int64 = 60_000
  private let month = ReportMonth("2026-11")!  // A literal that is a month.

  init() async throws {
    let fixture = try await OfficeFixture()
    (office, procedure) = (fixture.file, fixture.procedure)
  }

  private var step: ProcedureStep { procedure.steps.first { $0.role != nil } ?? procedure.steps[0] }

  private func milestone(_ what: Milestone.What, _ number: Int, at: Moment) -> Milestone {
    Milestone(
      office: office.id, caseID: CaseID("c\(number)"), version: 1, at: at, procedure: procedure.id, what: what)
  }

  private func course(
    _ first: String, _ last: String, _ pauses: [(String, String?)] = [], promises: [ServiceTime] = [.workingDays(2)]
  ) -> Milestone.Course {
    .init(
      firstSubmitted: wib(first), submitted: wib(last), promises: promises,
      pauses: pauses.map { Pause(from: wib($0), to: $1.map(wib)) })
  }

  private func report(
    _ milestones: [Milestone] = [], goingOn: [Milestone.Course] = [], calendar: OfficeCalendar? = nil,
    procedures: [Procedure]? = nil
  ) throws -> ServiceFigures {
    var source = ReportSource(until: wib("2026-12-01 00:00"))
    source.milestones = milestones
    source.goingOn = goingOn.map { (procedure.id, $0) }
    let report = ServiceReport.make(
      month, from: source, procedures: procedures ?? [procedure], calendar: calendar ?? office.calendar)
    return try #require(report.services.first)
  }

  @Test func aMonthWithoutAnythingSaysSo() throws {
    let figures = try report()
    #expect(figures.received == 0 && figures.issued == 0 && figures.kept == 0)
    #expect(figures.whole.count == 0 && figures.whole.median == nil && figures.whole.ninetieth == nil)
    #expect(figures.steps.map(\.id) == procedure.steps.filter { $0.role != nil }.map(\.id))
  }

  @Test func eachStayIsHeldAgainstTheStandardUnderWhichItWasDone() throws {
    // 20 minutes; lunch is from 12.00 to 13.00.
    let stays = [
      ("2026-11-23 09:00", "2026-11-23 09:10", 20), ("2026-11-23 11:50", "2026-11-23 13:10", 20),
      ("2026-11-23 14:00", "2026-11-23 14:21", 20), ("2026-11-23 14:00", "2026-11-23 14:25", 30),
    ].enumerated().map { number, stay in
      milestone(
        .stay(.init(step: step.id, begun: wib(stay.0), done: wib(stay.1), standard: .minutes(stay.2))), number,
        at: wib(stay.1))
    }
    let figures = try #require(try report(stays).steps.first { $0.id == step.id })
    #expect(figures.durations.count == 4)
    // 10, 20, 21, 25 minutes: the middle two, and the fourth of four.
    #expect(figures.durations.median == 20 * minute + 30_000)
    #expect(figures.durations.ninetieth == 25 * minute)
    #expect(figures.inTime == 3)
  }

  @Test func theWholeTimeLeavesOutWhatTheApplicantHad() throws {
    // Monday 09.00 to 09.30, back on Wednesday 10.00, terbit on Thursday 11.00: 30 minutes, 5 hours and 3 h 30.
    let one = course(
      "2026-11-23 09:00", "2026-11-25 10:00", [("2026-11-23 09:30", "2026-11-25 10:00")])
    let figures = try report([milestone(.ended(.issued, one), 1, at: wib("2026-11-26 11:00"))])
    #expect(figures.whole.median == (30 + 300 + 210) * minute)
    #expect(figures.issued == 1 && figures.kept == 1)
  }

  @Test func thePromiseIsKeptUntilClosingAndMovesWithAPayment() throws {
    let plain = course("2026-11-24 09:00", "2026-11-24 09:00")
    let paid = course("2026-11-24 09:00", "2026-11-24 09:00", [("2026-11-24 10:00", "2026-11-25 10:00")])
    for (course, at, kept) in [
      (plain, "2026-11-26 16:00", 1), (plain, "2026-11-26 16:01", 0), (paid, "2026-11-27 16:30", 1),
      (paid, "2026-11-27 16:31", 0),
    ] {
      #expect(try report([milestone(.ended(.issued, course), 1, at: wib(at))]).kept == kept, "\(at)")
    }
  }

  /// A move to an edition that promises more takes nothing back, one that promises less holds at once.
  @Test func ofSeveralPromisesTheOneThatFallsDueFirstCounts() throws {
    for promises in [[ServiceTime.workingDays(2), .workingDays(30)], [.workingDays(30), .workingDays(2)]] {
      let moved = course("2026-11-24 09:00", "2026-11-24 09:00", promises: promises)
      #expect(try report([milestone(.ended(.issued, moved), 1, at: wib("2026-11-26 16:00"))]).kept == 1)
      #expect(try report([milestone(.ended(.issued, moved), 1, at: wib("2026-11-27 09:00"))]).kept == 0)
      #expect(try report(goingOn: [moved]).overdue == 1)
    }
  }

  /// Paid on the 25th, entered on the 27th: the clock has run since the 25th.
  @Test func moneyCountsFromTheDayOnWhichItCame() throws {
    func paid(_ day: String?) -> Milestone.Course {
      .init(
        firstSubmitted: wib("2026-11-24 09:00"), submitted: wib("2026-11-24 09:00"), promises: [.workingDays(2)],
        pauses: [
          Pause(from: wib("2026-11-24 10:00"), to: wib("2026-11-27 10:00"), paid: day.flatMap { CivilDate($0) })
        ])
    }
    // By closings: three until the entry, one until the day of the money; the entry's own day is not earlier.
    for (day, last) in [
      (nil, "2026-12-01 16:00"), ("2026-11-27", "2026-12-01 16:00"), ("2026-11-25", "2026-11-27 16:30"),
    ] {
      let issued = try report([milestone(.ended(.issued, paid(day)), 1, at: wib(last))])
      let late = try report([milestone(.ended(.issued, paid(day)), 1, at: wib(last).adding(seconds: 60))])
      #expect(issued.kept == 1 && late.kept == 0, "\(day ?? "-")")
    }
    // 9.00 to 10.00, and from the 25th's opening at 7.30 on.
    let whole = try report([milestone(.ended(.issued, paid("2026-11-25")), 1, at: wib("2026-11-25 10:00"))]).whole
    #expect(whole.median == 60 * minute + 150 * minute)
  }

  @Test func theTillsOwnDelayIsTheTills() throws {
    func stay(_ day: String) -> Milestone {
      milestone(
        .stay(
          .init(
            step: step.id, begun: wib("2026-11-24 09:00"), done: wib("2026-11-26 09:00"), standard: .minutes(20),
            wait: Pause(from: wib("2026-11-24 09:10"), to: wib("2026-11-26 09:00"), paid: CivilDate(day)))), 1,
        at: wib("2026-11-26 09:00"))
    }
    let prompt = try #require(try report([stay("2026-11-26")]).steps.first { $0.id == step.id })
    #expect(prompt.inTime == 1 && prompt.durations.median == 10 * minute)
    let late = try #require(try report([stay("2026-11-25")]).steps.first { $0.id == step.id })
    #expect(late.inTime == 0 && (late.durations.median ?? 0) > 400 * minute)
  }

  @Test func numbersVoidedPromisesMovedAndTheCountersWithdrawalsAreColumns() throws {
    let figures = try report([
      milestone(.numberVoided, 1, at: wib("2026-11-24 09:00")),
      milestone(.ended(.void, nil), 2, at: wib("2026-11-24 09:00")),
      milestone(.promiseMoved, 3, at: wib("2026-11-24 09:00")),
      milestone(.ended(.withdrawnAtCounter, nil), 4, at: wib("2026-11-24 09:00")),
      milestone(.ended(.withdrawn, nil), 5, at: wib("2026-11-24 09:00")),
    ])
    #expect(figures.voided == 2 && figures.promisesMoved == 1)
    #expect(figures.withdrawn == 1 && figures.withdrawnAtCounter == 1)
  }

  @Test func whatLiesLateAtTheEndIsCountedThoughNothingWasIssued() throws {
    let late = course("2026-11-24 09:00", "2026-11-24 09:00")
    let early = course("2026-11-27 09:00", "2026-11-27 09:00")
    let unpaid = course("2026-11-24 09:00", "2026-11-24 09:00", [("2026-11-24 10:00", nil)])
    #expect(try report(goingOn: [late, early, unpaid]).overdue == 1)
  }

  @Test func aCorrectedCalendarMakesEveryFigureRightAgain() throws {
    let issued = milestone(
      .ended(.issued, course("2026-11-24 09:00", "2026-11-24 09:00")), 1, at: wib("2026-11-27 09:00"))
    #expect(try report([issued]).kept == 0)
    let corrected = try ShippedOffice.load([
      "calendar/2026.yaml": try ShippedOffice.text("calendar/2026.yaml").replacing(
        "libur_setempat: []", with: "libur_setempat:\n  - {tanggal: 2026-11-25, nama: Pemilihan}")
    ]).calendar
    let again = try report([issued], calendar: corrected)
    #expect(again.kept == 1)
    #expect(again.whole.median == (360 + 450 + 90) * minute)
  }

  @Test func aStepThatIsGoneKeepsItsName() throws {
    let gone = Milestone.Stay(
      step: step.id, begun: wib("2026-11-23 09:00"), done: wib("2026-11-23 09:10"), standard: .minutes(20))
    var files = try FileBundle.load(folder: ShippedOffice.root.appending(path: "procedures/siktg")).files
    let renamed = String(decoding: files["procedure.yaml"] ?? Data(), as: UTF8.self)
      .replacing(step.id.rawValue, with: "langkah_lain")
    files["procedure.yaml"] = Data(renamed.utf8)
    let without = try Procedure.load(FileBundle(files: files), named: "siktg")
    let figures = try report(
      [milestone(.stay(gone), 1, at: gone.done)], procedures: [without, procedure])
    #expect(figures.steps.last?.id == step.id)
    #expect(figures.steps.last?.act == step.actLabel)
  }

  @Test(arguments: [
    ([5], 5, 5), ([1, 2], 1, 2), ([3, 1, 2], 2, 3), (Array(1...10), 5, 9), (Array(1...11), 6, 10),
    (Array(1...100), 50, 90),
  ])
  func medianAndNinetieth(_ values: [Int64], _ median: Int64, _ ninetieth: Int64) {
    let durations = Durations(values.reversed())
    #expect(durations.median == median)
    #expect(durations.ninetieth == ninetieth)
  }
}

func wib(_ text: String) -> Moment {
  let parts = text.split(separator: " ").map(String.init)
  let time = parts[1].split(separator: ":").compactMap { Int64($0) }
  let midnight = Int64((CivilDate(parts[0]) ?? .first).dayNumber) * 86_400_000 - 7 * 3_600_000
  return Moment(milliseconds: midnight + (time[0] * 60 + time[1]) * 60_000)
}
