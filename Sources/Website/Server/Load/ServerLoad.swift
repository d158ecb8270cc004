import HTTPTypes
import NIOCore
import Synchronization

/// How much one server has to do, and how much it takes at most. Beyond that it says so at once, since an answer that
/// comes too late is of no use to anybody and keeps others waiting.
public final class ServerLoad: Sendable {
  /// What a request is for. When not all can be done, what somebody has filled in comes before what can be looked at
  /// again.
  enum Purpose {
    case reading
    case sending

    init(_ method: HTTPRequest.Method) {
      self = method == .get || method == .head ? .reading : .sending
    }
  }

  public struct Limits: Sendable {
    /// Connections, busy or idle.
    public var connections: Int
    /// Requests that are being answered.
    public var requests: Int
    /// Of these, those that only read: the other places are for what somebody sends.
    public var reading: Int { requests - requests / 4 }
    /// For the first request's head on a new connection.
    public var firstHead: Duration = .seconds(15)
    /// For somebody to say anything who is turned away at the door.
    public var turnedAway: Duration = .seconds(5)
    /// For the next request on a connection that had one.
    public var nextHead: Duration = .seconds(75)
    /// For a body: this, and what ``slowest`` bytes a second would take.
    public var body: Duration = .seconds(20)
    public var slowest = 8_192
    /// For a reader to take anything at all of an answer that waits.
    public var stall: Duration = .seconds(60)
    /// For somebody who has been answered, to stop sending.
    public var lastBytes: Duration = .seconds(30)
    /// Without any request's end while all places are taken: then nothing is done here any more. Longer than a body may
    /// take.
    public var standstill: Duration = .seconds(30)

    public init(connections: Int = 12_000, requests: Int = 256) {
      self.connections = connections
      self.requests = requests
    }
  }

  public let limits: Limits
  private let openConnections = Atomic(0)
  private let openRequests = Atomic(0)
  private let arriving = Atomic(0)
  /// Who came while reading had no place.
  private let newcomers = Atomic(0)
  private let refused = Atomic(0)
  private let draining = Atomic(false)
  /// When a request last ended, or came while there was none.
  private let lastSign: Atomic<UInt64>
  private let now: @Sendable () -> NIODeadline

  public init(limits: Limits = Limits(), now: @escaping @Sendable () -> NIODeadline = { .now() }) {
    self.limits = limits
    self.now = now
    lastSign = Atomic(now().uptimeNanoseconds)
  }

  public var connections: Int { openConnections.load(ordering: .relaxed) }
  public var requests: Int { openRequests.load(ordering: .relaxed) }
  /// Requests and connections that were turned away since the start.
  public var turnedAway: Int { refused.load(ordering: .relaxed) }

  /// The server is about to stop: it still answers, and asks everybody to come to another one next time.
  public var isDraining: Bool { draining.load(ordering: .relaxed) }
  public func drain() { draining.store(true, ordering: .relaxed) }

  /// - Returns: false when there are too many already. Each call that was let in is followed by ``closeConnection()``.
  func openConnection() -> Bool { enter(openConnections, limits.connections) }
  func closeConnection() { openConnections.subtract(1, ordering: .relaxed) }

  /// - Returns: false when there are too many already. Each call that was let in is followed by ``endRequest()``.
  func beginRequest(_ purpose: Purpose) -> Bool {
    if requests == 0 { giveSign() }
    return enter(openRequests, most(purpose))
  }
  func endRequest() {
    openRequests.subtract(1, ordering: .relaxed)
    giveSign()
  }

  private func giveSign() { lastSign.store(now().uptimeNanoseconds, ordering: .relaxed) }

  /// Reading has no place, and no request has ended for ``Limits/standstill``.
  var standsStill: Bool {
    requests > 0 && requests >= limits.reading
      && now() - .uptimeNanoseconds(lastSign.load(ordering: .relaxed)) > TimeAmount(limits.standstill)
  }

  /// Somebody was let in and will ask in a moment; followed by ``hasArrived()``.
  func arrives() { arriving.add(1, ordering: .relaxed) }
  func hasArrived() { arriving.subtract(1, ordering: .relaxed) }

  /// Whether a request that comes now is to be turned away; counted when so.
  func turnsAway(_ purpose: Purpose) -> Bool { turnsAway(requests, most(purpose)) }

  /// The same for a newcomer, of whom nobody knows yet what he wants. One place that becomes free is for one of them,
  /// not for all who come before the first has asked. While reading alone has no place, each fourth is let in, since he
  /// may have something to send; whoever is in stays in.
  func turnsNewcomerAway() -> Bool {
    let requests = requests
    // While there is little to do, those who only keep a connection ready keep nobody out.
    let coming = requests > limits.requests / 2 ? arriving.load(ordering: .relaxed) : 0
    if requests + coming >= limits.reading, requests + coming < limits.requests,
      newcomers.add(1, ordering: .relaxed).newValue % 4 == 0
    {
      return false
    }
    return turnsAway(requests + coming, limits.reading)
  }

  private func turnsAway(_ count: Int, _ most: Int) -> Bool {
    guard count >= most else { return false }
    refused.add(1, ordering: .relaxed)
    return true
  }

  private func most(_ purpose: Purpose) -> Int {
    switch purpose {
    case .reading: limits.reading
    case .sending: limits.requests
    }
  }

  private func enter(_ count: borrowing Atomic<Int>, _ most: Int) -> Bool {
    if count.add(1, ordering: .relaxed).newValue <= most { return true }
    count.subtract(1, ordering: .relaxed)
    refused.add(1, ordering: .relaxed)
    return false
  }
}
