/// A passphrase, one-time password or client password. It shows itself to nobody: not printed, not interpolated, not
/// mirrored, not encoded. It lives as long as the request that carries it.
public struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  let text: String

  public init(_ text: String) {
    self.text = text
  }

  public var isEmpty: Bool { text.isEmpty }
  public var description: String { "‹rahasia›" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: [:] as KeyValuePairs<String, Any>) }

  /// A text from elsewhere without this secret in it, should it have been echoed.
  func struck(from other: String) -> String {
    text.isEmpty ? other : other.replacing(text, with: description)
  }
}
