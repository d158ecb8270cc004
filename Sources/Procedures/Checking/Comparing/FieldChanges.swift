import Casework

/// What is different about one field.
struct FieldChanges {
  let all: [String]

  init(_ old: Field, _ new: Field) {
    let choices = NamedChanges(old.choices, new.choices)
    let numbers = { (field: Field) in
      [field.leastNumber.map { "paling kecil \($0)" }, field.mostNumber.map { "paling besar \($0)" }]
        .compactMap { $0 }.joined(separator: ", ")
    }
    let lengths = { (field: Field) in "\(field.minLength ?? 0)–\(field.maxLength)" }
    let said: [String?] = [
      ChangeWords.change("sebutan", old.label, new.label), ChangeWords.change("petunjuk", old.hint, new.hint),
      ChangeWords.change("jenis", old.valueKind.rawValue, new.valueKind.rawValue),
      ChangeWords.change("wajib", old.isRequired, new.isRequired),
      ChangeWords.change(
        "ditanyakan", ChangeWords.condition(old.onlyWhen) ?? "selalu", ChangeWords.condition(new.onlyWhen) ?? "selalu"),
      ChangeWords.change("panjang", lengths(old), lengths(new)),
      ChangeWords.change("bilangan", numbers(old), numbers(new)),
      ChangeWords.change("huruf", old.characters?.allowed, new.characters?.allowed),
      ChangeWords.change("pola", old.pattern?.pattern, new.pattern?.pattern),
      old.dateRules == new.dateRules ? nil : "aturan tanggalnya berubah",
      old.nikComparison == new.nikComparison ? nil : "perbandingannya dengan NIK berubah",
    ]
    let options =
      choices.added.map { "pilihan baru: \($0.label)" } + choices.removed.map { "pilihan hilang: \($0.label)" }
      + choices.changed.map { "pilihan \($0.old.label) kini disebut \($0.new.label)" }
    let told = said.compactMap(\.self) + options
    all = told.isEmpty ? ["cara menampilkannya berubah"] : told
  }
}
