import CaseStore
import Casework
import Testing

extension StorePromises {
  /// Takes a number; the case is named after it.
  static func take(
    _ store: any StoreWriting, series: String = "s", year: Int = 2026, caseID: CaseID = "a"
  ) throws -> NumberRecord {
    try store.takeNumber(Sample.office, series: series, year: year, caseID: caseID, at: Sample.noon) {
      "\(series)/\($0)/\(year)"
    }
  }

  static let numbers = [
    StorePromise("numbers have no gap and no twin, whatever is refused at the same moment") { house in
      let store = try house.open()
      var random = SeededGenerator(seed: 2)
      let refused = (0..<100).map { _ in Bool.random(using: &random) }
      let taken = try await withThrowingTaskGroup(of: Int?.self, returning: [Int].self) { group in
        for (position, isRefused) in refused.enumerated() {
          group.addTask {
            do {
              return try await store.write { store in
                let record = try take(store, caseID: CaseID("c\(position)"))
                if isRefused { throw ChangedMind() }
                return record.n
              }
            } catch is ChangedMind { return nil }
          }
        }
        return try await group.reduce(into: []) { if let n = $1 { $0.append(n) } }
      }
      let given = refused.filter { !$0 }.count
      #expect(taken.sorted() == Array(1...given))
      let records = try store.read { try $0.numbers(Sample.office, series: "s", year: 2026) }
      #expect(records.map(\.n) == Array(1...given))
      #expect(Set(records.map(\.caseID)).count == given)
      try store.close()
    },

    StorePromise("each series and year counts by itself") { house in
      let store = try house.open()
      try await store.write { store in
        for (series, year) in [("s", 2026), ("s", 2026), ("s", 2027), ("t", 2026)] {
          _ = try take(store, series: series, year: year)
        }
      }
      #expect(try store.read { try $0.lastNumbers(Sample.office) } == ["s/2026": 2, "s/2027": 1, "t/2026": 1])
      #expect(try store.read { try $0.lastNumbers("other") } == [:])
      #expect(
        try store.read { try $0.numbers(Sample.office, ofCase: "a").map(\.printed) }
          == ["s/1/2026", "s/2/2026", "s/1/2027", "t/1/2026"])
      try store.close()
    },

    StorePromise("a number ends once, as issued or void") { house in
      let store = try house.open()
      let (one, two) = try await store.write { (try take($0), try take($0)) }
      #expect(one.state == .given)
      try await store.write { store in
        try store.setNumber(one, .issued)
        try store.setNumber(two, .void)
        try store.setNumber(two, .void)
      }
      for (record, state) in [(one, NumberRecord.State.void), (one, .given), (two, .issued), (two, .given)] {
        await #expect(throws: StoreError.self) { try await store.write { try $0.setNumber(record, state) } }
      }
      let records = try store.read { try $0.numbers(Sample.office, series: "s", year: 2026) }
      #expect(records.map(\.state) == [.issued, .void])
      #expect(records.map(\.n) == [1, 2])
      try store.close()
    },

    StorePromise("a number that was never given cannot end") { house in
      let store = try house.open()
      let record = NumberRecord(
        office: Sample.office, series: "s", year: 2026, n: 1, printed: "s/1", caseID: "a", state: .given,
        at: Sample.noon)
      await #expect(throws: StoreError.self) { try await store.write { try $0.setNumber(record, .issued) } }
      try store.close()
    },

    StorePromise("a format that prints the same twice is refused") { house in
      let store = try house.open()
      @Sendable func same(_ store: any StoreWriting, year: Int) throws {
        _ = try store.takeNumber(Sample.office, series: "s", year: year, caseID: "a", at: Sample.noon) { "S/\($0)" }
      }
      try await store.write { try same($0, year: 2026) }
      await #expect(throws: StoreError.numberTaken(series: "s", year: 2027, 1)) {
        try await store.write { try same($0, year: 2027) }
      }
      try store.close()
    },
  ]
}
