/// A run of words with the two kinds of emphasis that an official paper knows: bold, and a blank still to be filled in.
///
/// ```swift
/// let plain: RichText = "Nomor: 503/001/2026"
/// let preview = "Nomor: " + RichText.blank("503/…/2026")
/// ```
public struct RichText: Sendable, Hashable, Codable {
  public enum Run: Sendable, Hashable, Codable {
    case plain(String)
    case bold(String)
    /// A marked blank: the text on light yellow with a dotted line below.
    case blank(String)

    /// The words of the run, whatever their emphasis.
    public var text: String {
      switch self {
      case .plain(let text), .bold(let text), .blank(let text): text
      }
    }
  }

  public var runs: [Run]

  public init(_ runs: [Run]) {
    self.runs = runs
  }

  /// Text without emphasis; line breaks in it are kept.
  public init(_ text: String) {
    runs = [.plain(text)]
  }

  public static func bold(_ text: String) -> RichText { RichText([.bold(text)]) }
  public static func blank(_ text: String) -> RichText { RichText([.blank(text)]) }

  public static func + (left: RichText, right: RichText) -> RichText { RichText(left.runs + right.runs) }

  /// The words without emphasis.
  public var plainText: String { runs.map(\.text).joined() }
}

extension RichText: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) {
    self.init(value)
  }
}
