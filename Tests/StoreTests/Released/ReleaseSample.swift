import CaseStore
import Casework
import WorkingTime

/// A little of everything that a store keeps; the same every time.
enum ReleaseSample {
  static let salt: @Sendable () -> [UInt8] = { Array(repeating: 7, count: 32) }

  static func fill(_ store: any CaseStore) async throws {
    try await store.write { store in
      try store.save(
        [Sample.entry(text: "one"), Sample.entry(.claimed(step: "desk", from: nil), text: "two")], of: "a",
        expecting: 0, row: Sample.row("a", version: 2))
      try store.save(
        [Sample.entry(.withdrawn)], of: "b", expecting: 0,
        row: Sample.row("b") { row in
          row.stage = "withdrawn"
          row.step = nil
          row.closed = Sample.noon
          row.owner = "ani"
        })
      let first = try StorePromises.take(store)
      let second = try StorePromises.take(store)
      _ = try StorePromises.take(store, caseID: "b")
      try store.setNumber(first, .issued)
      try store.setNumber(second, .void)
      try people(store)
      try files(store)
      try work(store)
      for stream in [JournalStream.acts, .access(day: "2026-11-27"), .seals] {
        let entry = NewEntry<Act>(at: Sample.noon, by: .administrator("ani"), fact: .exported(what: "register"))
        try store.record(Sample.office, stream, entry)
      }
    }
  }

  private static func people(_ store: any StoreWriting) throws {
    try store.put(Sample.account("ani") { $0.signingKey = [1, 2, 3] })
    try store.put(
      Sample.account("rini") { account in
        account.isOfficer = true
        account.roles = ["clerk"]
        account.mustChangePassword = true
      })
    try store.put(
      Session(
        token: Sample.digest("session"), office: Sample.office, account: "ani", csrf: "c",
        expires: Sample.noon.adding(seconds: 60)))
    try store.put(Throttle(failures: 2, until: Sample.noon), key: "10.0.0.1")
    try store.putSetting(Sample.office, "secret", [9, 9])
  }

  private static func files(_ store: any StoreWriting) throws {
    try store.put(
      Draft(
        office: Sample.office, id: "d", owner: "ani", counter: nil, procedure: "permit", kind: "new",
        values: ["name": "Ani"], evidence: ["str": .file(Sample.digest("str"))], doneGroups: ["person"],
        updated: Sample.noon, expires: Sample.noon.adding(seconds: 86_400)))
    try store.put(
      DocumentRecord(
        office: Sample.office, caseID: "a", digest: Sample.digest("file"), fileName: "ktp.pdf",
        mediaType: "application/pdf", size: 5, pages: 1, added: Sample.noon))
    try store.put(
      Edition(
        office: Sample.office, kind: .office, name: "office", digest: Sample.digest("office"), bytes: [1, 2], by: nil,
        at: Sample.noon))
    try store.put(
      Edition(
        office: Sample.office, kind: .procedure, name: "permit", digest: Sample.digest("waits"), bytes: [3],
        by: "ani", at: Sample.noon, from: Sample.noon.adding(seconds: 9)))
  }

  private static func work(_ store: any StoreWriting) throws {
    _ = try store.keepFormOutcome(Sample.office, key: "form", "/berkas/a", at: Sample.noon)
    try store.put(FollowUp(office: Sample.office, caseID: "a", kind: "typeset", due: Sample.noon))
    _ = try store.lease(
      Sample.office, "a", by: "signer", now: Sample.noon, until: Sample.noon.adding(seconds: 60))
    try store.add(StorePromises.message())
    try store.add(StorePromises.message("sent"))
    try store.settle(Sample.office, message: StorePromises.message("sent").id, by: "w", .sent, at: Sample.noon)
    _ = try store.decide(Notice(office: Sample.office, caseID: "a", key: "k", value: "v", at: Sample.noon))
  }

  /// Whether a store that was brought up to date holds all of it, and goes on.
  static func check(_ store: any CaseStore) async throws -> [String] {
    var wrong: [String] = []
    func expect(_ condition: Bool, _ what: String) { if !condition { wrong.append(what) } }
    try store.read { store in
      for (stream, head) in try store.heads(Sample.office) {
        var previous = Chain.origin
        for entry in try store.entries(Sample.office, stream) {
          expect(entry.hash == Chain.link(previous: previous, envelope: entry.envelope), "chain of \(stream)")
          previous = entry.hash
        }
        expect(previous == head.hash, "head of \(stream)")
      }
      let texts = try store.entries(Sample.office, .permitCase("a")).map { try JournalCoding.event($0).payload.text }
      expect(texts == ["one", "two"], "payloads")
      let act = try store.entries(Sample.office, .acts).map { try JournalCoding.act($0).0.fact }
      expect(act == [.exported(what: "register")], "acts")
      expect(try store.register(Sample.office, RegisterQuery(text: "umpama")).total == 2, "search")
      expect(try store.queueCounts(Sample.office) == ["desk": 1], "queue")
      expect(try store.caseRow(Sample.office, "b")?.owner == "ani", "row")
      let states = try store.numbers(Sample.office, series: "s", year: 2026).map(\.state)
      expect(states == [.issued, .void, .given], "numbers")
      expect(try store.account(Sample.office, login: "ani")?.signingKey == [1, 2, 3], "account")
      expect(try store.account(Sample.office, "rini")?.roles == ["clerk"], "roles")
      expect(try store.session(Sample.digest("session"))?.account == "ani", "session")
      expect(try store.draft(Sample.office, "d")?.values["name"] == "Ani", "draft")
      expect(try store.documents(Sample.office, "a").map(\.fileName) == ["ktp.pdf"], "document")
      expect(try store.edition(Sample.office, Sample.digest("office"))?.bytes == [1, 2], "edition")
      expect(try store.formOutcome(Sample.office, key: "form") == "/berkas/a", "form")
      expect(try store.followUps(dueBy: Sample.noon, limit: 9).map(\.kind) == ["typeset"], "follow-up")
      expect(try store.setting(Sample.office, "secret") == [9, 9], "setting")
      let sent = try store.messages(Sample.office, ofCase: "a").map(\.state.rawValue).sorted()
      expect(sent == ["sent", "waiting"], "messages")
      expect(try store.notices(Sample.office, ofCase: "a").map(\.value) == ["v"], "notices")
    }
    try await store.write { store in
      try store.save([Sample.entry()], of: "a", expecting: 2, row: Sample.row("a", version: 3))
      _ = try StorePromises.take(store, caseID: "a")
    }
    let numbers = try store.read { try $0.numbers(Sample.office, series: "s", year: 2026).map(\.n) }
    expect(numbers == [1, 2, 3, 4], "going on")
    return wrong
  }
}
