/// A point in time: whole milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX time).
///
/// Milliseconds, because a store must give back exactly what it was given, and not every database keeps more.
/// Coded as one number.
public struct Moment: Hashable, Comparable, Sendable {
  public let milliseconds: Int64

  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// `seconds` later, or earlier when negative.
  public func adding(seconds: Int64) -> Moment {
    adding(milliseconds: seconds * 1_000)
  }

  /// `milliseconds` later, or earlier when negative.
  public func adding(milliseconds more: Int64) -> Moment {
    Moment(milliseconds: milliseconds + more)
  }

  public static func < (left: Moment, right: Moment) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Moment: Codable {
  public init(from decoder: any Decoder) throws {
    milliseconds = try decoder.singleValueContainer().decode(Int64.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}
