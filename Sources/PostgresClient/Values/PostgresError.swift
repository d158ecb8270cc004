/// What went wrong with a connection or a statement.
///
/// Only the server's first line is kept: details and hints may hold values, which may be personal.
public struct PostgresError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Kind: Hashable, Sendable {
    /// The server refused a statement.
    case server(SQLState)
    /// The connection is gone; what was under way may have happened or not.
    case connectionLost
    /// The server cannot be reached, or refuses the user.
    case unreachable
    /// No answer, or no free connection, within the time limit.
    case timeLimit
    /// A value is not of the type that was asked for.
    case decoding
    case closed
  }

  public let kind: Kind
  public let message: String
  /// The constraint that was violated, where there is one.
  public let constraint: String?

  public init(_ kind: Kind, _ message: String, constraint: String? = nil) {
    self.kind = kind
    self.message = message
    self.constraint = constraint
  }

  public var state: SQLState? {
    if case .server(let state) = kind { state } else { nil }
  }

  /// Whether the connection can be used no longer.
  public var endsConnection: Bool {
    switch kind {
    case .server(let state): state.endsConnection
    case .connectionLost, .timeLimit, .closed, .unreachable: true
    case .decoding: false
    }
  }

  public var description: String {
    if let state { "\(message) (SQLSTATE \(state))" } else { message }
  }
}
