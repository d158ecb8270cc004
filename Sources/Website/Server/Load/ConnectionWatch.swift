import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTPTypes

/// Stands at each connection: turns it away when there are too many, ends it when its other end is too slow, and closes
/// it after an answer that says so, so that the answer still arrives.
final class ConnectionWatch: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private enum Phase {
    /// Nothing of a request has come yet.
    case waiting
    case reading(since: NIODeadline, bytes: Int)
    /// The request is whole.
    case answering
    case turnedAway
    case closing
  }

  private let load: ServerLoad
  private var limits: ServerLoad.Limits { load.limits }
  private var phase = Phase.waiting
  private var isCounted = false
  /// Requests that were passed on.
  private var unanswered = 0
  private var hasBegunAnswer = false
  /// The request that comes now says that it is the last, or the answer that goes now.
  private var isLastRequest = false
  private var isLastAnswer = false
  /// Nothing more is asked or answered here.
  private var isOver = false
  private var hasOtherEnded = false
  private var isLingering = false
  /// Answers whose end is on its way to the socket, and who wants to close behind them.
  private var unsent = 0
  private var closing: [EventLoopPromise<Void>?] = []
  /// Bytes of bodies that were handed on.
  private var handedOn = 0
  private var readTimer: Scheduled<Void>?
  private var stallTimer: Scheduled<Void>?

  init(load: ServerLoad) {
    self.load = load
  }

  // MARK: Connection

  func channelActive(context: ChannelHandlerContext) {
    if load.openConnection() {
      isCounted = true
      wait(limits.firstHead, context) { $0.close($1) }
      context.fireChannelActive()
    } else {
      phase = .turnedAway
      context.fireChannelActive()
      turnAway(context)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    readTimer?.cancel()
    stallTimer?.cancel()
    if isCounted { load.closeConnection() }
    isCounted = false
    context.fireChannelInactive()
  }

  // MARK: Reading

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch phase {
    case .turnedAway, .closing: return
    case .waiting, .reading, .answering: if isOver { return }
    }
    switch unwrapInboundIn(data) {
    case .head(let head):
      // Not before its turn: whoever sends one request behind the other would take this for the answer to the first.
      if unanswered == 0, head.path != Address.health.path, load.turnsAway(.init(head.method)) {
        return turnAway(context)
      }
      unanswered += 1
      isLastRequest = head.headerFields[.connection]?.lowercased() == "close"
      hasBegunAnswer = false
      phase = .reading(since: .now(), bytes: 0)
      wait(limits.body, context) { $0.judgeBody($1) }
    case .body(let bytes):
      if case .reading(let since, let before) = phase {
        phase = .reading(since: since, bytes: before + bytes.readableBytes)
      }
    case .end:
      phase = .answering
      isOver = isLastRequest
      readTimer?.cancel()
      // The answer may have been faster than the rest of the request.
      awaitNext(context)
    }
    context.fireChannelRead(data)
  }

  private func judgeBody(_ context: ChannelHandlerContext) {
    guard case .reading(let since, let bytes) = phase else { return }
    let allowed = limits.body + .seconds(Double(bytes) / Double(max(1, limits.slowest)))
    let left = TimeAmount(allowed) - (NIODeadline.now() - since)
    if left > .zero { return wait(.nanoseconds(left.nanoseconds), context) { $0.judgeBody($1) } }
    // With another one under way, this would be taken for its answer, or stand in the middle of it.
    if hasBegunAnswer || unanswered > 1 { close(context) } else { answer(context, .requestTimeout) }
  }

  private func wait(
    _ time: Duration, _ context: ChannelHandlerContext,
    _ then: @escaping (ConnectionWatch, ChannelHandlerContext) -> Void
  ) {
    readTimer?.cancel()
    readTimer = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(time)) { then(self, context) }
  }

  // MARK: Answering

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(var head):
      hasBegunAnswer = true
      if load.isDraining { head.headerFields[.connection] = "close" }
      if head.headerFields[.connection] == "close" { isLastAnswer = true }
      context.write(wrapOutboundOut(.head(head)), promise: promise)
    case .body(let bytes):
      handedOn += bytes.readableBytes
      context.write(data, promise: promise)
    case .end:
      unanswered = max(0, unanswered - 1)
      isOver = isOver || isLastAnswer
      let sent = promise ?? context.eventLoop.makePromise(of: Void.self)
      unsent += 1
      sent.futureResult.assumeIsolated().whenComplete { _ in self.answered(context) }
      context.write(data, promise: sent)
    }
  }

  private func answered(_ context: ChannelHandlerContext) {
    unsent -= 1
    if unsent > 0 { return }
    restJudgement(context)
    if (isLastAnswer && isOver) || !closing.isEmpty { return closeGently(context) }
    awaitNext(context)
  }

  /// Once everything that was asked is answered.
  private func awaitNext(_ context: ChannelHandlerContext) {
    guard case .answering = phase, unanswered == 0, unsent == 0 else { return }
    phase = .waiting
    wait(limits.nextHead, context) { $0.close($1) }
  }

  // MARK: Slow readers

  func flush(context: ChannelHandlerContext) {
    context.flush()
    watchReader(context)
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    watchReader(context)
    restJudgement(context)
    context.fireChannelWritabilityChanged()
  }

  /// As long as something of an answer waits here for its reader.
  private func isWaitedFor(_ context: ChannelHandlerContext) -> Bool { unsent > 0 || !context.channel.isWritable }

  private func watchReader(_ context: ChannelHandlerContext) {
    if stallTimer == nil, isWaitedFor(context) { judgeReader(context) }
  }

  /// However little a reader takes, as long as it takes something.
  private func judgeReader(_ context: ChannelHandlerContext) {
    let before = taken(context)
    stallTimer = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(limits.stall)) {
      if self.taken(context) > before { self.judgeReader(context) } else { self.end(context) }
    }
  }

  private func restJudgement(_ context: ChannelHandlerContext) {
    if isWaitedFor(context) { return }
    stallTimer?.cancel()
    stallTimer = nil
  }

  /// Bytes of answers that the system has taken, less those of their heads.
  private func taken(_ context: ChannelHandlerContext) -> Int {
    handedOn - ((try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0)
  }

  // MARK: Answers of its own

  private func turnAway(_ context: ChannelHandlerContext) {
    answer(context, .serviceUnavailable, Busy.fields(), Busy.page)
  }

  /// An answer of our own, in place of the site's.
  private func answer(
    _ context: ChannelHandlerContext, _ status: HTTPResponse.Status, _ fields: HTTPFields = [:], _ body: [UInt8] = []
  ) {
    var fields = fields
    fields[.connection] = "close"
    fields[.contentLength] = String(body.count)
    phase = .closing
    readTimer?.cancel()
    context.write(
      wrapOutboundOut(.head(HTTPResponse(status: status, headerFields: fields))), promise: nil)
    if !body.isEmpty { context.write(wrapOutboundOut(.body(ByteBuffer(bytes: body))), promise: nil) }
    let sent = context.eventLoop.makePromise(of: Void.self)
    sent.futureResult.assumeIsolated().whenComplete { _ in self.closeGently(context) }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: sent)
  }

  // MARK: Closing

  /// Whoever closes while an answer is on its way waits for it.
  func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
    if mode == .all, unsent > 0 {
      closing.append(promise)
    } else {
      context.close(mode: mode, promise: promise)
    }
  }

  private func close(_ context: ChannelHandlerContext) {
    phase = .closing
    context.close(promise: nil)
  }

  /// Says that nothing more will come, and takes without looking what the other end still sends, until that ends too:
  /// closing while something of its own is unread would take the answer away from it again.
  private func closeGently(_ context: ChannelHandlerContext) {
    phase = .closing
    readTimer?.cancel()
    context.close(mode: .output, promise: nil)
    if hasOtherEnded { return end(context) }
    isLingering = true
    // No longer than a moment where a place waits for this end: a request's, a connection's that nobody counts, or that of
    // a server which is about to stop.
    let isAwaited = unanswered > 0 || !isCounted || load.isDraining
    wait(isAwaited ? min(.seconds(1), limits.lastBytes) : limits.lastBytes, context) { $0.end($1) }
    context.read()
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    // Nobody behind asks for what nobody wants.
    if isLingering { context.read() }
    context.fireChannelReadComplete()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event as? ChannelEvent == .inputClosed { hasOtherEnded = true }
    if isLingering, hasOtherEnded || event is ChannelShouldQuiesceEvent { end(context) }
    context.fireUserInboundEventTriggered(event)
  }

  private func end(_ context: ChannelHandlerContext) {
    let waiting = closing
    closing = []
    context.close(promise: nil)
    for promise in waiting { promise?.succeed() }
  }
}
