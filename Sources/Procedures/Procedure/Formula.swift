import Casework

/// A sum in rupiah from whole numbers, fields and tariffs: `luas * sisi * tarif_lokasi * lama / 12`.
///
/// Exact: numbers are fractions of whole numbers, and only the whole is rounded, down to full rupiah. `*` and `/` bind
/// stronger than `+` and `-`; there are brackets, `min(a, b)` and `max(a, b)`, and nothing else.
public struct Formula: Hashable, Sendable {
  /// What a tariff is for each answer to a field.
  public struct Table: Hashable, Sendable {
    public let field: FieldID
    /// Rupiah by the choice's id.
    public let amounts: [String: Int]
  }

  /// Why a text is no formula, and what it might be instead, in Indonesian.
  public struct Problem: Error, Hashable, Sendable {
    public let what: String
    public let instead: String
  }

  /// Why there is no amount for some values.
  public enum Missing: Error, Hashable, Sendable {
    case number(FieldID)
    case tariff(FieldID, value: String)
    case dividedByZero
    case tooLarge
    case negative
  }

  indirect enum Term: Hashable, Sendable {
    case number(Int)
    case field(FieldID)
    case table(String)
    case sum(Term, Term)
    case difference(Term, Term)
    case product(Term, Term)
    case quotient(Term, Term)
    case least(Term, Term)
    case most(Term, Term)
  }

  public let text: String
  public let tables: [String: Table]
  let term: Term

  static let zero = Formula(text: "0", tables: [:], term: .number(0))

  private init(text: String, tables: [String: Table], term: Term) {
    self.text = text
    self.tables = tables
    self.term = term
  }

  public init(_ text: String, tables: [String: Table]) throws(Problem) {
    var parser = FormulaParser(text, tables: Set(tables.keys))
    self.init(text: text, tables: tables, term: try parser.whole())
  }

  /// The number fields that it names.
  public var fields: Set<FieldID> { Self.fields(term) }

  /// - Returns: whole rupiah, rounded down, not negative.
  public func amount(_ values: [FieldID: String]) throws(Missing) -> Int {
    let sum = try value(term, values)
    guard sum.top >= 0 else { throw .negative }
    return sum.top / sum.bottom
  }

  private static func fields(_ term: Term) -> Set<FieldID> {
    switch term {
    case .number, .table: []
    case .field(let id): [id]
    case .sum(let a, let b), .difference(let a, let b), .product(let a, let b), .quotient(let a, let b),
      .least(let a, let b), .most(let a, let b):
      fields(a).union(fields(b))
    }
  }

  private func value(_ term: Term, _ values: [FieldID: String]) throws(Missing) -> Fraction {
    switch term {
    case .number(let number): return Fraction(number)
    case .field(let id):
      guard let number = values[id].flatMap({ Int($0) }) else { throw .number(id) }
      return Fraction(number)
    case .table(let name):
      guard let table = tables[name] else { throw .tariff(FieldID(name), value: "") }
      let answer = values[table.field] ?? ""
      guard let amount = table.amounts[answer] else { throw .tariff(table.field, value: answer) }
      return Fraction(amount)
    case .sum(let a, let b): return try value(a, values).adding(value(b, values))
    case .difference(let a, let b): return try value(a, values).adding(value(b, values).times(Fraction(-1)))
    case .product(let a, let b): return try value(a, values).times(value(b, values))
    case .quotient(let a, let b): return try value(a, values).divided(by: value(b, values))
    case .least(let a, let b): return try value(a, values).least(value(b, values), isLeast: true)
    case .most(let a, let b): return try value(a, values).least(value(b, values), isLeast: false)
    }
  }
}
