import Casework
import WorkingTime

extension Procedure {
  /// What is wrong with the values of a group's fields, or of all fields; at most one problem a field, in the order of
  /// the form. Required fields without a value are problems too.
  ///
  /// - Parameters:
  ///   - values: of the whole form, since fields depend on others.
  ///   - day: today, for dates that must or must not be past.
  public func problems(in values: [FieldID: String], group: GroupID?, on day: CivilDate) -> [FieldProblem] {
    let tidy = tidied(values)
    let problems: [FieldProblem] = checked(group).compactMap { field in
      guard isAsked(field, given: tidy) else { return nil }
      return field.problem(in: tidy[field.id], all: tidy, on: day).map { FieldProblem(field: field.id, message: $0) }
    }
    return problems.isEmpty ? [levyProblem(in: tidy, group)].compactMap { $0 } : problems
  }

  /// Answers for which the levy's formula gives no amount: told while they can still be mended, at the last of the fields
  /// that it names, so that nobody waits at a till that cannot assess.
  private func levyProblem(in tidy: [FieldID: String], _ group: GroupID?) -> FieldProblem? {
    guard let formula = levy?.formula else { return nil }
    let named = fields.filter { formula.fields.contains($0.id) }
    guard let last = named.last, checked(group).contains(last), named.count == formula.fields.count else { return nil }
    do throws(Formula.Missing) {
      _ = try formula.amount(tidy)
      return nil
    } catch {
      switch error {
      // Not answered yet, which is told by itself.
      case .number, .tariff: return nil
      case .dividedByZero, .negative, .tooLarge:
        let names = named.map(\.label).joined(separator: ", ")
        return FieldProblem(
          field: last.id, message: "Retribusi tidak dapat dihitung dari isian ini; periksa lagi \(names)")
      }
    }
  }

  /// What looks wrong, but may be right: a NIK that does not fit the birth date or the sex.
  public func warnings(in values: [FieldID: String], group: GroupID?, on day: CivilDate) -> [FieldProblem] {
    let tidy = tidied(values)
    return checked(group).flatMap { field in
      guard let comparison = field.nikComparison, let nik = tidy[field.id].flatMap({ NIK($0) }) else {
        return [FieldProblem]()
      }
      return comparison.warnings(nik, tidy, self).map { FieldProblem(field: field.id, message: $0) }
    }
  }

  private func checked(_ group: GroupID?) -> [Field] {
    guard let group else { return fields }
    return self.group(group)?.fields ?? []
  }
}

extension NIKComparison {
  fileprivate func warnings(_ nik: NIK, _ values: [FieldID: String], _ procedure: Procedure) -> [String] {
    guard nik.hasBirthDate else {
      return ["Angka ke-7 sampai ke-12 NIK bukan tanggal lahir; cocokkan NIK dengan KTP sekali lagi"]
    }
    var warnings: [String] = []
    if let born = values[birthDate].flatMap({ CivilDate($0) }), !nik.isBorn(on: born) {
      let month = CivilDate.indonesianMonths[nik.birthMonth - 1]
      let year = nik.birthYear < 10 ? "0\(nik.birthYear)" : "\(nik.birthYear)"
      warnings.append(
        "NIK menunjuk tanggal lahir \(nik.birthDay) \(month) tahun …\(year), sedangkan yang diisi "
          + "\(born.longIndonesian); cocokkan keduanya dengan KTP sekali lagi")
    }
    if let sex, let female, let value = values[sex], (value == female) != nik.isFemale {
      let label = procedure.field(sex)?.shown(value) ?? value
      warnings.append(
        "NIK menunjuk \(nik.isFemale ? "perempuan" : "laki-laki"), sedangkan yang diisi \(label); "
          + "cocokkan keduanya dengan KTP sekali lagi")
    }
    return warnings
  }
}
