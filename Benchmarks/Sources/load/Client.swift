import NIOCore

/// One connection, which plays one request at a time.
final class Client: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let run: Run
  private var reader = AnswerReader()
  /// When the request under way was due; nil between requests.
  private var due: NIODeadline?
  /// What an officer goes on with: a request, and the file that it is for now.
  private(set) var round: Round?
  /// Whether the last answer led to no further file.
  private(set) var isIdle = false

  typealias Round = (script: Script, file: String)

  init(run: Run, goingOn round: Round? = nil) {
    self.run = run
    self.round = round
  }

  func channelActive(context: ChannelHandlerContext) {
    run.isFree(self, context)
  }

  func send(_ script: Script, due: NIODeadline, _ context: ChannelHandlerContext) {
    if let first = script.first, round == nil { round = (script, first) }
    self.due = due
    let request = script.bytes(for: round?.file ?? "")
    context.writeAndFlush(wrapOutboundOut(request), promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var bytes = unwrapInboundIn(data)
    do {
      guard let status = try reader.read(&bytes), let due else { return }
      self.due = nil
      run.record(status, from: due)
      // Whoever is turned away tries the same again.
      if round != nil, status < 400, !goOn(to: reader.location) {
        isIdle = true
        return run.isIdle()
      }
      // What is sent on a connection that ends is never read; another one goes on.
      if reader.isLast { return }
      run.isFree(self, context)
    } catch {
      run.fail("an answer could not be read")
      context.close(promise: nil)
    }
  }

  /// "…/berkas/ID?…" leads to the next file.
  private func goOn(to location: Substring?) -> Bool {
    let path = location?.prefix { $0 != "?" }.split(separator: "/") ?? []
    guard path.count >= 2, path[path.count - 2] == "berkas" else { return false }
    round?.file = String(path[path.count - 1])
    return true
  }

  func channelInactive(context: ChannelHandlerContext) {
    guard due != nil else { return run.isGone(self) }
    due = nil
    run.fail("a connection ended before its answer", isAnswerless: true)
    run.isGone(self)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    run.fail("\(type(of: error))")
    context.close(promise: nil)
  }
}
