import CaseStore
import Casework
import Testing
import WorkingTime

/// Some hundred made-up cases in two offices, the same each time; what the lists are held against.
struct SampleCases {
  var rows: [CaseRow] = []

  private static let names = [
    "Ani Lestari", "Budi Santoso", "Citra Éka", "Anzhar", "Siti Aminah", "Andi Wijaya", "Anisa Putri",
  ]
  private static let places = ["RS Umpama", "Klinik Contoh Sehat", "Puskesmas Andalan", "Lab 147"]

  init(seed: UInt64, count: Int) {
    var random = SeededGenerator(seed: seed)
    func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &random)] }
    for position in 0..<count {
      let office: OfficeID = pick([Sample.office, Sample.office, "other"])
      let id = CaseID("id\(position)")
      let row = Sample.row(id, office: office) { row in
        // Few moments, so that many are equal and the second key decides.
        row.firstSubmitted = Sample.noon.adding(seconds: Int64.random(in: 0..<40, using: &random))
        row.stepEntered = row.firstSubmitted.adding(seconds: Int64.random(in: 0..<20, using: &random))
        row.number = "N\(Int.random(in: 100..<999, using: &random))/\(position)"
        row.procedure = pick(["permit", "licence"])
        row.stage = pick(["atStep", "returned", "approved", "withdrawn"])
        row.step = row.stage == "atStep" ? pick(["desk", "office"]) : nil
        row.holder = pick([nil, nil, "rini", "budi"])
        row.waitingSince = pick([nil, nil, Sample.noon])
        row.owner = pick([nil, "ani", "siti"])
        row.personKey = pick(["p1", "p2", "p3"])
        row.applicantName = pick(Self.names)
        row.workplace = pick(Self.places)
        row.words = SearchWords.folded([row.applicantName, row.workplace, row.number])
      }
      rows.append(row)
    }
  }

  func save(in store: any CaseStore) async throws {
    let rows = rows
    try await store.write { store in
      for row in rows { try store.save([Sample.entry()], of: row.id, expecting: 0, row: row) }
    }
  }

  /// Word for word, without an index.
  static func finds(_ text: String, _ row: CaseRow) -> Bool {
    let words = row.words.split(separator: " ")
    return SearchWords.query(text).allSatisfy { begin in words.contains { $0.hasPrefix(begin) } }
  }

  static func isNewer(_ a: CaseRow, _ b: CaseRow) -> Bool {
    a.firstSubmitted != b.firstSubmitted ? a.firstSubmitted > b.firstSubmitted : a.number < b.number
  }
}

extension StorePromises {
  private static let texts = ["", "an", "ANI", "umpama rs", "rs ani", "n1", "147", "nobody", "klinik-contoh", "é", "a"]

  static let queues = [
    StorePromise("a desk's queue: longest there first, narrowed and paged, against a plain list") { house in
      let store = try house.open()
      let cases = SampleCases(seed: 3, count: 150)
      try await cases.save(in: store)
      for step in ["desk", "office", "none"] as [StepID] {
        for holder in [QueueQuery.Holder.anyone, .nobody, .somebody, .account("rini")] {
          for procedure in [nil, "permit"] as [ProcedureID?] {
            for text in texts {
              let expected = cases.rows.filter { row in
                let isHolder =
                  switch holder {
                  case .anyone: true
                  case .nobody: row.holder == nil
                  case .somebody: row.holder != nil
                  case .account(let account): row.holder == account
                  }
                return row.office == Sample.office && row.step == step && isHolder
                  && (procedure == nil || row.procedure == procedure) && SampleCases.finds(text, row)
              }.sorted { Self.place($0) < Self.place($1) }
              let query = QueueQuery(
                step: step, procedure: procedure, text: text, holder: holder, offset: 2, limit: 5)
              let found = try store.read { try $0.queue(Sample.office, query) }
              #expect(found.total == expected.count)
              #expect(found.rows == Array(expected.dropFirst(2).prefix(5)))
              let (late, today) = (Sample.noon.adding(seconds: 20), Sample.noon.adding(seconds: 40))
              let running = expected.filter { $0.waitingSince == nil }
              let counted = QueueCounts(
                waiting: expected.count, late: running.count { $0.stepEntered < late },
                today: running.count { $0.stepEntered >= late && $0.stepEntered < today })
              #expect(try store.read { try $0.counts(Sample.office, query, late: late, today: today) } == counted)
            }
          }
        }
      }
      let counts = try store.read { try $0.queueCounts(Sample.office) }
      let steps = cases.rows.filter { $0.office == Sample.office }.compactMap(\.step)
      #expect(counts == Dictionary(steps.map { ($0, 1) }, uniquingKeysWith: +))
      try store.close()
    },

    StorePromise("the next free file: longest there first, one after the other, without those that wait") { house in
      let store = try house.open()
      let cases = SampleCases(seed: 5, count: 800)
      try await cases.save(in: store)
      let asked: [(StepID, ProcedureID)] = [("desk", "permit"), ("office", "licence"), ("none", "permit")]
      for (step, procedure) in asked {
        let expected = cases.rows.filter { row in
          row.office == Sample.office && row.step == step && row.procedure == procedure && row.holder == nil
            && row.waitingSince == nil
        }.sorted { Self.place($0) < Self.place($1) }
        let found = try await store.write { store in
          var found: [CaseRow] = []
          while let next = try store.firstFree(Sample.office, step: step, procedure: procedure, after: found.last) {
            found.append(next)
          }
          return found
        }
        #expect(found == expected)
        #expect(step == "none" || expected.count > 3)
      }
      try store.close()
    },
  ]

