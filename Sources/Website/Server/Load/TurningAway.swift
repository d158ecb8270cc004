import NIOCore

/// The whole of a connection that came when the server was full: one answer, and the end. It has none of what a
/// connection costs on which pages are made, so that the many who are turned away do not take the time of those who are
/// served.
final class TurningAway: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// A balancer has to hear at any time whether to come here: this server is there, and has much to do.
  private static let healthRequest = Array("GET \(Address.health.path) ".utf8)

  private let load: ServerLoad
  private var isAnswered = false

  init(load: ServerLoad) {
    self.load = load
  }

  func channelActive(context: ChannelHandlerContext) {
    // Whoever says nothing is not waited for.
    context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(5)) { context.close(promise: nil) }
    context.fireChannelActive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isAnswered else { return }
    isAnswered = true
    let isHealth = unwrapInboundIn(data).readableBytesView.starts(with: Self.healthRequest)
    let said = isHealth && !load.isDraining ? Self.healthy : Self.busy
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: said)), promise: nil)
    // The other end may still be sending; it reads the answer, and closes.
    context.close(mode: .output, promise: nil)
  }

  private static let healthy =
    "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 5\r\nConnection: close\r\n\r\nbusy\n"

  private static var busy: String {
    """
    HTTP/1.1 503 Service Unavailable\r
    Content-Type: \(Busy.type)\r
    Content-Length: \(Busy.page.count)\r
    Content-Security-Policy: \(SecurityHeaders.filePolicy)\r
    Cache-Control: no-store\r
    Retry-After: \(Busy.retryAfter)\r
    Connection: close\r
    \r

    """ + String(decoding: Busy.page, as: UTF8.self)
  }
}
