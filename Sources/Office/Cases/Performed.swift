/// What became of a request.
public enum Performed<Value: Sendable>: Sendable {
  case done(Value)
  /// The same form came before; this is where its answer went.
  case repeated(String)

  func map<Other: Sendable>(_ make: (Value) throws -> Other) rethrows -> Performed<Other> {
    switch self {
    case .done(let value): .done(try make(value))
    case .repeated(let outcome): .repeated(outcome)
    }
  }
}

extension Performed: Equatable where Value: Equatable {
  public static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.done(let one), .done(let other)): one == other
    case (.repeated(let one), .repeated(let other)): one == other
    default: false
    }
  }
}
