import Foundation

/// Waiting for a socket, with an end.
enum Waiting {
  /// - Returns: false when nothing happened within the limit.
  static func until(_ socket: Int32, isWritable: Bool, limit: Duration) -> Bool {
    let end = ContinuousClock.now + limit
    while true {
      let left = ContinuousClock.now.duration(to: end)
      if left <= .zero { return false }
      var descriptor = pollfd(fd: socket, events: Int16(isWritable ? POLLIN | POLLOUT : POLLIN), revents: 0)
      let milliseconds = left.components.seconds * 1_000 + left.components.attoseconds / 1_000_000_000_000_000 + 1
      if poll(&descriptor, 1, Int32(clamping: milliseconds)) > 0 { return true }
    }
  }

  static func isReadable(_ socket: Int32) -> Bool {
    var descriptor = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) > 0
  }
}
