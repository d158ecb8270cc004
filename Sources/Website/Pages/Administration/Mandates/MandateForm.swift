import CaseStore
import Casework
import Office
import WorkingTime

/// The fields of a mandate, and what is wrong with them.
enum MandateForm {
  static let kind = "jenis"
  static let role = "meja"
  static let holder = "pelaksana"
  static let principal = "pejabat"
  static let position = "jabatan"
  static let decree = "nomor"
  static let decreeDate = "tanggal"
  static let scan = "pindaian"
  static let from = "mulai"
  static let until = "selesai"
  static let order = [
    kind, role, holder, principal, position, decree, decreeDate, scan, from, until,
  ]

  /// At which field a refusal is told.
  static func field(of refusal: AccountRefusal) -> String {
    switch refusal {
    case .mandateWithoutWords: kind
    case .unknownRole, .postOccupied: role
    case .principalNotInPost: principal
    case .positionMissing: position
    case .decreeMissing: decree
    case .decreeAfterStart: decreeDate
    case .spanBackwards, .spanOver, .mandateTooLong: until
    case .mandateOverlaps: from
    default: holder
    }
  }
}

extension FormState {
  /// A date that has to be there.
  mutating func date(_ form: FormData, _ name: String, orElse missing: String) -> CivilDate? {
    if case .date(let date) = TypedDate(form, name) { return date }
    check(name, missing)
    return nil
  }
}
