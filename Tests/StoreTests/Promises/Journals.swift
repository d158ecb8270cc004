import CaseStore
import Casework
import Testing

extension StorePromises {
  static let journals = [
    StorePromise("chains verify by recomputation, and say what was written") { house in
      let store = try house.open()
      var random = SeededGenerator(seed: 1)
      var texts: [CaseID: [String]] = [:]
      for step in 0..<60 {
        let id = CaseID("case\(Int.random(in: 0..<5, using: &random))")
        let version = texts[id, default: []].count
        let more = (0..<Int.random(in: 1...3, using: &random)).map { "\(step).\($0)" }
        let entries = more.map { Sample.entry(text: $0) }
        let row = Sample.row(id, version: version + more.count)
        try await store.write { try $0.save(entries, of: id, expecting: version, row: row) }
        texts[id, default: []] += more
      }
      for (id, expected) in texts {
        let stream = JournalStream.permitCase(id)
        let (entries, head) = try store.read {
          (try $0.entries(Sample.office, stream), try $0.head(Sample.office, stream))
        }
        #expect(entries.map(\.version) == Array(1...expected.count))
        #expect(try entries.map { try JournalCoding.event($0).payload.text } == expected)
        var previous = Chain.origin
        for entry in entries {
          #expect(entry.hash == Chain.link(previous: previous, envelope: entry.envelope))
          let payload = try #require(entry.payload)
          let hash = Chain.payloadHash(salt: try #require(entry.salt), payload: payload)
          #expect(entry.envelope.contains("\"payloadHash\":\"\(hash)\""))
          #expect(!entry.envelope.contains(payload))
          previous = entry.hash
        }
        #expect(head == JournalHead(version: expected.count, hash: previous))
      }
      try store.close()
    },

    StorePromise("a journal's standing is its head and how many payloads there are") { house in
      let store = try house.open()
      #expect(try store.read { try $0.standing(Sample.office, .permitCase("a")) } == nil)
      let saved = try await store.write { store in
        try store.save([Sample.entry(), Sample.entry()], of: "a", expecting: 0, row: Sample.row("a", version: 2))
      }
      let (standing, head) = try store.read {
        (try $0.standing(Sample.office, .permitCase("a")), try $0.head(Sample.office, .permitCase("a")))
      }
      #expect(standing == JournalStanding(head: head, payloads: 2))
      #expect(saved == head && head.version == 2)
      try store.close()
    },

    StorePromise("no two entries share a salt") { house in
      let store = try house.open()
      let entries = Array(repeating: Sample.entry(), count: 50)
      try await store.write { try $0.save(entries, of: "a", expecting: 0, row: Sample.row("a", version: 50)) }
      let salts = try store.read { try $0.entries(Sample.office, .permitCase("a")).map(\.salt) }
      #expect(Set(salts).count == 50)
      #expect(salts.allSatisfy { $0?.count == 32 })
      try store.close()
    },

    StorePromise("heads name every journal of the office, by the stream's text") { house in
      let store = try house.open()
      #expect(try store.read { try $0.heads(Sample.office).isEmpty })
      #expect(try store.read { try $0.head(Sample.office, .acts) } == .none)
      try await store.add("b")
      try await store.add("a")
      try await store.add("z", office: "other")
      let streams: [JournalStream] = [.seals, .access(day: "2026-11-24"), .acts, .access(day: "2026-11-23"), .acts]
      for stream in streams {
        try await store.write {
          try $0.record(Sample.office, stream, NewEntry(at: Sample.noon, by: .system, fact: .signedIn))
        }
      }
      let heads = try store.read { try $0.heads(Sample.office) }
      #expect(
        heads.map(\.stream.description)
          == ["access:2026-11-23", "access:2026-11-24", "acts", "case:a", "case:b", "seals"])
      #expect(heads.map(\.head.version) == [1, 1, 2, 1, 1, 1])
      for (stream, head) in heads { #expect(try store.read { try $0.head(Sample.office, stream) } == head) }
      #expect(try store.read { try $0.caseIDs(Sample.office) } == ["a", "b"])
      try store.close()
    },

    StorePromise("journals of two offices with the same names are apart") { house in
      let store = try house.open()
      try await store.add("a", office: "one")
      try await store.add("a", office: "two")
      #expect(try store.read { try $0.entries("one", .permitCase("a")).map(\.office) } == ["one"])
      #expect(try store.read { try $0.caseRow("two", "a")?.office } == "two")
      #expect(try store.read { try $0.caseRow(Sample.office, "a") } == nil)
      try store.close()
    },

    StorePromise("an exported line gives the entry back") { house in
      let store = try house.open()
      try await store.add("a")
      let entry = try #require(try store.read { try $0.entries(Sample.office, .permitCase("a")).first })
      #expect(try JournalExport.entry(try JournalExport.line(entry)) == entry)
      let erased = JournalEntry(
        office: entry.office, stream: entry.stream, version: entry.version, envelope: entry.envelope, payload: nil,
        salt: nil, hash: entry.hash)
      let line = try JournalExport.line(erased)
      #expect(line.contains("\"payload\":null,\"salt\":null"))
      #expect(try JournalExport.entry(line) == erased)
      try store.close()
    },
  ]

  static let acts = [
    StorePromise("acts are listed newest first, by who, by case, with and without access") { house in
      let store = try house.open()
      func record(_ stream: JournalStream, by: AccountID?, _ act: Act) async throws {
        let doer: Doer = by.map { .applicant($0) } ?? .system
        try await store.write {
          try $0.record(Sample.office, stream, NewEntry(at: Sample.noon, by: doer, fact: act))
        }
      }
      let file = Sample.digest("file")
      try await record(.access(day: "2026-11-23"), by: "ani", .signedIn)
      try await record(.acts, by: "rini", .accountAdded("budi"))
      try await record(.access(day: "2026-11-23"), by: "rini", .documentSeen("a", file, downloaded: true))
      try await record(.seals, by: nil, .signedIn)
      try await record(.access(day: "2026-11-24"), by: "budi", .caseSeen("a"))
      try await record(.acts, by: nil, .accountAdded("ani"))

      func list(_ filter: ActFilter, offset: Int = 0, limit: Int = 9) throws -> ([Act], Int) {
        let found = try store.read { try $0.recentActs(Sample.office, filter, offset: offset, limit: limit) }
        return (try found.rows.map { try JournalCoding.act($0).0.fact }, found.total)
      }
      let seen = Act.documentSeen("a", file, downloaded: true)
      let all: [Act] = [.accountAdded("ani"), .caseSeen("a"), seen, .accountAdded("budi"), .signedIn]
      #expect(try list(ActFilter()) == (all, 5))
      #expect(try list(ActFilter(), offset: 1, limit: 2) == ([.caseSeen("a"), seen], 5))
      #expect(try list(ActFilter(includesAccess: false)) == ([.accountAdded("ani"), .accountAdded("budi")], 2))
      #expect(try list(ActFilter(account: "rini")) == ([seen, .accountAdded("budi")], 2))
      #expect(try list(ActFilter(account: "rini", includesAccess: false)) == ([.accountAdded("budi")], 1))
      #expect(try list(ActFilter(caseID: "a")) == ([.caseSeen("a"), seen], 2))
      #expect(try list(ActFilter(account: "budi", caseID: "a")) == ([.caseSeen("a")], 1))
      #expect(try store.read { try $0.recentActs("other", ActFilter(), offset: 0, limit: 9).total } == 0)
      try store.close()
    }
  ]
}
