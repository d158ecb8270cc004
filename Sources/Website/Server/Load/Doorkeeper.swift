import NIOCore

/// Stands where connections are accepted. While the server is full, newcomers are turned away there, before anything is
/// made for them.
public final class Doorkeeper: ChannelInboundHandler {
  public typealias InboundIn = any Channel
  public typealias InboundOut = any Channel

  private let load: ServerLoad
  private let behindAll: BehindAll

  private init(load: ServerLoad, behindAll: BehindAll) {
    self.load = load
    self.behindAll = behindAll
  }

  /// - Parameter server: the listening channel.
  public static func stand(at server: any Channel, load: ServerLoad) async throws {
    try await server.eventLoop.submit {
      let behindAll = BehindAll()
      let pipeline = server.pipeline.syncOperations
      try pipeline.addHandler(behindAll, position: .last)
      try pipeline.addHandler(Doorkeeper(load: load, behindAll: behindAll), position: .first)
      // A few at a time, and a round of the loop for each few, would leave a crowd in the system's queue.
      try server.syncOptions?.setOption(.maxMessagesPerRead, value: 64)
    }.get()
  }

  public func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard load.turnsNewcomerAway() else { return context.fireChannelRead(data) }
    let newcomer = unwrapInboundIn(data)
    let turningAway = NIOLoopBound(behindAll, eventLoop: context.eventLoop)
    newcomer.eventLoop.submit { [load] in
      try newcomer.pipeline.syncOperations.addHandler(TurningAway(load: load))
    }.hop(to: context.eventLoop).whenComplete { result in
      switch result {
      case .success: turningAway.value.register(newcomer)
      case .failure: newcomer.close(promise: nil)
      }
    }
  }

  /// From behind all others, a connection reaches the listening channel itself, which registers it: none of those
  /// between has made anything for it.
  private final class BehindAll: ChannelInboundHandler {
    typealias InboundIn = any Channel
    typealias InboundOut = any Channel
    private var context: ChannelHandlerContext?

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }
    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func register(_ newcomer: any Channel) {
      if let context { context.fireChannelRead(wrapInboundOut(newcomer)) } else { newcomer.close(promise: nil) }
    }
  }
}
