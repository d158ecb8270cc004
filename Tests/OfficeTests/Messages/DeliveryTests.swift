import CaseStore
import Casework
import Messaging
import Testing
import WorkingTime

@testable import Office

@Suite struct DeliveryTests {
  private func deliveries(
    _ house: MessagingOffice, _ carrier: any Carrier, _ backoff: Backoff = Backoff(), worker: String = "one"
  ) -> Deliveries {
    Deliveries(context: house.office.context, backoff: backoff, worker: worker) { _ in carrier }
  }

  @Test func whatIsDueGoesOutOnceHoweverManyServersLook() async throws {
    let house = try await MessagingOffice()
    let id = try await house.office.submitted()
    let carrier = TestCarrier()
    try await withThrowingTaskGroup(of: Int.self) { group in
      for server in 0..<5 {
        group.addTask { try await deliveries(house, carrier, worker: "server \(server)").round() }
      }
      try await group.waitForAll()
    }
    #expect(carrier.parcels.count == 2)
    #expect(Set(carrier.parcels.map(\.id)) == Set(try house.messages(id).map(\.id)))
    let messages = try house.messages(id)
    #expect(messages.allSatisfy { $0.state == .sent && $0.settled == house.office.clock.now })
    #expect(try await deliveries(house, carrier).round() == 0)
  }

  @Test func aFailureWaitsLongerEachTimeAndEndsAsDead() async throws {
    let house = try await MessagingOffice()
    let id = try await house.office.submitted()
    let failure = CarrierFailure.temporary("451")
    let carrier = TestCarrier(failing: Array(repeating: failure, count: 6))
    let round = deliveries(house, carrier, Backoff(first: 60, longest: 600, attempts: 3))
    #expect(try await round.round() == 2)
    #expect(try await round.round() == 0)
    for message in try house.messages(id) {
      #expect(message.attempts == 1 && message.lastError == "451")
      let wait = message.nextAttempt.milliseconds - house.office.clock.now.milliseconds
      #expect((30_000...60_000).contains(wait))
    }
    house.pass(minutes: 1)
    #expect(try await round.round() == 2)
    house.pass(minutes: 1)
    _ = try await round.round()
    house.pass(minutes: 1)
    _ = try await round.round()
    #expect(carrier.parcels.count == 6)
    #expect(try Outbox(context: house.office.context).total(in: .dead) == 2)
  }

  @Test func aRefusalIsDeadAtOnceUntilAnAdministratorDecides() async throws {
    let house = try await MessagingOffice()
    let id = try await house.office.submitted()
    let no = CarrierFailure.permanent("550")
    #expect(try await deliveries(house, TestCarrier(failing: [no, no])).round() == 2)
    let outbox = Outbox(context: house.office.context)
    let lines = try outbox.lines(in: .dead, offset: 0, limit: 9)
    #expect(lines.total == 2 && lines.rows.allSatisfy { $0.message.lastError == "550" })
    #expect(lines.rows.first?.number == (try house.office.cases.load(id).state.number))
    let administrator = try house.office.account("ayu")
    let again = lines.rows[0].message.id
    #expect(try await outbox.sendAgain(again, by: administrator))
    #expect(try await !outbox.sendAgain(again, by: administrator))
    #expect(try await outbox.giveUp(lines.rows[1].message.id, by: administrator))
    let carrier = TestCarrier()
    #expect(try await deliveries(house, carrier).round() == 1)
    #expect(carrier.parcels.map(\.id) == [again])
    let acts = try house.office.store.read { try $0.entries(house.office.context.id, .acts).map(JournalCoding.act) }
    let decided = acts.compactMap { act -> Bool? in
      if case .messageDecided(id, _, let isSentAgain) = act.0.fact { isSentAgain } else { nil }
    }
    #expect(decided == [true, false])
  }

  @Test func aServerThatDiesAfterSendingLetsAnotherSendTheSameAgain() async throws {
    let house = try await MessagingOffice()
    let id = try await house.office.submitted()
    let context = house.office.context
    let taken = try await context.store.write { store in
      try store.takeMessages(
        context.id, by: "dead", now: context.now(), until: context.now().adding(seconds: 300), limit: 9)
    }
    #expect(taken.count == 2)
    let carrier = TestCarrier()
    #expect(try await deliveries(house, carrier).round() == 0)
    house.pass(minutes: 5)
    #expect(try await deliveries(house, carrier).round() == 2)
    #expect(Set(carrier.parcels.map(\.messageID)) == Set(taken.map(\.messageID)))
    #expect(try house.messages(id).allSatisfy { $0.state == .sent })
  }
}
