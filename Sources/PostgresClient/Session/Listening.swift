import Dispatch

extension PostgresConnection {
  /// What other sessions tell the channel from now on, as it arrives. Ends with an error when the connection does.
  public func listen(to channel: String) throws -> AsyncThrowingStream<PostgresNotification, any Error> {
    _ = try use { try $0.run("LISTEN \"\(channel.replacing("\"", with: "\"\""))\"") }
    let (stream, continuation) = AsyncThrowingStream<PostgresNotification, any Error>.makeStream()
    // Dispatch's sources may be used from anywhere; their Swift face does not say so.
    nonisolated(unsafe) let source = readableSource()
    source.setEventHandler {
      // On the connection's own queue.
      do { for found in try self.notifications() { continuation.yield(found) } } catch {
        source.cancel()
        continuation.finish(throwing: error)
      }
    }
    // The socket stays open until the source has let it go.
    source.setCancelHandler { withExtendedLifetime(self) {} }
    continuation.onTermination = { _ in source.cancel() }
    source.activate()
    return stream
  }
}

/// What is heard of a channel, over one connection after the other.
public enum ChannelEvent: Hashable, Sendable {
  /// Listening has begun, for the first time or again: what was told before is not known.
  case listening
  case told(PostgresNotification)
}

/// Listens for good: a connection that breaks is made again, after a pause.
public struct ChannelListener: Sendable {
  private let target: PostgresTarget
  private let channel: String
  private let backoff: Backoff
  private let clock: PoolClock

  public init(_ target: PostgresTarget, channel: String, backoff: Backoff = Backoff(), clock: PoolClock = .continuous) {
    self.target = target
    self.channel = channel
    self.backoff = backoff
    self.clock = clock
  }

  /// Ends when nobody reads it any more. Whoever reads slowly loses the oldest, never the server's memory.
  public func events(keeping most: Int = 1_024) -> AsyncStream<ChannelEvent> {
    let (stream, continuation) = AsyncStream<ChannelEvent>.makeStream(bufferingPolicy: .bufferingNewest(most))
    let task = Task {
      var failures = 0
      while !Task.isCancelled {
        do {
          let connection = try await PostgresConnection.open(target)
          let told = try await connection.listen(to: channel)
          failures = 0
          continuation.yield(.listening)
          for try await notification in told { continuation.yield(.told(notification)) }
        } catch {
          failures += 1
        }
        if Task.isCancelled { break }
        try? await clock.sleep(backoff.pause(after: max(failures, 1)))
      }
      continuation.finish()
    }
    continuation.onTermination = { _ in task.cancel() }
    return stream
  }
}
