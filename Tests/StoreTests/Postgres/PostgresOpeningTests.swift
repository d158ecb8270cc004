import CaseStore
import PostgresClient
import Testing

@testable import PostgresStore

/// What the store insists on before it serves.
@Suite(.enabled(if: PostgresServer.isInstalled))
struct PostgresOpeningTests {
  private func refusal(_ url: String) -> StoreError? {
    do {
      try PostgresStore(url: url).close()
      return nil
    } catch { return error as? StoreError }
  }

  @Test func aDatabaseWithoutTablesSaysWhatToDo() throws {
    let server = try PostgresServer.shared.get()
    let database = try server.database()
    try server.asSuperuser(database.name) { try $0.script("DROP SCHEMA simple CASCADE") }
    #expect(
      refusal(database.url) == .unavailable("the database has no tables yet: run `simple database init`"))
  }

  @Test func theOwnerAndASuperuserAreNotServed() throws {
    let database = try PostgresServer.shared.get().database()
    let asOwner = try #require(refusal(database.ownersURL))
    #expect("\(asOwner)".contains("owns the tables"))
    let asSuperuser = try #require(refusal(database.server.url("owner", database.name)))
    #expect("\(asSuperuser)".contains("row-level security"))
  }

  @Test func commitsThatAreNotDurableAreRefused() throws {
    let database = try PostgresServer.shared.get().database()
    try database.asSuperuser { try $0.script("ALTER ROLE \(database.role) SET synchronous_commit = off") }
    #expect(refusal(database.url) == .unavailable("synchronous_commit is off: a commit would not be durable"))
  }

  @Test func aServerThatIsNotThereIsNamedWithoutItsPassword() {
    let error = refusal("postgres://simple:geheim@127.0.0.1:9/office?connect_timeout=2")
    #expect("\(error.map(String.init(describing:)) ?? "")".contains("cannot be reached"))
    #expect(!"\(error.map(String.init(describing:)) ?? "")".contains("geheim"))
  }

  @Test func setUpAgainChangesNothing() throws {
    let database = try PostgresServer.shared.get().database()
    let steps = try DatabaseSetup.install(at: database.ownersURL, program: database.role)
    #expect(steps == (Schema.known, Schema.known))
  }

  @Test func anOlderProgramRefusesANewerDatabaseAlsoWhileItServes() async throws {
    let database = try PostgresServer.shared.get().database()
    let store = try database.open()
    try await store.add("a")
    try database.asOwner { try $0.run("INSERT INTO schema_steps (step) VALUES (99)") }
    let newer = StoreError.newerSchema(found: 99, known: Schema.known)
    #expect(refusal(database.url) == newer)
    await #expect(throws: newer) { try await store.add("b") }
    #expect(throws: newer) { try DatabaseSetup.install(at: database.ownersURL, program: database.role) }
    #expect(try store.read { try $0.caseIDs(Sample.office) } == ["a"])
    try store.close()
  }

  @Test func anOlderDatabaseAsksForItsSteps() throws {
    let database = try PostgresServer.shared.get().database()
    try database.asOwner { try $0.run("DELETE FROM schema_steps WHERE step = $1", [Schema.known]) }
    #expect("\(refusal(database.url).map(String.init(describing:)) ?? "")".contains("run `simple database init`"))
  }

  @Test func aReadCannotWrite() throws {
    let store = try PostgresServer.shared.get().database().open()
    #expect(throws: StoreError.self) {
      try store.read { reading in
        try (reading as? any StoreWriting)?.putSetting(Sample.office, "name", [1])
        _ = try reading.setting(Sample.office, "name")
      }
    }
    #expect(try store.read { try $0.setting(Sample.office, "name") } == nil)
    try store.close()
  }

  @Test func aClosedStoreSaysSo() async throws {
    let store = try PostgresServer.shared.get().database().open()
    try store.close()
    await #expect(throws: StoreError.unavailable("the store is closed")) { try await store.add("a") }
    #expect(throws: StoreError.unavailable("the store is closed")) { try store.read { try $0.offices() } }
  }
}
