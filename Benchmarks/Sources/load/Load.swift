import ArgumentParser
import Foundation
import NIOCore
import NIOPosix

/// Plays requests from a file against a server on this machine and prints what came of it, as JSON.
///
/// Closed loop (`--clients`): each client sends its next request when the answer to the last has come; what counts is how
/// many there were. Open loop (`--rate`): requests are due at even distances whatever the server does, and a latency runs
/// from when its request was due, so that a server that stalls cannot hide it (coordinated omission).
@main
struct Load: AsyncParsableCommand {
  @Option(help: "A file with a JSON object a line: method, path, cookie, body.")
  var requests: String

  @Option(help: "Port of the server on 127.0.0.1.")
  var port: Int

  @Option(help: "Connections; in a closed loop each is a client.")
  var clients = 32

  @Option(help: "Requests a second; without it the loop is closed.")
  var rate: Double?

  @Option(help: "Seconds to measure.")
  var seconds = 5.0

  @Option(help: "Seconds before, which do not count.")
  var warmUp = 0.0

  @Flag(help: "Begin again at the end of the file; else the run ends with it.")
  var repeats = false

  func run() async throws {
    guard clients > 0, seconds > 0, warmUp >= 0, rate ?? 1 > 0 else {
      throw ValidationError("--clients, --seconds and --rate are more than nothing.")
    }
    let supply = try RequestFile.read(requests, port: port)
    guard !supply.isEmpty else { throw ValidationError("\(requests) has no requests.") }
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let plan = Plan(
      requests: supply, port: port, clients: clients, rate: rate, seconds: seconds, warmUp: warmUp, repeats: repeats)
    let result = try await Run.start(plan, on: group.next()).get()
    try await group.shutdownGracefully()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    print(String(decoding: try encoder.encode(result), as: UTF8.self))
  }
}
