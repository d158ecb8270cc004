import Logging
import ServiceLifecycle

/// Reminders and deliveries, apart from the other workers: a mail server that is slow holds up nothing else.
public struct MessageWorkers: Service {
  let reminders: Reminders
  let deliveries: Deliveries
  let pause: Duration

  public init(reminders: Reminders, deliveries: Deliveries, pause: Duration = .seconds(10)) {
    self.reminders = reminders
    self.deliveries = deliveries
    self.pause = pause
  }

  public func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        await round()
        do { try await Task.sleep(for: pause) } catch { return }
      }
    }
  }

  /// One round; what fails is logged and tried again in the next.
  public func round() async {
    await attempt("reminders") { try await reminders.round() }
    await attempt("deliveries") { try await deliveries.round() }
  }

  private func attempt(_ what: String, _ body: () async throws -> Int) async {
    do {
      _ = try await body()
    } catch {
      deliveries.context.logger.error(
        "a worker's round failed", metadata: ["work": "\(what)", "error": "\(error)"])
    }
  }
}
