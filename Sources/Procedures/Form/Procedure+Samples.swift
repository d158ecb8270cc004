import Casework
import WorkingTime

extension Procedure {
  /// Made-up answers to the required fields that `given` leaves open, so that a new form can be tried before anybody
  /// has thought of examples. A field whose pattern nothing here fits stays empty.
  public func samples(completing given: [FieldID: String], on day: CivilDate) -> [FieldID: String] {
    var values = given
    for field in fields where isAsked(field, given: values) && field.isRequired {
      if field.problem(in: values[field.id], all: values, on: day) == nil { continue }
      guard given[field.id] == nil else { continue }
      values[field.id] = field.candidates(values, on: day).first {
        field.problem(in: $0, all: values, on: day) == nil
      }
    }
    return values
  }
}

extension Field {
  fileprivate func candidates(_ values: [FieldID: String], on day: CivilDate) -> [String] {
    switch kind {
    case .choice(let choices): return choices.map(\.id)
    case .date:
      let years = [0, -1, 1, -5, 5, -20, -30, -60]
      let others = dateRules.compactMap { rule -> CivilDate? in
        if case .notBefore(let other) = rule.kind { values[other].flatMap { CivilDate($0) } } else { nil }
      }
      return (years.map { day.adding(years: $0) } + others).map(\.description)
    // Region 00 belongs to nobody.
    case .nik: return ["0000005910940001"]
    case .phone: return ["+6281200000001"]
    case .email: return ["contoh@simple.example"]
    case .number, .text, .multiline:
      let words = label.filter { $0.isLetter || $0 == " " }
      return ["Contoh \(words)", words, "Contoh", "CONTOH", "contoh", "A", "a", "1", "10"].flatMap(stretched)
    }
  }

  /// As it is, and as long as the field wants it.
  private func stretched(_ text: String) -> [String] {
    let cut = String(text.prefix(maxLength))
    guard let minLength, text.count < minLength else { return [cut] }
    let filler = text.last.map { $0.isNumber ? "1" : "a" } ?? "a"
    return [cut + String(repeating: filler, count: minLength - cut.count)]
  }
}
