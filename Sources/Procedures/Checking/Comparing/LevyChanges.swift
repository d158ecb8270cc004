import Casework

/// What is different about what is collected, and how.
struct LevyChanges {
  let forApplicants: [String]
  let forDesks: [String]

  /// - Parameter choices: the form's fields, which call the choices by their names.
  init(_ old: Levy, _ new: Levy, choices: [Field]) {
    func amount(_ table: Formula.Table?, _ choice: String) -> String? {
      table?.amounts[choice].map { "Rp\($0)" }
    }
    let tables = Set(old.formula.tables.keys).union(new.formula.tables.keys).sorted()
    let tariffs = tables.flatMap { name -> [String?] in
      let (before, after) = (old.formula.tables[name], new.formula.tables[name])
      let named = Set((before?.amounts ?? [:]).keys).union((after?.amounts ?? [:]).keys).sorted()
      let field = choices.first { $0.id == (after ?? before)?.field }
      return [
        ChangeWords.change("tarif `\(name)` menurut", before?.field.rawValue, after?.field.rawValue)
      ]
        + named.map { choice in
          let label = field?.choices.first { $0.id == choice }?.label ?? choice
          return ChangeWords.change("tarif \(label)", amount(before, choice), amount(after, choice))
        }
    }
    let told: [String?] =
      [ChangeWords.change("rumus", old.formula.text, new.formula.text)] + tariffs
      + [
        ChangeWords.change("cara menghitung", old.text, new.text),
        ChangeWords.change("jatuh tempo", "\(old.dueDays) hari", "\(new.dueDays) hari"),
        ChangeWords.change("denda sebulan", Self.percent(old), Self.percent(new)),
        ChangeWords.change("cara membayar", old.payTo, new.payTo),
      ]
    forApplicants = told.compactMap(\.self).map { "retribusi: \($0)" }
    forDesks = [ChangeWords.change("seri nomor SKRD", old.series.rawValue, new.series.rawValue)].compactMap(\.self)
  }

  /// "1,00%", "0,50%".
  private static func percent(_ levy: Levy) -> String {
    let rest = levy.surcharge % 100
    return "\(levy.surcharge / 100),\(rest < 10 ? "0" : "")\(rest)%"
  }
}
