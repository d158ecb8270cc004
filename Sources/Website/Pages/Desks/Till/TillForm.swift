import Casework
import WorkingTime

/// Fields of the forms about money.
enum TillForm {
  static let amount = "amount"
  static let day = "paid"
  static let reference = "reference"

  /// Whole rupiah, with or without points between the thousands.
  static func rupiah(_ text: String) -> Int? {
    let plain = text.replacing("Rp", with: "").replacing(".", with: "").replacing(" ", with: "")
    guard (1...15).contains(plain.utf8.count), plain.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(plain)
  }
}

extension FormState {
  /// Money with its day and reference, or what is wrong with them.
  mutating func payment(_ form: FormData, _ words: TillWords, today: CivilDate) -> Payment? {
    let amount = TillForm.rupiah(form.trimmed(TillForm.amount) ?? "")
    if amount ?? 0 <= 0 { check(TillForm.amount, words.amountMissing) }
    var day: CivilDate?
    if case .date(let typed) = TypedDate(form, TillForm.day) { day = typed }
    if day == nil { check(TillForm.day, words.dayMissing) }
    if let day, day > today { check(TillForm.day, words.dayToCome) }
    let reference = form.trimmed(TillForm.reference)
    if reference == nil { check(TillForm.reference, words.referenceMissing) }
    guard isGood, let amount, let day, let reference else { return nil }
    return Payment(amount: amount, day: day, reference: reference)
  }
}
