import CaseStore
import Casework
import Testing
import WorkingTime

extension StorePromises {
  private static func day(_ text: String) -> CivilDate { CivilDate(text) ?? .first }

  @Sendable static func mandate(
    _ id: MandateID = "m", holder: AccountID = "ani", kind: MandateKind = .daily, from: String = "2026-11-23",
    until: String = "2026-11-27"
  ) -> Mandate {
    Mandate(
      office: Sample.office, id: id, kind: kind, role: "head", holder: holder,
      principal: kind == .acting ? nil : "budi", position: ["KEPALA DINAS", "Kota Umpama"], decree: "821/45/2026",
      decreeDate: day("2026-11-20"), scan: Sample.digest("scan"), from: day(from), until: day(until),
      entered: Sample.noon)
  }

  @Sendable static func leave(
    _ id: String = "l", of account: AccountID = "ani", from: String = "2026-11-23", until: String = "2026-11-27"
  ) -> Leave {
    Leave(
      office: Sample.office, id: id, account: account, from: day(from), until: day(until), entered: Sample.noon)
  }

  @Sendable static func proof(_ id: String = "p", of account: AccountID = "ani") -> ProofRecord {
    ProofRecord(
      office: Sample.office, id: id, account: account, proof: .appointment("head"), number: "821/1",
      date: day("2022-01-03"), scan: Sample.digest("scan"), entered: Sample.noon)
  }

  private static func addPeople(_ store: any CaseStore) async throws {
    try await store.write { store in
      for id in ["ani", "budi"] as [AccountID] { try store.put(Sample.account(id)) }
    }
  }

  static let acting = duties + leavesAndMandates

  private static let duties = [
    StorePromise("what was done under a relaxed rule is listed, newest first, by office") { house in
      let store = try house.open()
      for id in ["a", "b", "c"] as [CaseID] { try await store.add(id) }
      try await store.add("z", office: "other")
      for (id, office) in [("a", Sample.office), ("c", Sample.office), ("z", "other")] as [(CaseID, OfficeID)] {
        let entry = Sample.entry(.dutyRelaxed(.ownCheck, step: "desk"), text: "dutyRelaxed")
        try await store.write {
          try $0.save([entry], of: id, expecting: 1, row: Sample.row(id, version: 2, office: office))
        }
      }
      // Words of the payload are no fact.
      try await store.write {
        try $0.save([Sample.entry(text: "\"dutyRelaxed\"")], of: "b", expecting: 1, row: Sample.row("b", version: 2))
      }
      let found = try store.read { try $0.relaxedDuties(Sample.office, offset: 0, limit: 1) }
      #expect(found.total == 2)
      #expect(found.rows.map(\.stream) == [.permitCase("c")])
      #expect(found.rows.map(\.version) == [2])
      let rest = try store.read { try $0.relaxedDuties(Sample.office, offset: 1, limit: 9) }
      #expect(rest.rows.map(\.stream) == [.permitCase("a")])
      try store.close()
    },

    StorePromise("cases that name an account are told apart from those that do not") { house in
      let store = try house.open()
      for id in ["a", "b"] as [CaseID] { try await store.add(id) }
      let claim = NewEntry(at: Sample.noon, by: .officer("joko", as: "desk"), fact: Fact.released(step: "desk"))
      try await store.write { try $0.save([claim], of: "a", expecting: 1, row: Sample.row("a", version: 2)) }
      try store.read { (store) throws in
        #expect(try store.cases(Sample.office, naming: "joko", among: ["a", "b"]) == ["a"])
        #expect(try store.cases(Sample.office, naming: "joko", among: ["b"]) == [])
        #expect(try store.cases(Sample.office, naming: "jok", among: ["a", "b"]) == [])
        #expect(try store.cases(Sample.office, naming: "joko", among: []) == [])
        #expect(try store.cases("other", naming: "joko", among: ["a"]) == [])
      }
      try store.close()
    },
  ]

