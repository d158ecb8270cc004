import CaseStore
import Casework
import Messaging
import WorkingTime

/// Takes messages out of the outbox and hands them to carriers. Any number of servers may do so at once: each message is
/// leased to one of them. A server that dies in between lets its lease end, and another one sends again, under the same
/// Message-ID.
public struct Deliveries: Sendable {
  let context: OfficeContext
  private let carriers: @Sendable (OutboxMessage.Channel) throws -> (any Carrier)?
  private let worker: String
  private let backoff: Backoff
  /// Seconds; longer than any carrier takes.
  private static let lease: Int64 = 300
  private static let atOnce = 4

  /// - Parameters:
  ///   - carriers: asked for each message, so that a new setting of the office counts at once; nil when there is none.
  ///   - worker: the name of this server's leases, made up when not given.
  public init(
    context: OfficeContext, backoff: Backoff = Backoff(), worker: String? = nil,
    carriers: @escaping @Sendable (OutboxMessage.Channel) throws -> (any Carrier)?
  ) {
    self.context = context
    self.backoff = backoff
    self.worker = worker ?? Base32.text(context.random(10))
    self.carriers = carriers
  }

  /// Sends what is due.
  /// - Returns: how many messages were tried.
  @discardableResult
  public func round() async throws -> Int {
    var tried = 0
    // A bound, so that other work of the loop gets its turn.
    while tried < 400, !Task.isCancelled {
      let taken = try await take()
      if taken.isEmpty { break }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for message in taken { group.addTask { try await deliver(message) } }
        try await group.waitForAll()
      }
      tried += taken.count
    }
    return tried
  }

  private func take() async throws -> [OutboxMessage] {
    let context = context
    let worker = worker
    return try await context.store.write { store in
      let now = context.now()
      return try store.takeMessages(
        context.id, by: worker, now: now, until: now.adding(seconds: Self.lease), limit: Self.atOnce)
    }
  }

  private func deliver(_ message: OutboxMessage) async throws {
    let delivery = await attempt(message)
    let context = context
    let worker = worker
    _ = try await context.store.write { store in
      try store.settle(context.id, message: message.id, by: worker, delivery, at: context.now())
    }
    if case .failed(let error) = delivery {
      context.logger.error(
        "a message was given up",
        metadata: ["message": "\(message.id)", "kind": "\(message.kind)", "error": "\(error)"])
    }
  }

  private func attempt(_ message: OutboxMessage) async -> Delivery {
    do {
      guard let carrier = try carriers(message.channel) else {
        throw CarrierFailure.temporary("saluran \(message.channel.rawValue) belum disetel di server ini")
      }
      try await carrier.carry(
        Parcel(
          id: message.id, messageID: message.messageID, kind: message.kind, address: message.address,
          subject: message.subject, text: message.body, created: message.created.milliseconds))
      return .sent
    } catch CarrierFailure.permanent(let reason) {
      return .failed(error: reason)
    } catch {
      let reason = (error as? CarrierFailure)?.reason ?? "\(error)"
      guard let pause = backoff.pause(after: message.attempts + 1, chance: chance()) else {
        return .failed(error: reason)
      }
      let milliseconds = Int64(pause * 1000)
      return .postponed(
        until: Moment(milliseconds: context.now().milliseconds + milliseconds), error: reason)
    }
  }

  /// 0 ..< 1
  private func chance() -> Double {
    let bytes = context.random(4)
    return Double(bytes.reduce(0) { $0 << 8 | UInt64($1) }) / 4_294_967_296
  }
}
