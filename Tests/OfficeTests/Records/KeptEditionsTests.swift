import CaseStore
import Casework
import Testing

@testable import Office

@Suite struct KeptEditionsTests {
  @Test func theSameFilesUnderAnotherNameAreAnotherProcedure() async throws {
    let office = try await OfficeFixture()
    let other: OfficeID = "lain"
    let current = try office.store.read { try office.catalogue.current(in: $0, at: nil) }
    let digest = try #require(current.procedures["siktg"]?.digest)
    let found = try office.store.read { try $0.edition(office.context.id, digest) }
    let edition = try #require(found)
    try await office.store.write { store in
      try store.put(
        Edition(
          office: other, kind: .procedure, name: "teknisi-gigi", digest: edition.digest, bytes: edition.bytes, by: nil,
          at: office.clock.now))
    }
    let shared = KeptEditions()
    let catalogues = [office.context.id, other].map { Catalogue(office: $0, editions: shared) }
    for _ in 0..<2 {
      let ids = try office.store.read { store in
        try catalogues.map { try $0.procedure(edition.digest, in: store).id }
      }
      #expect(ids == ["siktg", "teknisi-gigi"])
    }
    let unknown = Catalogue(office: "entah", editions: shared)
    #expect(throws: OfficeProblem.noEdition(edition.digest)) {
      try office.store.read { _ = try unknown.procedure(edition.digest, in: $0) }
    }
  }
}
