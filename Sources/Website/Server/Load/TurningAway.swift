import HTTPTypes
import NIOCore

/// The whole of a connection that came when the server was full: one answer, and the end. It has none of what a
/// connection costs on which pages are made, so that the many who are turned away do not take the time of those who are
/// served.
final class TurningAway: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// A balancer has to hear at any time whether to come here: this server is there, and has much to do, and gets it
  /// done.
  private static let healthRequest = Array("GET \(Address.health.path) ".utf8)

  private let load: ServerLoad
  private var isAnswered = false

  init(load: ServerLoad) {
    self.load = load
  }

  func channelActive(context: ChannelHandlerContext) {
    // Whoever says nothing is not waited for.
    context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(load.limits.turnedAway)) {
      context.close(promise: nil)
    }
    context.fireChannelActive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isAnswered else { return }
    isAnswered = true
    let isHealth = unwrapInboundIn(data).readableBytesView.starts(with: Self.healthRequest)
    let isServing = !load.isDraining && !load.standsStill
    let said = isHealth && isServing ? Self.healthy : Self.busy[.random(in: Self.busy.indices)]
    context.writeAndFlush(wrapOutboundOut(said), promise: nil)
    // The other end may still be sending; it reads the answer, and closes.
    context.close(mode: .output, promise: nil)
  }

  private static let healthy = answer(
    .ok, [.contentType: "text/plain; charset=utf-8", .connection: "close"], Array("busy\n".utf8))
  /// One for each time to wait.
  private static let busy = Busy.wait.map {
    answer(.serviceUnavailable, Busy.fields(retryAfter: $0), Busy.page)
  }

  /// Written once: there is no time for it when so many come.
  private static func answer(_ status: HTTPResponse.Status, _ fields: HTTPFields, _ body: [UInt8]) -> ByteBuffer {
    let lines = fields.map { "\($0.name): \($0.value)" } + ["Content-Length: \(body.count)"]
    var buffer = ByteBuffer(string: "HTTP/1.1 \(status)\r\n\(lines.joined(separator: "\r\n"))\r\n\r\n")
    buffer.writeBytes(body)
    return buffer
  }
}
