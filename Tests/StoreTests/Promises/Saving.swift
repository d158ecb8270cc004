import CaseStore
import Casework
import Testing

extension StorePromises {
  /// What a test throws to make a write undo itself.
  struct ChangedMind: Error {}

  static let saving = [
    StorePromise("a case and its row come back as they were saved, also after opening again") { house in
      let store = try house.open()
      let row = Sample.row("a") { row in
        row.version = 2
        row.step = nil
        row.holder = "rini"
        row.owner = "ani"
        row.closed = Sample.noon
        row.letterKind = "permit"
        row.letterNumber = "440/1"
        row.letterDate = "2026-11-23"
        row.letterCode = "code"
        row.letterDigest = Sample.digest("letter")
        row.validUntil = "2031-11-23"
      }
      try await store.write { try $0.save([Sample.entry(), Sample.entry(.voided)], of: "a", expecting: 0, row: row) }
      #expect(try store.read { try $0.caseRow(Sample.office, "a") } == row)
      try store.close()
      let again = try house.open()
      #expect(try again.read { try $0.caseRow(Sample.office, "a") } == row)
      #expect(try again.read { try $0.head(Sample.office, .permitCase("a")).version } == 2)
      try again.close()
    },

    StorePromise("of two who save at the same version one wins, and the other learns where the case is") { house in
      let store = try house.open()
      try await store.add("a")
      let outcomes = await withTaskGroup(of: StoreError?.self, returning: [StoreError?].self) { group in
        for name in ["rini", "budi"] {
          group.addTask {
            do {
              let row = Sample.row("a", version: 2) { $0.holder = AccountID(name) }
              try await store.write { try $0.save([Sample.entry(text: name)], of: "a", expecting: 1, row: row) }
              return nil
            } catch { return error as? StoreError ?? .unavailable("\(error)") }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(outcomes.filter { $0 == nil }.count == 1)
      #expect(outcomes.compactMap { $0 } == [.conflict("a", expected: 1, found: 2)])
      let (row, entries) = try store.read {
        (try $0.caseRow(Sample.office, "a"), try $0.entries(Sample.office, .permitCase("a")))
      }
      #expect(entries.count == 2)
      #expect(try JournalCoding.event(entries[1]).payload.text == row?.holder?.rawValue)
      try store.close()
    },

    StorePromise("fifty who load, save and try again all get their turn, one after the other") { house in
      let store = try house.open()
      try await store.add("a")
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<50 {
          group.addTask {
            var isSaved = false
            while !isSaved {
              let version = try store.read { try $0.head(Sample.office, .permitCase("a")).version }
              do {
                try await store.write {
                  try $0.save(
                    [Sample.entry()], of: "a", expecting: version, row: Sample.row("a", version: version + 1))
                }
                isSaved = true
              } catch StoreError.conflict {}
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(try store.read { try $0.caseRow(Sample.office, "a")?.version } == 51)
      try store.close()
    },

    StorePromise("a write that throws leaves nothing, and gives its number back") { house in
      let store = try house.open()
      await #expect(throws: ChangedMind.self) {
        try await store.write { store in
          _ = try store.takeNumber(Sample.office, series: "s", year: 2026, caseID: "a", at: Sample.noon) { "S/\($0)" }
          try store.save([Sample.entry()], of: "a", expecting: 0, row: Sample.row("a"))
          try store.record(Sample.office, .acts, NewEntry(at: Sample.noon, by: .system, fact: .signedIn))
          try store.put(Sample.account("ani"))
          try store.putSetting(Sample.office, "name", [1])
          _ = try store.keepFormOutcome(Sample.office, key: "k", "done", at: Sample.noon)
          try store.put(FollowUp(office: Sample.office, caseID: "a", kind: "typeset", due: Sample.noon))
          throw ChangedMind()
        }
      }
      try store.read { (store) throws in
        #expect(try store.heads(Sample.office).isEmpty)
        #expect(try store.caseRow(Sample.office, "a") == nil)
        #expect(try store.register(Sample.office, RegisterQuery(text: "ani")).total == 0)
        #expect(try store.recentActs(Sample.office, ActFilter(), offset: 0, limit: 9).total == 0)
        #expect(try store.account(Sample.office, "ani") == nil)
        #expect(try store.setting(Sample.office, "name") == nil)
        #expect(try store.formOutcome(Sample.office, key: "k") == nil)
        #expect(try store.followUps(dueBy: Sample.noon, limit: 9).isEmpty)
      }
      let record = try await store.write { store in
        try store.takeNumber(Sample.office, series: "s", year: 2026, caseID: "b", at: Sample.noon) { "S/\($0)" }
      }
      #expect(record.n == 1)
      try store.close()
    },

    StorePromise("a write sees what it has written") { house in
      let store = try house.open()
      try await store.write { store in
        try store.save([Sample.entry()], of: "a", expecting: 0, row: Sample.row("a"))
        #expect(try store.caseRow(Sample.office, number: "N-a")?.id == "a")
        #expect(try store.queue(Sample.office, QueueQuery(step: "desk", text: "umpama")).total == 1)
      }
      try store.close()
    },

    StorePromise("a row that is not the one after its entries is refused") { house in
      let store = try house.open()
      for row in [Sample.row("a", version: 2), Sample.row("b", version: 1)] {
        await #expect(throws: StoreError.self) {
          try await store.write { try $0.save([Sample.entry()], of: "a", expecting: 0, row: row) }
        }
      }
      #expect(try store.read { try $0.heads(Sample.office).isEmpty })
      try store.close()
    },

    StorePromise("a replay's rows take the place of all rows of the office, and only of it") { house in
      let store = try house.open()
      for id in ["a", "b"] as [CaseID] { try await store.add(id) }
      try await store.add("c", office: "other")
      let rows = [Sample.row("b") { $0.words = " neu" }]
      try await store.write { try $0.replaceRows(Sample.office, rows) }
      try store.read { (store) throws in
        #expect(try store.register(Sample.office, RegisterQuery()).rows == rows)
        #expect(try store.caseIDs(Sample.office) == ["b"])
        #expect(try store.register(Sample.office, RegisterQuery(text: "ani")).total == 0)
        #expect(try store.register(Sample.office, RegisterQuery(text: "ne")).total == 1)
        #expect(try store.caseRow("other", "c") != nil)
      }
      try store.close()
    },
  ]
}
