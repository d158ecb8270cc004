import CaseStore
import Casework
import Testing

extension StorePromises {
  static let accounts = [
    StorePromise("an account comes back whole, by id and by login") { house in
      let store = try house.open()
      let account = Sample.account("rini") { account in
        account.login = "+628123456789"
        account.name = "Rini, S.Kep."
        account.roles = ["desk", "office"]
        account.isOfficer = true
        account.isAuditor = true
        account.mustChangePassword = true
        account.signingKey = [0, 1, 255]
      }
      try await store.write { try $0.put(account) }
      #expect(try store.read { try $0.account(Sample.office, "rini") } == account)
      #expect(try store.read { try $0.account(Sample.office, login: "+628123456789") } == account)
      #expect(try store.read { try $0.account("other", "rini") } == nil)
      try store.close()
    },

    StorePromise("a login belongs to one account of the office, also when two ask at once") { house in
      let store = try house.open()
      let outcomes = await withTaskGroup(of: Bool.self, returning: [Bool].self) { group in
        for id in ["a", "b", "c", "d"] as [AccountID] {
          group.addTask {
            let account = Sample.account(id) { $0.login = "ani@example.id" }
            do {
              try await store.write { try $0.put(account) }
              return true
            } catch { return (error as? StoreError) != .loginTaken("ani@example.id") }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(outcomes.filter { $0 }.count == 1)
      let elsewhere = Sample.account("x", office: "other") { $0.login = "ani@example.id" }
      try await store.write { try $0.put(elsewhere) }
      var own = try #require(try store.read { try $0.account(Sample.office, login: "ani@example.id") })
      own.login = "other@example.id"
      let changed = own
      try await store.write { try $0.put(changed) }
      #expect(try store.read { try $0.account(Sample.office, login: "ani@example.id") } == nil)
      try store.close()
    },

    StorePromise("accounts: officers first, then by name; found by words of name and login") { house in
      let store = try house.open()
      let people: [(AccountID, String, Bool)] = [
        ("1", "Citra", false), ("2", "budi", true), ("3", "Ani Lestari", false), ("4", "Zainal", true),
        ("5", "ani", false),
      ]
      try await store.write { store in
        for (id, name, isOfficer) in people {
          let account = Sample.account(id) { account in
            account.name = name
            account.isOfficer = isOfficer
            account.login = "user\(id)@example.id"
          }
          try store.put(account)
        }
      }
      func ids(_ text: String, offset: Int = 0, limit: Int = 9) throws -> ([AccountID], Int) {
        let found = try store.read { try $0.accounts(Sample.office, text: text, offset: offset, limit: limit) }
        return (found.rows.map(\.id), found.total)
      }
      #expect(try ids("") == (["2", "4", "5", "3", "1"], 5))
      #expect(try ids("", offset: 1, limit: 2) == (["4", "5"], 5))
      #expect(try ids("AN") == (["5", "3"], 2))
      #expect(try ids("lest an") == (["3"], 1))
      #expect(try ids("user4@example.id") == (["4"], 1))
      #expect(try ids("nobody") == ([], 0))
      #expect(try store.read { try $0.officers(Sample.office) }.map(\.id) == ["2", "4"])
      #expect(try store.read { try $0.officers("other") } == [])
      try store.close()
    },
  ]

  static let sessions = [
    StorePromise("sessions come, change and go, alone or with their account") { house in
      let store = try house.open()
      @Sendable func session(_ name: String, _ account: AccountID?) -> Session {
        Session(
          token: Sample.digest(name), office: Sample.office, account: account, csrf: "c-\(name)",
          expires: Sample.noon)
      }
      try await store.write { store in
        for id in ["ani", "budi"] as [AccountID] { try store.put(Sample.account(id)) }
        for (name, account) in [("1", "ani"), ("2", "ani"), ("3", "budi")] as [(String, AccountID)] {
          try store.put(session(name, account))
        }
      }
      var changed = session("1", "ani")
      changed.expires = Sample.noon.adding(seconds: 60)
      changed.receiptCase = "case"
      let longer = changed
      try await store.write { try $0.put(longer) }
      #expect(try store.read { try $0.session(longer.token) } == longer)
      try await store.write { try $0.removeSessions(of: "ani", in: Sample.office) }
      #expect(try store.read { try $0.session(longer.token) } == nil)
      #expect(try store.read { try $0.session(Sample.digest("2")) } == nil)
      #expect(try store.read { try $0.session(Sample.digest("3")) } == session("3", "budi"))
      try await store.write { try $0.removeSession(Sample.digest("3")) }
      #expect(try store.read { try $0.session(Sample.digest("3")) } == nil)
      try store.close()
    },

    StorePromise("throttles count and are lifted") { house in
      let store = try house.open()
      let throttle = Throttle(failures: 3, until: Sample.noon)
      try await store.write { try $0.put(throttle, key: "login:ani") }
      #expect(try store.read { try $0.throttle("login:ani") } == throttle)
      #expect(try store.read { try $0.throttle("login:budi") } == nil)
      try await store.write { try $0.put(nil as Throttle?, key: "login:ani") }
      #expect(try store.read { try $0.throttle("login:ani") } == nil)
      try store.close()
    },
  ]
}