  private static let leavesAndMandates = [
    StorePromise("a mandate is kept as it was entered, and ends once") { house in
      let store = try house.open()
      try await addPeople(store)
      try await store.write { try $0.add(mandate()) }
      #expect(try store.read { try $0.mandate(Sample.office, "m") } == mandate())
      #expect(try store.read { try $0.mandate("other", "m") } == nil)
      await #expect(throws: (any Error).self) { try await store.write { try $0.add(mandate(holder: "budi")) } }
      let later = Sample.noon.adding(seconds: 60)
      #expect(try await store.write { try $0.endMandate(Sample.office, "m", at: later) })
      #expect(try await !store.write { try $0.endMandate(Sample.office, "m", at: later.adding(seconds: 9)) })
      #expect(try await !store.write { try $0.endMandate(Sample.office, "none", at: later) })
      #expect(try store.read { try $0.mandate(Sample.office, "m") }?.ended == later)
      try store.close()
    },

    StorePromise("mandates come by their last day, and a person's from the first that is not over") { house in
      let store = try house.open()
      try await addPeople(store)
      let all = [
        mandate("a", until: "2026-11-24"), mandate("b", from: "2026-12-01", until: "2026-12-04"),
        mandate("c", kind: .acting, from: "2026-11-25", until: "2026-12-04"),
        mandate("d", holder: "budi", kind: .acting, until: "2027-01-01"),
      ]
      try await store.write { store in for one in all { try store.add(one) } }
      let found = try store.read { try $0.mandates(Sample.office, offset: 0, limit: 3) }
      #expect(found.rows.map(\.id) == ["d", "b", "c"] && found.total == 4)
      func held(_ date: String) throws -> [MandateID] {
        try store.read { try $0.mandates(Sample.office, heldBy: "ani", notOverOn: day(date)) }.map(\.id)
      }
      #expect(try held("2026-11-24") == ["a", "c", "b"])
      #expect(try held("2026-11-25") == ["c", "b"])
      #expect(try held("2026-12-05") == [])
      #expect(try store.read { try $0.mandates(Sample.office, heldBy: "ani", notOverOn: .first) }[1] == all[2])
      let running = try store.read { try $0.mandates(Sample.office, notOverOn: day("2026-11-25")) }
      #expect(running.map(\.id) == ["d", "b", "c"] && running[2] == all[2])
      #expect(try store.read { try $0.mandates("other", notOverOn: .first) } == [])
      try store.close()
    },

    StorePromise("leave is kept as it was entered, by person and by day, and is cancelled once") { house in
      let store = try house.open()
      try await addPeople(store)
      let all = [
        leave("a", until: "2026-11-24"), leave("b", from: "2026-12-01", until: "2026-12-04"),
        leave("c", of: "budi", from: "2026-11-24", until: "2026-11-30"),
      ]
      try await store.write { store in for one in all { try store.add(one) } }
      func everybody(_ date: String) throws -> [String] {
        try store.read { try $0.leaves(Sample.office, notOverOn: day(date)) }.map(\.id)
      }
      #expect(try everybody("2026-11-24") == ["a", "c", "b"])
      #expect(try everybody("2026-12-01") == ["b"])
      let own = try store.read { try $0.leaves(Sample.office, of: "ani", notOverOn: day("2026-11-24")) }
      #expect(own == [all[0], all[1]])
      let later = Sample.noon.adding(seconds: 60)
      #expect(try await store.write { try $0.cancelLeave(Sample.office, "a", at: later) })
      #expect(try await !store.write { try $0.cancelLeave(Sample.office, "a", at: later) })
      #expect(try store.read { try $0.leaves(Sample.office, of: "ani", notOverOn: .first) }[0].cancelled == later)
      try store.close()
    },

    StorePromise("proofs are kept by person, and are taken back once") { house in
      let store = try house.open()
      try await addPeople(store)
      let first = proof("z")
      try await store.write { store in
        try store.add(first)
        try store.add(proof("a"))
        try store.add(proof("b", of: "budi"))
      }
      #expect(try store.read { try $0.proofs(Sample.office, of: "ani") }.map(\.id) == ["a", "z"])
      #expect(try store.read { try $0.proofs(Sample.office, of: "ani") }.last == first)
      #expect(try await store.write { try $0.withdrawProof(Sample.office, "z", at: Sample.noon) })
      #expect(try await !store.write { try $0.withdrawProof(Sample.office, "z", at: Sample.noon) })
      #expect(try store.read { try $0.proofs(Sample.office, of: "ani") }.last?.withdrawn == Sample.noon)
      try store.close()
    },
  ]
}
