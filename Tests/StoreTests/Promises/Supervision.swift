import CaseStore
import Casework
import Testing
import WorkingTime

extension StorePromises {
  private static func later(_ seconds: Int64) -> Moment { Sample.noon.adding(seconds: seconds) }

  private static func milestone(
    _ what: Milestone.What, of id: CaseID = "a", version: Int = 1, at seconds: Int64 = 0
  ) -> Milestone {
    Milestone(office: Sample.office, caseID: id, version: version, at: later(seconds), procedure: "permit", what: what)
  }

  private static func course(_ seconds: Int64, _ pauses: [Pause] = []) -> Milestone.Course {
    .init(
      firstSubmitted: later(seconds - 5), submitted: later(seconds), promises: [.workingDays(2), .minutes(60)],
      pauses: pauses)
  }

  /// One of each kind, over ten cases.
  private static func some() -> [Milestone] {
    let stay = Milestone.Stay(
      step: "desk", begun: later(10), done: later(12), standard: .minutes(20),
      wait: Pause(from: later(10), to: later(12), paid: CivilDate(dayNumber: 20_700)))
    let pauses = [Pause(from: later(1), to: later(3)), Pause(from: later(4), to: nil)]
    return [
      milestone(.received, of: "c0", at: 9), milestone(.ended(.returned, course(14)), of: "c1", at: 15),
      milestone(.stay(stay), of: "c1", at: 15),
      milestone(.ended(.issued, course(6, pauses)), of: "c2", at: 20),
      milestone(.ended(.refused, course(8)), of: "c3", at: 20), milestone(.ended(.withdrawn, nil), of: "c4", at: 21),
      milestone(.ended(.void, course(7)), of: "c5", at: 30), milestone(.received, of: "c6", at: 31),
      milestone(.promiseMoved, of: "c7", at: 32), milestone(.numberVoided, of: "c8", at: 33),
      milestone(.ended(.withdrawnAtCounter, course(9)), of: "c9", at: 34),
    ]
  }

  static let supervision = [
    StorePromise("milestones come back as they were added, by month, case and run") { house in
      let store = try house.open()
      for number in 0..<10 { try await store.add(CaseID("c\(number)")) }
      let all = some()
      try await store.write { try $0.add(all) }
      try store.read { (store) throws in
        #expect(try store.milestones(Sample.office, in: later(0)..<later(99)) == all)
        #expect(try store.milestones(Sample.office, in: later(15)..<later(20)).map(\.caseID) == ["c1", "c1"])
        #expect(try store.milestones("other", in: later(0)..<later(99)) == [])
        // Of one event the ending stands before the stay, by the name of its kind.
        #expect(try store.milestones(Sample.office, ofCase: "c1") == [all[1], all[2]])
        #expect(
          try store.runs(Sample.office, begunIn: later(6)..<later(14), endedFrom: later(20)).map(\.caseID)
            == ["c2", "c5", "c3", "c9"])
        let kinds = ["received", "stay", "returned", "issued", "refused", "withdrawn", "void"]
        #expect(
          try store.milestoneCounts(Sample.office, in: later(0)..<later(31))
            == ["permit": Dictionary(uniqueKeysWithValues: kinds.map { ($0, 1) })])
        #expect(try store.firstMilestone(Sample.office) == later(9))
        #expect(try store.firstMilestone("other") == nil)
      }
      try store.close()
    },

    StorePromise("a milestone comes from an event, once, and a replay puts others in its place") { house in
      let store = try house.open()
      try await store.add("a")
      let own = milestone(.received)
      try await store.write { try $0.add([own]) }
      for wrong in [own, milestone(.received, version: 2), milestone(.received, of: "b")] {
        await #expect(throws: StoreError.self) { try await store.write { try $0.add([wrong]) } }
      }
      let again = milestone(.ended(.withdrawn, course(-3)))
      try await store.write { try $0.replaceMilestones(Sample.office, ofCase: "a", by: [again]) }
      #expect(try store.read { try $0.milestones(Sample.office, ofCase: "a") } == [again])
      try store.close()
    },

    StorePromise("a step's loads by holder, against a plain count") { house in
      let store = try house.open()
      let cases = SampleCases(seed: 11, count: 300)
      try await cases.save(in: store)
      let query = LoadQuery(procedure: "permit", step: "desk", lateBefore: later(15), todayBefore: later(30))
      let rows = cases.rows.filter { row in
        row.office == Sample.office && row.procedure == "permit" && row.step == "desk" && row.waitingSince == nil
      }
      let holders = Set(rows.map(\.holder)).sorted { ($0?.rawValue ?? "") < ($1?.rawValue ?? "") }
      let expected = holders.map { holder in
        let own = rows.filter { $0.holder == holder }
        return DeskLoad(
          holder: holder, waiting: own.count, late: own.count { $0.stepEntered < later(15) },
          today: own.count { $0.stepEntered >= later(15) && $0.stepEntered < later(30) },
          oldest: own.map(\.stepEntered).min() ?? later(0))
      }
      #expect(try store.read { try $0.loads(Sample.office, query) } == expected)
      #expect(expected.count > 1)
      try store.close()
    },

    StorePromise("running promises, longest first, and the oldest file, against a plain list") { house in
      let store = try house.open()
      var cases = SampleCases(seed: 12, count: 120)
      for place in cases.rows.indices {
        cases.rows[place].lastSubmitted = cases.rows[place].firstSubmitted.adding(seconds: Int64(place % 7))
      }
      try await cases.save(in: store)
      let running = cases.rows.filter { $0.office == Sample.office && ["atStep", "approved"].contains($0.stage) }
      let expected = running.filter { $0.procedure == "licence" && $0.lastSubmitted < later(25) }
        .sorted { ($0.lastSubmitted, $0.number) < ($1.lastSubmitted, $1.number) }
      let found = try store.read {
        try $0.running(Sample.office, procedure: "licence", before: later(25), offset: 2, limit: 6)
      }
      #expect(found.total == expected.count)
      #expect(found.rows == Array(expected.dropFirst(2).prefix(6)))
      let oldest = running.min { ($0.firstSubmitted, $0.number) < ($1.firstSubmitted, $1.number) }
      #expect(try store.read { try $0.oldestRunning(Sample.office) } == oldest)
      #expect(try store.read { try $0.oldestRunning("nowhere") } == nil)
      try store.close()
    },
  ]
}
