import ServiceLifecycle
import Website

/// The first thing that happens when the server is asked to stop: it says so to whoever balances, asks each browser to
/// come to another server next time, and answers everybody for a while yet. Stands last among the services, which stop
/// in the opposite order.
struct Drain: Service {
  let load: ServerLoad
  let news: NewsDesk
  let time: Duration

  func run() async throws {
    try? await gracefulShutdown()
    load.drain()
    news.close()
    try? await Task.sleep(for: time)
  }
}
