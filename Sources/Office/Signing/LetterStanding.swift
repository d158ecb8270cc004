import CaseStore
import Casework
import WorkingTime

/// Whether a letter is good on a day.
public enum LetterStanding: Hashable, Sendable {
  /// The number was given and the letter is not signed yet.
  case notIssued
  /// The number ended without a letter.
  case void
  /// It refuses an application.
  case refusal
  /// It ends an earlier letter and gives nobody anything.
  case revocation
  case inForce
  /// In force for at most ``soon`` days more.
  case endingSoon
  /// Over since the day after its last one.
  case ended(last: CivilDate)
  /// Dicabut, since that day by that letter.
  case revoked(since: CivilDate, by: String)
  /// Digantikan, since that day by that letter.
  case superseded(since: CivilDate, by: String)

  /// Days.
  public static let soon = 90

  /// What a row says.
  /// - Parameter isRevocation: whether the case's letter ends an earlier one.
  init(_ row: CaseRow, isRevocation: Bool, on today: CivilDate) {
    self = Self.early(row) ?? Self.issued(row, isRevocation: isRevocation, on: today)
  }

  /// What does not depend on the day.
  private static func early(_ row: CaseRow) -> LetterStanding? {
    if row.stage == "void" || row.letterEnding?.kind == .void { return .void }
    guard row.letterDigest != nil else { return .notIssued }
    if row.letterKind == LetterRecord.Kind.refusal.rawValue { return .refusal }
    guard let ending = row.letterEnding, let since = CivilDate(ending.on) else { return nil }
    switch ending.kind {
    case .revoked: return .revoked(since: since, by: ending.by ?? "")
    case .superseded: return .superseded(since: since, by: ending.by ?? "")
    case .void: return .void
    }
  }

  private static func issued(_ row: CaseRow, isRevocation: Bool, on today: CivilDate) -> LetterStanding {
    if isRevocation { return .revocation }
    guard let end = row.validUntil.flatMap({ CivilDate($0) }) else { return .inForce }
    return end < today ? .ended(last: end) : end < today.adding(days: soon) ? .endingSoon : .inForce
  }

  /// A permit that is good on that day.
  public var isGood: Bool { self == .inForce || self == .endingSoon }
}

extension LoadedCase {
  /// Whether its letter ends an earlier one and gives nobody anything.
  public var isRevocation: Bool { state.earlier?.effect == .revokes }

  /// Whether its letter is good on a day; nil while it has no number.
  public func standing(_ row: CaseRow, on today: CivilDate) -> LetterStanding? {
    state.letter == nil ? nil : LetterStanding(row, isRevocation: isRevocation, on: today)
  }
}
