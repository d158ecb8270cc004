/// An engine's changes as files to be carried elsewhere.
public protocol ChangeCapture: Sendable {
  /// Captures what has been committed, and says which files wait to be carried away, by their paths in the copy, in the
  /// order in which they have to arrive.
  /// - Parameter present: the paths that the copy has.
  func capture(present: [String]) throws -> [WaitingChange]
  /// It has arrived.
  func delivered(_ change: WaitingChange) throws
  /// Which of a copy's paths are of no use any more: older than the generations to be kept.
  func outdated(_ present: [String], keeping generations: Int) -> [String]
}

/// A file on this machine that waits to be carried to `path`.
public struct WaitingChange: Hashable, Sendable {
  public let path: String
  public let location: String

  public init(path: String, location: String) {
    self.path = path
    self.location = location
  }
}
