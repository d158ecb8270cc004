import Histogram
import NIOCore
import NIOPosix

/// One run. Everything happens on one event loop, which is one thread.
final class Run {
  private let plan: Plan
  private let loop: any EventLoop
  private let done: EventLoopPromise<Outcome>

  private var next = 0
  private var free: [(Client, ChannelHandlerContext)] = []
  /// Requests of an open loop that were due while no connection was free.
  private var waiting: [NIODeadline] = []
  private var waitingFrom = 0
  private var open = 0
  private var sent = 0
  private var answered = 0
  private var isOver = false

  private var began = NIODeadline.now()
  private var measuredFrom = NIODeadline.now()
  private var good = 0
  private var bad: [String: Int] = [:]
  private var latencies = Histogram<UInt64>(
    highestTrackableValue: 3_600_000_000, numberOfSignificantValueDigits: .three)

  private init(_ plan: Plan, loop: any EventLoop, done: EventLoopPromise<Outcome>) {
    self.plan = plan
    self.loop = loop
    self.done = done
  }

  static func start(_ plan: Plan, on loop: any EventLoop) -> EventLoopFuture<Outcome> {
    let done = loop.makePromise(of: Outcome.self)
    loop.execute {
      let run = Run(plan, loop: loop, done: done)
      run.begin()
    }
    return done.futureResult
  }

  private func begin() {
    began = .now()
    measuredFrom = began + .microseconds(Int64(plan.warmUp * 1e6))
    let end = measuredFrom + .microseconds(Int64(plan.seconds * 1e6))
    for _ in 0..<plan.clients { connect(goingOn: nil) }
    if let rate = plan.rate { tick(0, every: 1e9 / rate) }
    loop.assumeIsolated().scheduleTask(deadline: end) { [self] in
      isOver = true
      if sent == answered { finish() }
    }
    // A server that never answers does not keep the run for ever.
    loop.assumeIsolated().scheduleTask(deadline: end + .seconds(30)) { [self] in
      if sent > answered { bad["no answer", default: 0] += sent - answered }
      finish()
    }
  }

  private func connect(goingOn round: Client.Round?) {
    open += 1
    ClientBootstrap(group: loop)
      .channelOption(.socketOption(.tcp_nodelay), value: 1)
      .channelInitializer { [bound = NIOLoopBound((self, round), eventLoop: loop)] channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(Client(run: bound.value.0, goingOn: bound.value.1))
        }
      }
      .connect(host: "127.0.0.1", port: plan.port)
      .assumeIsolated()
      .whenFailure { [self] error in
        fail("could not connect: \(error)")
        open -= 1
        if !isOver { reconnect(goingOn: round) } else if open == 0 { finish() }
      }
  }

  /// After a moment, as a browser would: a server that turns people away is not asked all the harder for it.
  private func reconnect(goingOn round: Client.Round?) {
    loop.assumeIsolated().scheduleTask(in: .milliseconds(100)) { [self] in
      if !isOver { connect(goingOn: round) }
    }
  }

  /// The open loop's requests that have become due by now.
  private func tick(_ number: Int, every nanoseconds: Double) {
    guard !isOver else { return }
    var number = number
    let now = NIODeadline.now()
    var due = began + .nanoseconds(Int64(Double(number) * nanoseconds))
    while due <= now {
      // Whoever has waited longest: each officer has a turn.
      if free.isEmpty {
        waiting.append(due)
      } else {
        let (client, context) = free.removeFirst()
        send(client, context, due: due)
      }
      number += 1
      due = began + .nanoseconds(Int64(Double(number) * nanoseconds))
    }
    let following = number
    loop.assumeIsolated().scheduleTask(deadline: due) { [self] in tick(following, every: nanoseconds) }
  }

  /// A client can send its next request.
  func isFree(_ client: Client, _ context: ChannelHandlerContext) {
    if plan.rate == nil {
      send(client, context, due: .now())
    } else if waitingFrom < waiting.count {
      waitingFrom += 1
      send(client, context, due: waiting[waitingFrom - 1])
    } else {
      free.append((client, context))
    }
  }

  /// A connection has ended: a server that turns somebody away closes it, and a browser opens another.
  func isGone(_ client: Client) {
    free.removeAll { $0.0 === client }
    open -= 1
    if !isOver, !client.isIdle { reconnect(goingOn: client.round) } else if open == 0 { finish() }
  }

  /// An officer has nothing more to do. In a closed loop the run has then measured all there is; in an open one the
  /// others go on.
  func isIdle() {
    if plan.rate == nil { isOver = true }
  }

  private func send(_ client: Client, _ context: ChannelHandlerContext, due: NIODeadline) {
    if isOver || (next >= plan.requests.count && !plan.repeats && client.round == nil) {
      if sent == answered { finish() }
      return
    }
    sent += 1
    if let round = client.round { return client.send(round.script, due: due, context) }
    let script = plan.requests[next % plan.requests.count]
    next += 1
    client.send(script, due: due, context)
  }

  func record(_ status: Int, from due: NIODeadline) {
    answered += 1
    let now = NIODeadline.now()
    if due >= measuredFrom {
      if status < 400 { good += 1 } else { bad["\(status)", default: 0] += 1 }
      latencies.record(UInt64(max(0, (now - due).nanoseconds / 1_000)))
    }
    if isOver, sent == answered { finish() }
  }

  /// - Parameter isAnswerless: whether a request ends with it.
  func fail(_ trouble: String, isAnswerless: Bool = false) {
    bad[trouble, default: 0] += 1
    guard isAnswerless else { return }
    answered += 1
    if isOver, sent == answered { finish() }
  }

  private func finish() {
    isOver = true
    let seconds = Double((NIODeadline.now() - measuredFrom).nanoseconds) / 1e9
    // Later calls find the promise kept.
    done.succeed(Outcome(seconds: max(seconds, 0.001), good: good, bad: bad, latencies))
  }
}
