/// A parameter of a statement. Its type in SQL is the one that the statement gives the parameter.
public enum PostgresValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case text(String)
  case bytes([UInt8])
  /// An array of texts, for `= ANY (…)` and `unnest(…)`.
  case texts([String])
}

/// Something that can stand as a parameter.
public protocol PostgresEncodable {
  var postgresValue: PostgresValue { get }
}

/// Something that can be read from a column, by PostgreSQL's text form of it.
public protocol PostgresDecodable {
  init?(postgresText: String)
}

extension PostgresValue: PostgresEncodable {
  public var postgresValue: PostgresValue { self }
}

extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
  public var postgresValue: PostgresValue { map(\.postgresValue) ?? .null }
}

extension String: PostgresEncodable, PostgresDecodable {
  public var postgresValue: PostgresValue { .text(self) }
  public init?(postgresText: String) { self = postgresText }
}

extension Int: PostgresEncodable, PostgresDecodable {
  public var postgresValue: PostgresValue { .int(Int64(self)) }
  public init?(postgresText: String) { self.init(postgresText) }
}

extension Int64: PostgresEncodable, PostgresDecodable {
  public var postgresValue: PostgresValue { .int(self) }
  public init?(postgresText: String) { self.init(postgresText) }
}

extension Bool: PostgresEncodable, PostgresDecodable {
  public var postgresValue: PostgresValue { .bool(self) }

  public init?(postgresText: String) {
    guard postgresText == "t" || postgresText == "f" else { return nil }
    self = postgresText == "t"
  }
}

extension PostgresEncodable where Self: RawRepresentable, RawValue == String {
  public var postgresValue: PostgresValue { .text(rawValue) }
}

extension PostgresDecodable where Self: RawRepresentable, RawValue == String {
  public init?(postgresText: String) { self.init(rawValue: postgresText) }
}

/// PostgreSQL's own text form of an array, every element quoted.
enum ArrayText {
  static func of(_ texts: [String]) -> String {
    let quoted = texts.map { text in
      "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    return "{" + quoted.joined(separator: ",") + "}"
  }
}
