import Casework
import WorkingTime

/// Names, and words of a list.
extension JournalReadable where Self: RawRepresentable, RawValue == String {
  init(reading json: inout JSONReader) throws(UnexpectedJSON) {
    guard let value = Self(rawValue: try json.string()) else { throw json.unexpected("a word of the list before this") }
    self = value
  }
}

extension OfficeID: JournalReadable {}
extension CaseID: JournalReadable {}
extension StepID: JournalReadable {}
extension RoleID: JournalReadable {}
extension AccountID: JournalReadable {}
extension MandateID: JournalReadable {}
extension RequirementID: JournalKey {}
extension GroupID: JournalKey {}
extension FieldID: JournalKey {}

extension ClaimEnd: JournalReadable {}
extension DutyRule: JournalReadable {}
extension HandOverForm: JournalReadable {}
extension EarlierLetter.Effect: JournalReadable {}
extension LetterEnding.Kind: JournalReadable {}

extension Digest: JournalReadable {
  init(reading json: inout JSONReader) throws(UnexpectedJSON) {
    guard let digest = Digest(hex: try json.string()) else { throw json.unexpected("a digest before this") }
    self = digest
  }
}

extension Moment: JournalReadable {
  init(reading json: inout JSONReader) throws(UnexpectedJSON) { self.init(milliseconds: try json.integer()) }
}

extension CivilDate: JournalReadable {
  init(reading json: inout JSONReader) throws(UnexpectedJSON) {
    guard let date = CivilDate(try json.string()) else { throw json.unexpected("a date before this") }
    self = date
  }
}
