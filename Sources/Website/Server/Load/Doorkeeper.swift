import Foundation
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
    try await server.eventLoop.submit { try take(place: server, load) }.get()
  }

  /// On the channel's own event loop.
  static func take(place server: any Channel, _ load: ServerLoad) throws {
    let behindAll = BehindAll()
    let pipeline = server.pipeline.syncOperations
    try pipeline.addHandler(behindAll, position: .last)
    try pipeline.addHandler(Doorkeeper(load: load, behindAll: behindAll), position: .first)
    // A few at a time, and a round of the loop for each few, would leave a crowd in the system's queue.
    try server.syncOptions?.setOption(.maxMessagesPerRead, value: 64)
    // Inherited by each connection: of an answer, little waits in the system, where nobody sees whether its reader
    // takes any of it.
    try server.syncOptions?.setOption(.tcpOption(.init(rawValue: TCP_NOTSENT_LOWAT)), value: 32_768)
  }

  public func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let newcomer = unwrapInboundIn(data)
    if load.turnsNewcomerAway() {
      let turningAway = NIOLoopBound(behindAll, eventLoop: context.eventLoop)
      meet(newcomer, context) { [load] in
        TurningAway(load: load)
      } then: { result in
        if case .success = result { turningAway.value.register(newcomer) }
      }
    } else {
      // Counted here: the next one is judged before this one has a pipeline.
      load.arrives()
      let lettingIn = NIOLoopBound(context, eventLoop: context.eventLoop)
      meet(newcomer, context) { [load] in
        Arriving(load: load)
      } then: { [load] result in
        switch result {
        case .success where lettingIn.value.channel.isActive:
          lettingIn.value.fireChannelRead(NIOAny(newcomer))
        case .success:
          // The server has stopped meanwhile.
          newcomer.close(promise: nil)
        case .failure: load.hasArrived()
        }
      }
    }
  }

  /// Puts somebody at a newcomer's connection before anything else is there.
  private func meet(
    _ newcomer: any Channel, _ context: ChannelHandlerContext,
    with handler: @escaping @Sendable () -> any ChannelHandler,
    then: @escaping @Sendable (Result<Void, any Error>) -> Void
  ) {
    newcomer.eventLoop.submit {
      try newcomer.pipeline.syncOperations.addHandler(handler())
    }.hop(to: context.eventLoop).whenComplete { result in
      if case .failure = result { newcomer.close(promise: nil) }
      then(result)
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
