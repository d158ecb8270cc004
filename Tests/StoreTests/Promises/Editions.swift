import CaseStore
import Casework
import Testing

extension StorePromises {
  private static func edition(_ kind: Edition.Kind, _ name: String, _ text: String) -> Edition {
    Edition(
      office: Sample.office, kind: kind, name: name, digest: Sample.digest(text), bytes: Array(text.utf8), by: "adi",
      at: Sample.noon)
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
        #expect(try store.currentEdition(Sample.office, .procedure, name: "permit") == one)
        #expect(try store.currentEdition(Sample.office, .office, name: "permit") == nil)
        #expect(try store.edition(Sample.office, Sample.digest("two")) == edition(.procedure, "permit", "two"))
        #expect(try store.edition("other", Sample.digest("two")) == nil)
        #expect(
          try store.currentDigests(Sample.office) == [
            EditionName(kind: .procedure, name: "permit"): one.digest,
            EditionName(kind: .office, name: "office"): Sample.digest("head"),
          ])
        let texts = try store.editions(Sample.office).map { String(decoding: $0.bytes, as: UTF8.self) }
        #expect(texts == ["head", "one", "two", "one"])
      }
      try store.close()
    }
  ]
}
