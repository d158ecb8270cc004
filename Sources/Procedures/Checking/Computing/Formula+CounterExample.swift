import Casework

extension Formula {
  /// Answers for which there is no amount.
  struct CounterExample {
    /// Of the fields that the formula or its tariffs name.
    let values: [FieldID: String]
    let missing: Missing
  }

  private static let mostTries = 50_000

  /// Looks where formulas fail: at the ends of each field's span, beside them, and at the numbers that the formula names.
  func counterExample(_ spans: [FieldID: ClosedRange<Int>]) -> CounterExample? {
    let constants = Self.constants(term)
    var answers = spans.sorted { $0.key < $1.key }.map { id, span in
      let marked = [span.lowerBound, span.upperBound, 0, 1] + constants
      let near = marked.flatMap { [$0, $0.subtracting(1), $0.adding(1)] }.filter(span.contains)
      return (id, Set(near).sorted().map(String.init))
    }
    let choosing = Dictionary(grouping: tables.values, by: \.field)
    answers += choosing.sorted { $0.key < $1.key }.map {
      ($0.key, ($0.value.first?.amounts.keys).map { $0.sorted() } ?? [])
    }
    var tries = 0
    return search(answers[...], [:], &tries)
  }

  private func search(
    _ answers: ArraySlice<(FieldID, [String])>, _ values: [FieldID: String], _ tries: inout Int
  ) -> CounterExample? {
    guard let (field, choices) = answers.first else {
      tries += 1
      do throws(Missing) {
        _ = try amount(values)
        return nil
      } catch {
        return CounterExample(values: values, missing: error)
      }
    }
    for choice in choices where tries < Self.mostTries {
      var more = values
      more[field] = choice
      if let found = search(answers.dropFirst(), more, &tries) { return found }
    }
    return nil
  }

  private static func constants(_ term: Term) -> [Int] {
    switch term {
    case .number(let number): [number]
    case .field, .table: []
    case .sum(let a, let b), .difference(let a, let b), .product(let a, let b), .quotient(let a, let b),
      .least(let a, let b), .most(let a, let b):
      constants(a) + constants(b)
    }
  }
}

extension Int {
  fileprivate func adding(_ other: Int) -> Int { addingReportingOverflow(other).overflow ? .max : self + other }
  fileprivate func subtracting(_ other: Int) -> Int {
    subtractingReportingOverflow(other).overflow ? .min : self - other
  }
}