  private static func place(_ row: CaseRow) -> (Int, Moment, String) {
    (row.waitingSince == nil ? 0 : 1, row.stepEntered, row.number)
  }

  static let registers = [
    StorePromise("the register: newest submission first, then by number, against a plain list") { house in
      let store = try house.open()
      let cases = SampleCases(seed: 4, count: 150)
      try await cases.save(in: store)
      let from = Sample.noon.adding(seconds: 10)
      let until = Sample.noon.adding(seconds: 30)
      for stages in [[], ["returned"], ["atStep", "approved"]] {
        for procedure in [nil, "licence"] as [ProcedureID?] {
          for (from, until) in [(nil, nil), (from, nil), (from, until)] as [(Moment?, Moment?)] {
            for text in texts {
              let expected = cases.rows.filter { row in
                row.office == Sample.office && (stages.isEmpty || stages.contains(row.stage))
                  && (procedure == nil || row.procedure == procedure)
                  && (from.map { row.firstSubmitted >= $0 } ?? true)
                  && (until.map { row.firstSubmitted < $0 } ?? true) && SampleCases.finds(text, row)
              }.sorted(by: SampleCases.isNewer)
              let query = RegisterQuery(
                text: text, procedure: procedure, stages: stages, from: from, until: until, offset: 3, limit: 10)
              let found = try store.read { try $0.register(Sample.office, query) }
              #expect(found.total == expected.count)
              #expect(found.rows == Array(expected.dropFirst(3).prefix(10)))
            }
          }
        }
      }
      try store.close()
    },

    StorePromise("a changed row is found by its new words and no longer by the old") { house in
      let store = try house.open()
      try await store.add("a")
      let row = Sample.row("a", version: 2) { $0.words = SearchWords.folded(["Budi", "Klinik Contoh"]) }
      try await store.write { try $0.save([Sample.entry()], of: "a", expecting: 1, row: row) }
      func total(_ text: String) throws -> Int {
        try store.read { try $0.register(Sample.office, RegisterQuery(text: text)).total }
      }
      #expect(try total("ani") == 0)
      #expect(try total("umpama") == 0)
      #expect(try total("bud con") == 1)
      try store.close()
    },
  ]

  static let lookUps = [
    StorePromise("a case is found by number, letter, owner and person, in its office only") { house in
      let store = try house.open()
      let cases = SampleCases(seed: 5, count: 60)
      try await cases.save(in: store)
      try await store.add("letter") { row in
        row.letterCode = "code"
        row.letterNumber = "440/1"
        row.letterDigest = Sample.digest("letter")
      }
      try store.read { (store) throws in
        for row in cases.rows {
          #expect(try store.caseRow(row.office, number: row.number) == row)
          let elsewhere: OfficeID = row.office == "other" ? Sample.office : "other"
          #expect(try store.caseRow(elsewhere, number: row.number) == nil)
        }
        #expect(try store.caseRow(Sample.office, letterCode: "code")?.id == "letter")
        #expect(try store.caseRow(Sample.office, letterNumber: "440/1")?.id == "letter")
        #expect(try store.caseRow(Sample.office, letterDigest: Sample.digest("letter"))?.id == "letter")
        #expect(try store.caseRow("other", letterCode: "code") == nil)
        #expect(try store.caseRow(Sample.office, letterNumber: "440") == nil)
        let here = cases.rows.filter { $0.office == Sample.office }.sorted(by: SampleCases.isNewer)
        for owner in ["ani", "siti", "nobody"] as [AccountID] {
          #expect(try store.cases(Sample.office, ownedBy: owner) == here.filter { $0.owner == owner })
        }
        for key in ["p1", "p2", "p9"] {
          #expect(try store.cases(Sample.office, personKey: key) == here.filter { $0.personKey == key })
        }
      }
      try store.close()
    },

    StorePromise("letters that ended early, and those that will end, come by number and by day") { house in
      let store = try house.open()
      let ending = CaseRow.Ending(.revoked, on: "2026-11-20", by: "440/9")
      try await store.add("b") { $0.letter("440/2", until: "2027-01-01", ending) }
      try await store.add("a") { $0.letter("440/1", until: nil, CaseRow.Ending(.void, on: "2026-11-21")) }
      try await store.add("c") { $0.letter("440/3", until: "2026-11-22", ending) }
      try await store.add("d") { $0.letter("440/4", until: "2027-01-01") }
      try await store.add("e") { $0.letter("440/5", until: "2026-12-01") }
      try await store.add("f") { $0.letter("440/6", until: "2027-01-02") }
      try await store.add("g") { $0.validUntil = "2026-12-01" }
      try await store.add("h", office: "other") { $0.letter("440/2", until: "2027-01-01", ending) }
      try store.read { store in
        let days: [(day: String, ids: [CaseID])] = [
          ("2026-11-23", ["a", "b"]), ("2026-11-22", ["a", "b", "c"]), ("2027-01-01", ["a", "b"]),
        ]
        for (day, ids) in days {
          let ended = try store.endedLetters(Sample.office, on: day).map(\.id)
          #expect(ended == ids)
        }
        let row = try store.caseRow(Sample.office, "b")
        #expect(row?.letterEnding == ending)
        let later = try store.lettersEnding(Sample.office, from: "2026-12-01", through: "2027-01-01").map(\.id)
        #expect(later == ["e", "d"])
      }
      try store.close()
    },
  ]
}

extension CaseRow {
  fileprivate mutating func letter(_ number: String, until: String?, _ ending: Ending? = nil) {
    letterNumber = number
    letterDigest = Sample.digest(number)
    validUntil = until
    letterEnding = ending
  }
}
