import Casework
import WorkingTime

/// Fields of the forms about money; both forms stand on one page.
struct TillForm: Hashable, Sendable {
  let amount: String
  let day: String
  let reference: String

  static let payment = TillForm(amount: "amount", day: "paid", reference: "reference")
  static let refund = TillForm(amount: "refund-amount", day: "refunded", reference: "refund-reference")

  /// Whole rupiah, with or without points between the thousands.
  static func rupiah(_ text: String) -> Int? {
    let plain = text.replacing("Rp", with: "").replacing(".", with: "").replacing(" ", with: "")
    guard (1...15).contains(plain.utf8.count), plain.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(plain)
  }
}

extension FormState {
  /// Money with its day and reference, or what is wrong with them.
  mutating func money(_ form: FormData, _ names: TillForm, _ words: TillWords, today: CivilDate) -> Payment? {
    let amount = TillForm.rupiah(form.trimmed(names.amount) ?? "")
    if amount ?? 0 <= 0 { check(names.amount, words.amountMissing) }
    var day: CivilDate?
    if case .date(let typed) = TypedDate(form, names.day) { day = typed }
    if day == nil { check(names.day, words.dayMissing) }
    if let day, day > today { check(names.day, words.dayToCome) }
    let reference = form.trimmed(names.reference)
    if reference == nil { check(names.reference, words.referenceMissing) }
    guard isGood, let amount, let day, let reference else { return nil }
    return Payment(amount: amount, day: day, reference: reference)
  }

  /// What the case refuses, beside the field that it is about.
  /// - Returns: false when it is about none.
  mutating func check(_ refusal: Refusal, _ names: TillForm, _ text: String) -> Bool {
    switch refusal {
    case .paymentKnown: check(names.reference, text)
    case .refundTooLarge, .amountNotPositive: check(names.amount, text)
    default: return false
    }
    return true
  }
}
