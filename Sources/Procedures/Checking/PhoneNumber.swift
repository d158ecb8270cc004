/// An Indonesian telephone number, kept as `+62…`.
public struct PhoneNumber: Hashable, Sendable, CustomStringConvertible {
  /// `+62` and 8 to 13 digits.
  public let international: String

  /// Reads `08…`, `62…`, `+62…`, with spaces, dots, hyphens and brackets between the digits.
  public init?(_ text: String) {
    let kept = text.filter { !" .-()".contains($0) }
    let national: Substring
    if kept.hasPrefix("+62") {
      national = kept.dropFirst(3)
    } else if kept.hasPrefix("62") {
      national = kept.dropFirst(2)
    } else if kept.hasPrefix("0") {
      national = kept.dropFirst(1)
    } else {
      return nil
    }
    guard (8...13).contains(national.utf8.count), national.first != "0",
      national.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    international = "+62" + national
  }

  public var description: String { international }
}
