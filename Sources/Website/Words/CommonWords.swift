/// Words that many pages share.
struct CommonWords: WordArea {
  /// Before a problem at a field and before the title of a form that came back, with its space: "Salah: ".
  let wrong: String
  let breadcrumbs: String
  let home: String
  let back: String
  let save: String
  let saveAndContinue: String
  let saveDraft: String
  let cancel: String
  let change: String
  let view: String
  let download: String
  let search: String
  let filter: String
  let clearFilter: String
  let yes: String
  let no: String
  let optional: String
  let none: String
  let previousPage: String
  let nextPage: String
  /// "1–8 dari 12".
  let range: @Sendable (_ first: Int, _ last: Int, _ total: Int) -> String
  let day: String
  let month: String
  let year: String
  /// "a, b dan c".
  let list: @Sendable ([String]) -> String
  /// Above the problems of a form.
  let problemsHeading: @Sendable (_ count: Int) -> String
  let fieldTooLong: @Sendable (_ limit: Int) -> String
  let fieldCleaned: String
}

extension Words {
  var common: CommonWords { area() }
}
