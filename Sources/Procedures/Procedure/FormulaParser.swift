import Casework

/// Reads a formula by recursive descent, with what is wrong in words.
struct FormulaParser {
  private var rest: Substring
  private let tables: Set<String>
  private var depth = 0

  init(_ text: String, tables: Set<String>) {
    rest = text[...]
    self.tables = tables
  }

  mutating func whole() throws(Formula.Problem) -> Formula.Term {
    let term = try sum()
    skipSpace()
    guard rest.isEmpty else { throw problem("`\(rest.prefix(10))` tidak dimengerti dalam rumus") }
    return term
  }

  private mutating func sum() throws(Formula.Problem) -> Formula.Term {
    depth += 1
    defer { depth -= 1 }
    guard depth < 50 else { throw problem("kurung terlalu dalam") }
    var term = try product()
    while true {
      if take("+") {
        term = .sum(term, try product())
      } else if take("-") {
        term = .difference(term, try product())
      } else {
        return term
      }
    }
  }

  private mutating func product() throws(Formula.Problem) -> Formula.Term {
    var term = try factor()
    while true {
      if take("*") {
        term = .product(term, try factor())
      } else if take("/") {
        term = .quotient(term, try factor())
      } else {
        return term
      }
    }
  }

  private mutating func factor() throws(Formula.Problem) -> Formula.Term {
    if take("(") {
      let term = try sum()
      try expect(")")
      return term
    }
    skipSpace()
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty {
      rest = rest.dropFirst(digits.count)
      guard let number = Int(digits) else { throw problem("bilangan `\(digits)` terlalu besar") }
      return .number(number)
    }
    let name = String(rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") })
    guard !name.isEmpty else { throw problem("rumus terputus di `\(rest.prefix(10))`") }
    rest = rest.dropFirst(name.count)
    if (name == "min" || name == "max"), take("(") {
      let first = try sum()
      try expect(",")
      let second = try sum()
      try expect(")")
      return name == "min" ? .least(first, second) : .most(first, second)
    }
    return tables.contains(name) ? .table(name) : .field(FieldID(name))
  }

  private mutating func expect(_ sign: Character) throws(Formula.Problem) {
    guard take(sign) else { throw problem("`\(sign)` tidak ada dalam rumus") }
  }

  private mutating func take(_ sign: Character) -> Bool {
    skipSpace()
    guard rest.first == sign else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func skipSpace() { rest = rest.drop { $0.isWhitespace } }

  private func problem(_ what: String) -> Formula.Problem {
    Formula.Problem(what: what, instead: "isian, tarif, bilangan, `+ - * /`, kurung, `min(a, b)` atau `max(a, b)`")
  }
}
