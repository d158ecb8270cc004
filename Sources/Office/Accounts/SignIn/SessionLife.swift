import CaseStore
import WorkingTime

/// How long a session lives.
enum SessionLife {
  static let officer: Int64 = 10 * 3_600
  static let applicant: Int64 = 12 * 3_600
  static let receipt: Int64 = 2 * 3_600
  /// A session is lengthened only by this much or more, so that not every page writes. Seconds.
  private static let grain: Int64 = 600

  /// - Returns: seconds.
  static func whole(of account: Account?) -> Int64 {
    guard let account else { return receipt }
    return account.isOfficer ? officer : applicant
  }

  /// - Returns: the new end when the session should be lengthened now. An officer's ends with the working day.
  static func lengthened(_ session: Session, of account: Account?, at now: Moment) -> Moment? {
    if account?.isOfficer == true { return nil }
    let end = now.adding(seconds: whole(of: account))
    return end >= session.expires.adding(seconds: grain) ? end : nil
  }
}
