import CaseStore
import Casework
import Testing
import WorkingTime

extension StorePromises {
  private static func draft(
    _ id: CaseID, owner: AccountID? = "ani", counter: AccountID? = nil, updated: Int64 = 0, days: Int64 = 30
  ) -> Draft {
    Draft(
      office: Sample.office, id: id, owner: owner, counter: counter, procedure: "permit", kind: "new",
      values: ["name": "Ani \u{1F33F} \"x\"", "empty": ""],
      evidence: ["str": .file(Sample.digest("str")), "photo": .paper(sighting: 1)], doneGroups: ["person"],
      updated: Sample.noon.adding(seconds: updated), expires: Sample.noon.adding(seconds: days * 86_400))
  }

  private static func document(_ caseID: CaseID, _ name: String) -> DocumentRecord {
    DocumentRecord(
      office: Sample.office, caseID: caseID, digest: Sample.digest(name), fileName: name,
      mediaType: "application/pdf", size: 5_000_000_000, pages: 2, added: Sample.noon)
  }

  static let drafts = [
    StorePromise("a draft comes back whole, and the last changed comes first") { house in
      let store = try house.open()
      try await store.write { store in
        for (position, id) in (["a", "b", "c"] as [CaseID]).enumerated() {
          try store.put(draft(id, updated: Int64(position)))
        }
        var shared = draft("d", owner: nil, counter: "rini")
        shared.writers = ["rini", "joko"]
        try store.put(shared)
        try store.put(draft("a", updated: 9))
        try store.removeDraft(Sample.office, "b")
      }
      try store.read { (store) throws in
        #expect(try store.draft(Sample.office, "a") == draft("a", updated: 9))
        #expect(try store.draft(Sample.office, "b") == nil)
        #expect(try store.draft("other", "a") == nil)
        #expect(try store.draft(Sample.office, "d")?.writers == ["rini", "joko"])
        #expect(try store.drafts(Sample.office, ownedBy: "ani").map(\.id) == ["a", "c"])
        #expect(try store.drafts(Sample.office, atCounterOf: "rini").map(\.id) == ["d"])
      }
      try store.close()
    },

    StorePromise("documents of a case, in the order in which they came") { house in
      let store = try house.open()
      let one = document("a", "str.pdf")
      let two = document("a", "ktp.pdf")
      try await store.write { store in
        for record in [one, two, one, document("b", "x.pdf")] { try store.put(record) }
      }
      try store.read { (store) throws in
        #expect(Set(try store.documents(Sample.office, "a")) == [one, two])
        #expect(try store.document(Sample.office, "a", one.digest) == one)
        #expect(try store.document(Sample.office, "b", one.digest) == nil)
        #expect(try store.document("other", "a", one.digest) == nil)
        #expect(try store.allDocuments(Sample.office).map(\.caseID) == ["a", "a", "b"])
      }
      try store.close()
    },

    StorePromise("what has ended goes, but never the documents of a case") { house in
      let store = try house.open()
      try await store.add("case")
      try await store.write { store in
        for (id, days) in [("old", 1), ("case", 1), ("new", 3)] as [(CaseID, Int64)] {
          try store.put(draft(id, days: days))
          try store.put(document(id, "str.pdf"))
        }
        try store.put(session(days: 1, name: "old"))
        try store.put(session(days: 3, name: "new"))
      }
      let gone = try await store.write {
        try $0.removeExpired(Sample.office, before: Sample.noon.adding(seconds: 2 * 86_400))
      }
      #expect(gone == ["old"])
      try store.read { (store) throws in
        #expect(try store.drafts(Sample.office, ownedBy: "ani").map(\.id) == ["new"])
        #expect(try store.allDocuments(Sample.office).map(\.caseID) == ["case", "new"])
        #expect(try store.session(Sample.digest("old")) == nil)
        #expect(try store.session(Sample.digest("new")) != nil)
      }
      try store.close()
    },
  ]

  private static func session(days: Int64, name: String) -> Session {
    Session(
      token: Sample.digest(name), office: Sample.office, account: nil, receiptCase: "a", csrf: "c",
      expires: Sample.noon.adding(seconds: days * 86_400))
  }
}
