import Casework

/// Whatever somebody answers, there is an amount: proved over all that the fields may hold, or refused with answers for
/// which there is none.
extension ProcedureReader {
  func checkAmounts(_ formula: Formula, _ procedure: Procedure, at place: Place) {
    var spans: [FieldID: ClosedRange<Int>] = [:]
    for id in formula.fields {
      guard let field = procedure.field(id), case .number = field.kind else { return }
      spans[id] = field.numbers
    }
    do throws(Formula.Missing) {
      _ = try formula.bounds(spans)
    } catch {
      if let example = formula.counterExample(spans) {
        report(
          "rumus \(Self.words(example.missing)) bila \(Self.told(example.values, of: formula))",
          instead: Self.remedy(example, spans), at: place)
      } else {
        report(
          "tidak dapat dibuktikan bahwa rumus selalu menghasilkan jumlah (\(Self.words(error)))",
          instead: "batasi isiannya dengan `nilai_terkecil` dan `nilai_terbesar`, atau sederhanakan rumusnya", at: place
        )
      }
    }
  }

  private func report(_ what: String, instead: String, at place: Place) {
    problems.add(FileProblem(file: place.file, line: place.line, column: place.column, what: what, instead: instead))
  }

  private static func words(_ missing: Formula.Missing) -> String {
    switch missing {
    case .dividedByZero: "membagi dengan nol"
    case .negative: "menghasilkan jumlah di bawah nol"
    case .tooLarge: "melampaui bilangan terbesar yang dapat dihitung"
    case .number(let field): "tidak menemukan bilangan dalam isian `\(field)`"
    case .tariff(let field, _): "tidak menemukan tarif untuk isian `\(field)`"
    }
  }

  /// The fields that the formula itself names, then those that its tariffs go by.
  private static func told(_ values: [FieldID: String], of formula: Formula) -> String {
    let named = values.keys.sorted().filter(formula.fields.contains)
    let chosen = values.keys.sorted().filter { !formula.fields.contains($0) }
    return (named + chosen).map { "`\($0)` = \(values[$0] ?? "")" }.joined(separator: ", ")
  }

  /// What to write; of the field that stands at an end of its span, if there is just one way to mend it.
  private static func remedy(_ example: Formula.CounterExample, _ spans: [FieldID: ClosedRange<Int>]) -> String {
    switch example.missing {
    case .dividedByZero:
      let zero = spans.keys.sorted().first { example.values[$0] == "0" }
      return zero.map { "`nilai_terkecil: 1` pada isian `\($0)`" }
        ?? "`nilai_terkecil` atau `nilai_terbesar` pada isiannya, sehingga pembaginya tidak pernah nol"
    case .negative:
      return "`max(0, …)` di dalam rumus, atau `nilai_terkecil` dan `nilai_terbesar` pada isiannya"
    default:
      let widest = spans.sorted { ($1.value.upperBound, $0.key) < ($0.value.upperBound, $1.key) }.first?.key
      return "`nilai_terbesar` yang lebih kecil pada isian `\(widest.map(\.rawValue) ?? "…")`"
    }
  }
}

extension Field {
  /// The numbers that a field of numbers may hold.
  var numbers: ClosedRange<Int> {
    var digits = 1
    for _ in 0..<min(maxLength, 18) { digits *= 10 }
    let longest = maxLength > 18 ? Int.max : digits - 1
    let least = leastNumber ?? 0
    return least...max(least, min(mostNumber ?? longest, longest))
  }
}
