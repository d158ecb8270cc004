import NIOCore

/// At the connection of somebody who was let in, until he asks for something: so long he is counted, so that one free
/// place is not promised to many.
final class Arriving: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer

  private let load: ServerLoad
  private var isCounted = true

  /// - Parameter load: has counted him already.
  init(load: ServerLoad) {
    self.load = load
  }

  func handlerAdded(context: ChannelHandlerContext) {
    // Whoever has not asked by then may never do.
    context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(1)) { self.hasArrived() }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    // Behind it, the request takes a place of its own.
    context.fireChannelRead(data)
    hasArrived()
    context.pipeline.syncOperations.removeHandler(self, promise: nil)
  }

  func handlerRemoved(context: ChannelHandlerContext) { hasArrived() }

  private func hasArrived() {
    if isCounted { load.hasArrived() }
    isCounted = false
  }
}
