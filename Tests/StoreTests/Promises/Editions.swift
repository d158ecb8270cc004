import CaseStore
import Casework
import Testing
import WorkingTime

extension StorePromises {
  private static func edition(
    _ kind: Edition.Kind, _ name: String, _ text: String, from: Moment? = nil, withdrawal: Edition.Withdrawal? = nil
  ) -> Edition {
    Edition(
      office: Sample.office, kind: kind, name: name, digest: Sample.digest(text), bytes: Array(text.utf8), by: "adi",
      at: Sample.noon, from: from, withdrawal: withdrawal)
  }

  private static let permit = EditionName(kind: .procedure, name: "permit")

  private static func current(_ store: any StoreReading, _ moment: Moment?) throws -> String? {
    let edition = try store.currentEdition(Sample.office, .procedure, name: "permit", at: moment)
    #expect(try store.currentDigests(Sample.office, at: moment)[permit] == edition?.digest)
    return edition.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  static let editions = [
    StorePromise("the edition brought in last is current, also an old one brought back") { house in
      let store = try house.open()
      #expect(try store.read { try $0.offices() } == [])
      for text in ["one", "two", "two", "one"] {
        try await store.write { try $0.put(edition(.procedure, "permit", text)) }
      }
      #expect(try store.read { try $0.offices() } == [])
      try await store.write { try $0.put(edition(.office, "office", "head")) }
      try store.read { (store) throws in
        #expect(try store.offices() == [Sample.office])
        let one = edition(.procedure, "permit", "one")
        #expect(try store.currentEdition(Sample.office, .procedure, name: "permit", at: Sample.noon) == one)
        #expect(try store.currentEdition(Sample.office, .office, name: "permit", at: nil) == nil)
        #expect(try store.edition(Sample.office, Sample.digest("two")) == edition(.procedure, "permit", "two"))
        #expect(try store.edition("other", Sample.digest("two")) == nil)
        #expect(
          try store.currentDigests(Sample.office, at: Sample.noon) == [
            EditionName(kind: .procedure, name: "permit"): one.digest,
            EditionName(kind: .office, name: "office"): Sample.digest("head"),
          ])
        let texts = try store.editions(Sample.office).map { String(decoding: $0.bytes, as: UTF8.self) }
        #expect(texts == ["head", "one", "two", "one"])
      }
      try store.close()
    },
    StorePromise("an edition waits for its day, and is in force from its first moment") { house in
      let day = Sample.noon.adding(seconds: 86_400)
      let store = try house.open()
      try await store.write { (store) throws in
        try store.put(edition(.procedure, "permit", "one"))
        try store.put(edition(.procedure, "permit", "two", from: day))
        // The same for the same day or a later one changes nothing.
        try store.put(edition(.procedure, "permit", "two", from: day))
        try store.put(edition(.procedure, "permit", "two", from: day.adding(seconds: 1)))
      }
      try store.read { (store) throws in
        #expect(try current(store, Sample.noon) == "one")
        #expect(try current(store, day.adding(milliseconds: -1)) == "one")
        #expect(try current(store, day) == "two")
        #expect(try current(store, nil) == "two")
        #expect(try store.editions(Sample.office).map(\.from) == [day, nil])
      }
      try await store.write { try $0.put(edition(.procedure, "permit", "two")) }
      #expect(try store.read { try current($0, Sample.noon) } == "two")
      try store.close()
    },
    StorePromise("an edition is taken back before its day, once, and may be brought in again") { house in
      let day = Sample.noon.adding(seconds: 86_400)
      let back = Edition.Withdrawal(at: Sample.noon.adding(seconds: 1), by: "adi")
      let store = try house.open()
      @Sendable func withdraw(_ text: String, _ at: Moment) async throws -> Bool {
        try await store.write {
          try $0.withdraw(Sample.office, permit, Sample.digest(text), from: at, back)
        }
      }
      try await store.write { (store) throws in
        try store.put(edition(.procedure, "permit", "one"))
        try store.put(edition(.procedure, "permit", "two", from: day))
      }
      #expect(try await !withdraw("one", day))
      #expect(try await !withdraw("two", day.adding(seconds: 1)))
      #expect(try await withdraw("two", day))
      #expect(try await !withdraw("two", day))
      try store.read { (store) throws in
        #expect(try current(store, day) == "one")
        #expect(try current(store, nil) == "one")
        let rows = try store.editions(Sample.office)
        #expect(rows.map(\.withdrawal) == [back, nil])
      }
      try await store.write { try $0.put(edition(.procedure, "permit", "two", from: day)) }
      #expect(try store.read { try current($0, day) } == "two")
      // Its day is over.
      await #expect(throws: (any Error).self) {
        try await store.write {
          try $0.withdraw(Sample.office, permit, Sample.digest("two"), from: day, .init(at: day, by: nil))
        }
      }
      #expect(try store.read { try current($0, day) } == "two")
      try store.close()
    },
  ]
}
