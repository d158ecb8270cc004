import CaseStore
import Casework
import Testing
import WorkingTime

extension StorePromises {
  static let work = [
    StorePromise("a form key does its thing once, however often it comes at once") { house in
      let store = try house.open()
      let firsts = try await withThrowingTaskGroup(of: String?.self, returning: [String].self) { group in
        for position in 0..<20 {
          group.addTask {
            try await store.write { store in
              let outcome = "answer \(position)"
              return try store.keepFormOutcome(Sample.office, key: "k", outcome, at: Sample.noon) ? outcome : nil
            }
          }
        }
        return try await group.reduce(into: []) { if let first = $1 { $0.append(first) } }
      }
      #expect(firsts.count == 1)
      #expect(try store.read { try $0.formOutcome(Sample.office, key: "k") } == firsts.first)
      #expect(try store.read { try $0.formOutcome("other", key: "k") } == nil)
      #expect(try await store.write { try $0.keepFormOutcome("other", key: "k", "x", at: Sample.noon) })
      try store.close()
    },

    StorePromise("a case is leased to one signer at a time, until the lease ends or is given back") { house in
      let store = try house.open()
      func lease(_ by: String, at seconds: Int64, for length: Int64 = 60) async throws -> Bool {
        let now = Sample.noon.adding(seconds: seconds)
        return try await store.write {
          try $0.lease(Sample.office, "a", by: by, now: now, until: now.adding(seconds: length))
        }
      }
      #expect(try await lease("one", at: 0))
      #expect(try await !lease("two", at: 1))
      #expect(try await lease("one", at: 30))
      #expect(try await !lease("two", at: 89))
      #expect(try await lease("two", at: 90))
      try await store.write { try $0.releaseLease(Sample.office, "a", by: "one") }
      #expect(try await !lease("one", at: 91))
      try await store.write { try $0.releaseLease(Sample.office, "a", by: "two") }
      #expect(try await lease("one", at: 91))
      try await store.write { try $0.releaseLeases("other") }
      #expect(try await !lease("two", at: 92))
      try await store.write { try $0.releaseLeases(Sample.office) }
      #expect(try await lease("two", at: 92))
      #expect(
        try await store.write {
          try $0.lease("other", "a", by: "two", now: Sample.noon, until: Sample.noon.adding(seconds: 9))
        })
      try store.close()
    },

    StorePromise("follow-ups come due in order, and stay until they are removed") { house in
      let store = try house.open()
      @Sendable func followUp(_ id: CaseID, _ seconds: Int64, attempts: Int = 0) -> FollowUp {
        FollowUp(
          office: Sample.office, caseID: id, kind: "typeset", due: Sample.noon.adding(seconds: seconds),
          attempts: attempts)
      }
      try await store.write { store in
        for (id, due) in [("c", 30), ("a", 10), ("b", 20), ("d", 20)] as [(CaseID, Int64)] {
          try store.put(followUp(id, due))
        }
      }
      func due(_ seconds: Int64, limit: Int = 9) throws -> [CaseID] {
        try store.read { try $0.followUps(dueBy: Sample.noon.adding(seconds: seconds), limit: limit) }.map(\.caseID)
      }
      #expect(try due(9) == [])
      #expect(try due(20) == ["a", "b", "d"])
      #expect(try due(99, limit: 2) == ["a", "b"])
      try await store.write { store in
        try store.put(followUp("a", 40, attempts: 1))
        try store.removeFollowUp(Sample.office, "b", kind: "typeset")
        try store.removeFollowUp(Sample.office, "c", kind: "other")
      }
      #expect(try due(99) == ["d", "c", "a"])
      #expect(try store.read { try $0.followUps(dueBy: Sample.noon.adding(seconds: 99), limit: 9).last?.attempts } == 1)
      try store.close()
    },

    StorePromise("a follow-up is taken by one worker at a time, and by the next when its time was up") { house in
      let store = try house.open()
      try await store.write { store in
        for id in (0..<40).map({ CaseID("c\($0)") }) {
          try store.put(FollowUp(office: Sample.office, caseID: id, kind: "typeset", due: Sample.noon))
        }
        try store.put(FollowUp(office: Sample.office, caseID: "c0", kind: "other", due: Sample.noon))
        try store.put(FollowUp(office: "other", caseID: "c0", kind: "typeset", due: Sample.noon))
      }
      let later = Sample.noon.adding(seconds: 60)
      func take(_ now: Moment, limit: Int = 9) async throws -> [FollowUp] {
        try await store.write {
          try $0.takeFollowUps(
            Sample.office, kind: "typeset", dueBy: now, until: now.adding(seconds: 60), limit: limit)
        }
      }
      let taken = try await withThrowingTaskGroup(of: [FollowUp].self, returning: [FollowUp].self) { group in
        for _ in 0..<6 { group.addTask { try await take(Sample.noon) } }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      // Those that another one was just taking are passed by, so that a round may leave some.
      #expect(Set(taken.map(\.caseID)).count == taken.count)
      let rest = try await take(Sample.noon, limit: 40)
      #expect(taken.count + rest.count == 40)
      #expect(try await take(Sample.noon) == [])
      let again = try await take(later, limit: 2)
      #expect(again.map(\.caseID) == ["c0", "c1"])
      #expect(again.map(\.attempts) == [1, 1])
      try await store.write { try $0.removeFollowUp(Sample.office, "c0", kind: "typeset") }
      // Longest due first: the others have waited since before.
      let last = try await take(later.adding(seconds: 60), limit: 40)
      #expect(last.map(\.caseID).first == "c10")
      #expect(last.count == 39 && last.last?.caseID == "c1" && last.last?.attempts == 2)
      try store.close()
    },

    StorePromise("who listens hears which journals grew once the commit stands, and of no write that failed") { house in
      let store = try house.open()
      var changes = store.changes().makeAsyncIterator()
      #expect(await changes.next() == .some(nil))
      struct Stop: Error {}
      await #expect(throws: Stop.self) {
        try await store.write { store in
          try store.save([Sample.entry()], of: "b", expecting: 0, row: Sample.row("b"))
          throw Stop()
        }
      }
      try await store.add("a")
      #expect(await changes.next() == StoreChange(office: Sample.office, stream: .permitCase("a")))
      #expect(try store.read { try $0.head(Sample.office, .permitCase("a")).version } == 1)
      try store.close()
    },

    StorePromise("settings are bytes by office and name") { house in
      let store = try house.open()
      try await store.write { store in
        try store.putSetting(Sample.office, "secret", [1, 2])
        try store.putSetting(Sample.office, "secret", [3, 0, 255])
        try store.putSetting(Sample.office, "empty", [])
      }
      #expect(try store.read { try $0.setting(Sample.office, "secret") } == [3, 0, 255])
      #expect(try store.read { try $0.setting(Sample.office, "empty") } == [])
      #expect(try store.read { try $0.setting("other", "secret") } == nil)
      try store.close()
    },
  ]
}
