import HummingbirdCore

extension HTTPServerBuilder {
  /// HTTP/1.1, with somebody at each connection.
  public static func watched(_ load: ServerLoad) -> HTTPServerBuilder {
    .http1(configuration: .init(additionalChannelHandlers: [ConnectionWatch(load: load)]))
  }
}
