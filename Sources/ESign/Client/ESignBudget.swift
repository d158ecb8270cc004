/// How long the service may take, and how much it may send.
public struct ESignBudget: Hashable, Sendable {
  /// For one request to sign, from the first byte sent to the last received.
  public var signing: Duration
  /// For everything else.
  public var asking: Duration
  /// Bytes of an answer.
  public var answer: Int

  public init(signing: Duration = .seconds(120), asking: Duration = .seconds(20), answer: Int = 128 << 20) {
    self.signing = signing
    self.asking = asking
    self.answer = answer
  }
}

struct OutOfTime: Error {}

extension Clock where Duration == Swift.Duration {
  /// Runs `body` until it ends or the time is over; then it is cancelled.
  func within<Value: Sendable>(
    _ budget: Swift.Duration, _ body: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    let deadline = now.advanced(by: budget)
    return try await withThrowingTaskGroup(of: Value?.self) { group in
      group.addTask { try await body() }
      group.addTask {
        try await self.sleep(until: deadline, tolerance: nil)
        return nil
      }
      defer { group.cancelAll() }
      guard let first = try await group.next(), let value = first else { throw OutOfTime() }
      return value
    }
  }
}
