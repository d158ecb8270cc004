import CaseStore
import Casework
import Testing
import WorkingTime

extension StorePromises {
  @Sendable static func message(
    _ kind: String = "submitted", of id: CaseID = "a", to address: String = "ani@simple.example", at seconds: Int64 = 0
  ) -> OutboxMessage {
    OutboxMessage(
      office: Sample.office, caseID: id, version: 1, kind: kind, channel: .email, address: address, subject: "Nomor",
      body: "Isi", domain: "simple.example", created: Sample.noon.adding(seconds: seconds))
  }

  static let messages = [
    StorePromise("a message is kept once for its reason, and stands or falls with its commit") { house in
      let store = try house.open()
      struct Stop: Error {}
      try await store.add("a")
      await #expect(throws: Stop.self) {
        try await store.write { store in
          _ = try store.add(message())
          throw Stop()
        }
      }
      #expect(try store.read { try $0.messages(Sample.office, ofCase: "a") } == [])
      #expect(try await store.write { try $0.add(message()) })
      #expect(try await !store.write { try $0.add(message(at: 60)) })
      #expect(try await store.write { try $0.add(message(to: "budi@simple.example", at: 1)) })
      let kept = try store.read { try $0.messages(Sample.office, ofCase: "a") }
      #expect(kept == [message(), message(to: "budi@simple.example", at: 1)])
      #expect(try store.read { try $0.message(Sample.office, message().id) } == message())
      #expect(try store.read { try $0.message("other", message().id) } == nil)
      #expect(message().messageID == "<\(message().id)@simple.example>")
      try store.close()
    },

    StorePromise("of workers that ask at once, each message goes to one, until its lease ends") { house in
      let store = try house.open()
      try await store.add("a")
      try await store.write { store in
        for number in 0..<30 { try store.add(message("k\(number)", at: Int64(number))) }
      }
      func take(_ worker: String, at seconds: Int64, limit: Int) async throws -> [OutboxMessage] {
        let now = Sample.noon.adding(seconds: seconds)
        return try await store.write {
          try $0.takeMessages(Sample.office, by: worker, now: now, until: now.adding(seconds: 60), limit: limit)
        }
      }
      #expect(try await take("early", at: 1, limit: 9).map(\.kind) == ["k0", "k1"])
      let taken = try await withThrowingTaskGroup(of: [String].self, returning: [String].self) { group in
        for worker in 0..<6 { group.addTask { try await take("w\(worker)", at: 40, limit: 5).map(\.id) } }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      #expect(taken.count == 28 && Set(taken).count == 28)
      #expect(try await take("late", at: 41, limit: 99) == [])
      #expect(try await take("late", at: 62, limit: 99).map(\.kind) == ["k0", "k1"])
      #expect(try await take("other", at: 100, limit: 99).count == 28)
      try store.close()
    },

    StorePromise("what became of a message is kept: sent for good, put off, or dead until somebody decides") { house in
      let store = try house.open()
      try await store.add("a")
      let id = message().id
      _ = try await store.write { try $0.add(message()) }
      func at(_ seconds: Int64) -> Moment { Sample.noon.adding(seconds: seconds) }
      func take(_ worker: String, _ seconds: Int64) async throws -> Int {
        let now = at(seconds)
        return try await store.write {
          try $0.takeMessages(Sample.office, by: worker, now: now, until: now.adding(seconds: 60), limit: 9).count
        }
      }
      func settle(_ worker: String, _ delivery: Delivery, _ seconds: Int64) async throws -> Bool {
        let now = at(seconds)
        return try await store.write { try $0.settle(Sample.office, message: id, by: worker, delivery, at: now) }
      }
      func kept() throws -> OutboxMessage? { try store.read { try $0.message(Sample.office, id) } }
      #expect(try await take("one", 0) == 1)
      #expect(try await !settle("two", .failed(error: "not mine"), 1))
      #expect(try await settle("one", .postponed(until: at(100), error: "451"), 1))
      #expect(try kept()?.attempts == 1 && kept()?.lastError == "451" && kept()?.state == .waiting)
      #expect(try await take("one", 99) == 0)
      #expect(try await take("one", 100) == 1)
      #expect(try await settle("one", .failed(error: "550"), 101))
      #expect(try kept()?.state == .dead && kept()?.attempts == 2 && kept()?.settled == at(101))
      #expect(try await take("one", 999) == 0)
      #expect(try store.read { try $0.messages(Sample.office, in: .dead, offset: 0, limit: 9).rows.map(\.id) } == [id])
      let again = at(200)
      #expect(try await store.write { try $0.sendAgain(Sample.office, message: id, at: again) })
      #expect(try await !store.write { try $0.giveUp(Sample.office, message: id, at: again) })
      #expect(try kept()?.state == .waiting && kept()?.attempts == 0 && kept()?.settled == nil)
      #expect(try await take("one", 200) == 1)
      #expect(try await take("two", 260) == 1)
      #expect(try await settle("one", .sent, 261))
      #expect(try await !settle("two", .postponed(until: at(300), error: "late"), 262))
      #expect(try kept()?.state == .sent && kept()?.settled == at(261) && kept()?.lastError == nil)
      #expect(try await !store.write { try $0.sendAgain(Sample.office, message: id, at: again) })
      #expect(try store.read { try $0.messages(Sample.office, in: .sent, offset: 0, limit: 9).total } == 1)
      try store.close()
    },

    StorePromise("address and words of a message go ninety days after it was sent, the record of it stays") { house in
      let store = try house.open()
      try await store.add("a")
      try await store.write { store in
        for address in ["ani@simple.example", "budi@simple.example"] {
          try store.add(message(to: address))
          let id = message(to: address).id
          try store.settle(Sample.office, message: id, by: "one", .sent, at: Sample.noon)
        }
        try store.add(message("returned"))
        _ = try store.removeExpired(Sample.office, before: Sample.noon.adding(seconds: 89 * 86_400))
      }
      #expect(try store.read { try $0.message(Sample.office, message().id)?.body } == "Isi")
      try await store.write {
        _ = try $0.removeExpired(Sample.office, before: Sample.noon.adding(seconds: 91 * 86_400))
      }
      let kept = try store.read { try $0.messages(Sample.office, ofCase: "a") }
      #expect(kept.count == 3)
      for message in kept {
        let isErased = message.kind == "submitted"
        #expect((message.body == "") == isErased && message.address.contains("@") == !isErased)
      }
      try store.close()
    },

    StorePromise("a notice is decided once for its case, whoever comes first") { house in
      let store = try house.open()
      let firsts = try await withThrowingTaskGroup(of: String?.self, returning: [String].self) { group in
        for position in 0..<20 {
          group.addTask {
            let notice = Notice(
              office: Sample.office, caseID: "a", key: "step:1:80", value: "\(position)", at: Sample.noon)
            return try await store.write { try $0.decide(notice) ? notice.value : nil }
          }
        }
        return try await group.reduce(into: []) { if let first = $1 { $0.append(first) } }
      }
      #expect(firsts.count == 1)
      let later = Notice(
        office: Sample.office, caseID: "a", key: "a", value: "", at: Sample.noon.adding(seconds: 1))
      #expect(try await store.write { try $0.decide(later) })
      #expect(try store.read { try $0.notices(Sample.office, ofCase: "a") }.map(\.key) == ["step:1:80", "a"])
      #expect(try store.read { try $0.notices(Sample.office, ofCase: "a") }.first?.value == firsts.first)
      #expect(try store.read { try $0.notices("other", ofCase: "a") } == [])
      try store.close()
    },
  ]
}
