import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Synchronization
import Testing

@testable import Website

@Suite("At the door of a full server")
struct DoorkeeperTests {
  /// Counts who came as far as a page.
  private struct Pages: HTTPResponder {
    let asked: Counted

    func respond(to request: Request, context: SiteContext) async throws -> Response {
      asked.count.add(1, ordering: .relaxed)
      return .text("a page\n")
    }
  }

  private final class Counted: Sendable {
    let count = Atomic(0)
  }

  /// With a client of this process, which may have to wait for its turn among all tests.
  private func patient(requests: Int) -> ServerLoad.Limits {
    var limits = ServerLoad.Limits(requests: requests)
    limits.turnedAway = .seconds(600)
    limits.firstHead = .seconds(600)
    limits.nextHead = .seconds(600)
    limits.lastBytes = .seconds(600)
    return limits
  }

  private func withServer(
    _ load: ServerLoad, _ asked: Counted, _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void
  ) async throws {
    var logger = Logger(label: "door")
    logger.logLevel = .critical
    let app = Application(
      responder: Pages(asked: asked), server: .watched(load),
      configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in
        do { try await Doorkeeper.stand(at: channel, load: load) } catch { Issue.record(error) }
      }, logger: logger)
    try await app.test(.live) { client in try await body(client) }
  }

  @Test func newcomersAreToldBeforeAnythingIsMadeForThem() async throws {
    let load = ServerLoad(limits: patient(requests: 0))
    let asked = Counted()
    try await withServer(load, asked) { client in
      try await client.execute(uri: "/permohonan", method: .get) { answer in
        #expect(answer.status == .serviceUnavailable)
        #expect(answer.headers[.retryAfter].flatMap { Int($0) }.map { (1...10).contains($0) } == true)
        #expect(answer.headers[.connection] == "close")
        #expect(answer.headers[.contentSecurityPolicy] == SecurityHeaders.filePolicy)
        #expect(String(buffer: answer.body).contains("Yang Anda kirim belum diterima"))
      }
    }
    #expect(asked.count.load(ordering: .relaxed) == 0)
    #expect(load.turnedAway == 1)
  }

  @Test(arguments: [(isDraining: false, HTTPResponse.Status.ok), (isDraining: true, .serviceUnavailable)])
  func aBalancerHearsWhetherToComeHere(isDraining: Bool, status: HTTPResponse.Status) async throws {
    let load = ServerLoad(limits: patient(requests: 0))
    if isDraining { load.drain() }
    let asked = Counted()
    try await withServer(load, asked) { client in
      try await client.execute(uri: Address.health.path, method: .get) { answer in
        #expect(answer.status == status)
      }
    }
    #expect(asked.count.load(ordering: .relaxed) == 0)
  }

  @Test func whoeverIsInAsksAndIsTurnedAwayWithoutAPageWhenItHasBecomeFull() async throws {
    let load = ServerLoad(limits: patient(requests: 1))
    let asked = Counted()
    try await withServer(load, asked) { client in
      try await client.execute(uri: "/satu", method: .get) { #expect($0.status == .ok) }
      #expect(load.beginRequest(.reading))
      try await client.execute(uri: "/dua", method: .get) { answer in
        #expect(answer.status == .serviceUnavailable)
        #expect(String(buffer: answer.body).contains("Layanan sedang ramai"))
      }
      load.endRequest()
    }
    #expect(asked.count.load(ordering: .relaxed) == 1)
  }

  /// Whatever is sent before all that came before it was answered is passed on, to be refused in its turn. Only the last
  /// comes when nothing is under way.
  @Test func oneBehindTheOtherAreAnsweredInTheirOrder() throws {
    let load = ServerLoad(limits: .init(requests: 1))
    let channel = EmbeddedChannel(handler: ConnectionWatch(load: load))
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    func ask(_ path: String) throws {
      try channel.writeInbound(
        HTTPRequestPart.head(HTTPRequest(method: .get, scheme: "http", authority: "x", path: path)))
      try channel.writeInbound(HTTPRequestPart.end(nil))
    }
    func answer() throws {
      try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
      try channel.writeOutbound(HTTPResponsePart.end(nil))
    }
    try ask("/satu")
    #expect(load.beginRequest(.reading))
    try ask("/dua")
    try answer()
    try ask("/tiga")
    try answer()
    try answer()
    try ask("/empat")
    var said: [HTTPResponse.Status] = []
    while let part = try channel.readOutbound(as: HTTPResponsePart.self) {
      if case .head(let head) = part { said.append(head.status) }
    }
    #expect(said == [.ok, .ok, .ok, .serviceUnavailable])
    var passedOn: [String] = []
    while let part = try channel.readInbound(as: HTTPRequestPart.self) {
      if case .head(let head) = part { passedOn.append(head.path ?? "") }
    }
    #expect(passedOn == ["/satu", "/dua", "/tiga"])
    _ = try? channel.finish(acceptAlreadyClosed: true)
  }

  /// However the answer and the rest of the request follow each other, a silent connection ends, and one on which
  /// something is under way does not.
  @Test func onlySilentConnectionsEnd() throws {
    let load = ServerLoad()
    func begun() throws -> EmbeddedChannel {
      let channel = EmbeddedChannel(handler: ConnectionWatch(load: load))
      try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
      let head = HTTPRequest(method: .post, scheme: "http", authority: "x", path: "/")
      try channel.writeInbound(HTTPRequestPart.head(head))
      return channel
    }
    func answer(_ channel: EmbeddedChannel) throws {
      try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
      try channel.writeOutbound(HTTPResponsePart.end(nil))
    }
    let early = try begun()
    try answer(early)
    try early.writeInbound(HTTPRequestPart.end(nil))
    early.embeddedEventLoop.advanceTime(by: .seconds(80))
    #expect(!early.isActive)
    let busy = try begun()
    try busy.writeInbound(HTTPRequestPart.end(nil))
    try busy.writeInbound(
      HTTPRequestPart.head(HTTPRequest(method: .get, scheme: "http", authority: "x", path: "/kabar")))
    try busy.writeInbound(HTTPRequestPart.end(nil))
    try answer(busy)
    busy.embeddedEventLoop.advanceTime(by: .seconds(80))
    #expect(busy.isActive)
    try answer(busy)
    busy.embeddedEventLoop.advanceTime(by: .seconds(80))
    #expect(!busy.isActive)
    #expect(load.connections == 0)
  }

  /// Whoever takes a little of a long answer in each minute gets all of it; whoever takes nothing does not.
  @Test func aSlowReaderIsWaitedForAndOneWhoTakesNothingIsNot() throws {
    let channel = EmbeddedChannel(handler: ConnectionWatch(load: ServerLoad()))
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    let head = HTTPRequest(method: .get, scheme: "http", authority: "x", path: "/")
    try channel.writeInbound(HTTPRequestPart.head(head))
    try channel.writeInbound(HTTPRequestPart.end(nil))
    let line = try channel.pipeline.syncOperations.context(handlerType: ConnectionWatch.self)
    line.write(NIOAny(ByteBuffer(repeating: 1, count: 100)), promise: nil)
    channel.isWritable = false
    channel.pipeline.fireChannelWritabilityChanged()
    channel.embeddedEventLoop.advanceTime(by: .seconds(59))
    line.flush()
    line.write(NIOAny(ByteBuffer(repeating: 1, count: 99)), promise: nil)
    channel.embeddedEventLoop.advanceTime(by: .seconds(59))
    #expect(channel.isActive)
    channel.embeddedEventLoop.advanceTime(by: .seconds(2))
    #expect(!channel.isActive)
    _ = try? channel.finish(acceptAlreadyClosed: true)
  }

  /// As a socket does: what is closed in one direction is open in the other.
  private final class OneWay: ChannelOutboundHandler {
    typealias OutboundIn = HTTPResponsePart

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
      if mode == .output { promise?.succeed() } else { context.close(mode: mode, promise: promise) }
    }
  }

  /// Also of an answer that is small enough for the channel to take more: its end has not gone.
  @Test func aShortAnswerIsNotWaitedForEitherForEver() throws {
    let load = ServerLoad()
    let channel = EmbeddedChannel(handlers: [Full(), ConnectionWatch(load: load)])
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    let head = HTTPRequest(method: .get, scheme: "http", authority: "x", path: "/")
    try channel.writeInbound(HTTPRequestPart.head(head))
    try channel.writeInbound(HTTPRequestPart.end(nil))
    channel.writeAndFlush(HTTPResponsePart.head(HTTPResponse(status: .ok)), promise: nil)
    channel.writeAndFlush(HTTPResponsePart.end(nil), promise: nil)
    channel.embeddedEventLoop.advanceTime(by: .seconds(59))
    #expect(channel.isActive)
    channel.embeddedEventLoop.advanceTime(by: .seconds(2))
    #expect(!channel.isActive)
    _ = try? channel.finish(acceptAlreadyClosed: true)
  }

  /// A system that takes nothing more.
  private final class Full: ChannelOutboundHandler {
    typealias OutboundIn = HTTPResponsePart

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
      if let promise { waiting.append(promise) }
    }
    func handlerRemoved(context: ChannelHandlerContext) { for promise in waiting { promise.succeed() } }
    private var waiting: [EventLoopPromise<Void>] = []
  }

  /// What comes behind a request that says it is the last, or an answer that does, is not waited for.
  @Test(arguments: [true, false]) func nothingComesAfterTheLast(saidByRequest: Bool) throws {
    let channel = EmbeddedChannel(handlers: [OneWay(), ConnectionWatch(load: ServerLoad())])
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    var head = HTTPRequest(method: .get, scheme: "http", authority: "x", path: "/")
    if saidByRequest { head.headerFields[.connection] = "close" }
    func ask() throws {
      try channel.writeInbound(HTTPRequestPart.head(head))
      try channel.writeInbound(HTTPRequestPart.end(nil))
    }
    try ask()
    if saidByRequest { try ask() }
    let answer = HTTPResponse(status: .ok, headerFields: [.connection: "close"])
    try channel.writeOutbound(HTTPResponsePart.head(answer))
    try channel.writeOutbound(HTTPResponsePart.end(nil))
    if !saidByRequest { try ask() }
    var passedOn = 0
    while let part = try channel.readInbound(as: HTTPRequestPart.self) { if case .head = part { passedOn += 1 } }
    #expect(passedOn == 1)
    channel.embeddedEventLoop.advanceTime(by: .seconds(31))
    #expect(!channel.isActive)
    _ = try? channel.finish(acceptAlreadyClosed: true)
  }

  /// Closed while its other end still sends, a connection would take its answer back.
  @Test func whoeverIsTurnedAwayMayFinishSending() throws {
    func turnedAway() throws -> EmbeddedChannel {
      let watch = ConnectionWatch(load: ServerLoad(limits: .init(requests: 0)))
      let channel = EmbeddedChannel(handlers: [OneWay(), watch])
      try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
      let head = HTTPRequest(method: .post, scheme: "http", authority: "x", path: "/")
      try channel.writeInbound(HTTPRequestPart.head(head))
      for _ in 1...20 {
        channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: "isi")))
      }
      #expect(channel.isActive)
      #expect(try channel.readInbound(as: HTTPRequestPart.self) == nil)
      return channel
    }
    let ended = try turnedAway()
    ended.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
    #expect(!ended.isActive)
    let endless = try turnedAway()
    endless.embeddedEventLoop.advanceTime(by: .seconds(11))
    #expect(!endless.isActive)
    for channel in [ended, endless] { _ = try? channel.finish(acceptAlreadyClosed: true) }
  }

  /// A balancer is not to send anybody to a server on which nothing is done any more.
  @Test func aFullServerSaysWhetherItGetsAnythingDone() {
    let clock = Mutex(NIODeadline.uptimeNanoseconds(1_000_000_000_000))
    let load = ServerLoad(limits: .init(requests: 4)) { clock.withLock { $0 } }
    func wait(_ seconds: Int64) { clock.withLock { $0 = $0 + .seconds(seconds) } }
    wait(3_600)
    #expect(!load.standsStill)
    for _ in 1...3 { #expect(load.beginRequest(.reading)) }
    wait(29)
    #expect(!load.standsStill)
    wait(2)
    #expect(load.standsStill)
    load.endRequest()
    #expect(!load.standsStill)
    #expect(load.beginRequest(.reading))
    wait(31)
    #expect(load.standsStill)
    // Where there is no place at all, nothing stands still either.
    let closed = ServerLoad(limits: .init(requests: 0)) { clock.withLock { $0 } }
    wait(31)
    #expect(!closed.standsStill)
    // One that takes long, and places beside it: a balancer's next question goes to the store.
    for _ in 1...2 { load.endRequest() }
    wait(31)
    #expect(!load.standsStill)
  }

  /// A crowd is accepted in one go, before any of them has a pipeline.
  @Test func oneFreePlaceIsNotGivenToACrowd() throws {
    let load = ServerLoad(limits: .init(requests: 8))
    for _ in 1...5 { #expect(load.beginRequest(.reading)) }
    let door = EmbeddedChannel()
    try door.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    try Doorkeeper.take(place: door, load)
    let crowd = (1...5).map { _ in EmbeddedChannel(loop: door.embeddedEventLoop) }
    for newcomer in crowd { door.pipeline.fireChannelRead(newcomer as any Channel) }
    door.embeddedEventLoop.run()
    func isTurnedAway(_ newcomer: EmbeddedChannel) -> Bool {
      (try? newcomer.pipeline.syncOperations.context(handlerType: TurningAway.self)) != nil
    }
    // The first has the place; the fifth may have something to send.
    #expect(crowd.map(isTurnedAway) == [false, true, true, true, false])
    // Whoever asks counts as a request, and whoever leaves not at all.
    crowd[0].pipeline.fireChannelRead(ByteBuffer(string: "G"))
    #expect(load.turnsNewcomerAway())
    _ = try crowd[4].finish(acceptAlreadyClosed: true)
    #expect(!load.turnsNewcomerAway())
    for channel in crowd.dropLast() + [door] { _ = try? channel.finish(acceptAlreadyClosed: true) }
  }

  /// Two places of those for reading are taken; the third is for one of those who come, and free again when he asks no
  /// more.
  @Test func aFreePlaceIsForOneNewcomer() {
    let load = ServerLoad(limits: .init(requests: 4))
    for _ in 1...2 { #expect(load.beginRequest(.reading)) }
    #expect(!load.turnsNewcomerAway())
    #expect(load.beginRequest(.sending))
    load.endRequest()
    for _ in 1...9 { load.arrives() }
    // Connections that are only kept ready keep nobody out of a server that has little to do.
    #expect(!load.turnsNewcomerAway())
    #expect(load.beginRequest(.reading))
    load.endRequest()
    #expect(load.turnedAway == 0)
  }

  @Test func whoComesWhileOthersArriveFindsNoPlace() {
    let load = ServerLoad(limits: .init(requests: 8))
    for _ in 1...5 { #expect(load.beginRequest(.reading)) }
    #expect(!load.turnsNewcomerAway())
    load.arrives()
    #expect(load.turnsNewcomerAway())
    #expect(!load.turnsAway(.reading))
    load.hasArrived()
    #expect(!load.turnsNewcomerAway())
    #expect(load.turnedAway == 1)
  }

  @Test func eachFourthMayHaveSomethingToSend() {
    let load = ServerLoad(limits: .init(requests: 8))
    for _ in 1...6 { #expect(load.beginRequest(.reading)) }
    #expect((1...8).map { _ in load.turnsNewcomerAway() } == [true, true, true, false, true, true, true, false])
    for _ in 1...2 { #expect(load.beginRequest(.sending)) }
    #expect((1...4).allSatisfy { _ in load.turnsNewcomerAway() })
  }

  /// A quarter of the places is kept for what somebody sends.
  @Test func whatIsSentHasAPlaceWhenReadingHasNone() {
    let load = ServerLoad(limits: .init(requests: 8))
    for _ in 1...6 { #expect(load.beginRequest(.reading)) }
    #expect(!load.beginRequest(.reading))
    #expect(load.turnsAway(.reading))
    #expect(!load.turnsAway(.sending))
    for _ in 1...2 { #expect(load.beginRequest(.sending)) }
    #expect(!load.beginRequest(.sending))
    #expect(load.turnsAway(.sending))
    load.endRequest()
    #expect(load.beginRequest(.sending))
  }

  @Test func whatIsSentHasItsTurnFirstAndTheOthersStandStillForNobody() {
    var turns = Turns<String>()
    for number in 1...3 { turns.add("page \(number)", isFirst: false) }
    for number in 1...9 { turns.add("sent \(number)", isFirst: true) }
    let order = (1...12).compactMap { _ in turns.next() }
    #expect(
      order == (1...7).map { "sent \($0)" } + ["page 1", "sent 8", "sent 9", "page 2", "page 3"])
    #expect(turns.next() == nil)
  }
}
