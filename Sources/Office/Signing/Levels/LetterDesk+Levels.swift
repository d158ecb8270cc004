import CaseStore
import Casework
import Foundation
import Letters
import Procedures
import Seals
import WorkingTime
import X509

extension LetterDesk {
  /// The office's files of today, which say of which level its letters are, whatever edition a case began under.
  func currentOffice() throws -> OfficeFile {
    try context.store.read { try cases.catalogue.current(in: $0, at: context.now()).office }
  }

  /// Signs a draft at the level that the office wants. Where nobody answers who should vouch for it, at B-B if the
  /// office issues first; else nothing is signed.
  /// - Throws: ``OfficeProblem/noTimestamp(_:)``, ``OfficeProblem/revocationUnknown(_:)`` or
  ///   ``OfficeProblem/letterNotGood(_:)``.
  func sign(
    _ draft: [UInt8], _ box: SignatureBox?, as signer: any CertifiedSigner, in city: String
  ) async throws -> [UInt8] {
    let (office, now) = (try currentOffice(), context.now())
    guard office.sealing.level != .b else {
      return try await run { try LetterSealing.sign(draft, box, as: signer, at: now, in: city) }
    }
    do {
      guard let sources = try proofSources(office) else { throw SealError.noTimestamp("no way out to it") }
      let field = LetterSealing.field(box, of: signer, at: now, in: city)
      return try await Seals.sign(
        draft, as: signer, field: field, level: SealLevel(office.sealing.level), by: sources)
    } catch let error as SealError {
      try requireMayIssueFirst(error, office)
      return try await run { try LetterSealing.sign(draft, box, as: signer, at: now, in: city) }
    }
  }

  /// Nil where this server asks nobody, or the office needs nobody.
  func proofSources(_ office: OfficeFile) throws -> ProofSources? {
    guard let trust, let address = office.sealing.timestamps else { return nil }
    let roots = try Certificate.all(fromPEM: try roots())
    return ProofSources(timestamps: trust.timestamps(address), revocation: trust.revocation, roots: roots)
  }

  /// - Throws: unless the trouble is silence, and the office issues letters at B-B while it lasts.
  func requireMayIssueFirst(_ error: SealError, _ office: OfficeFile) throws {
    let wanted = office.sealing.level.rawValue
    let problem: OfficeProblem
    switch error {
    case .noTimestamp, .timestampNotGood: problem = .noTimestamp("\(error)")
    case .noRevocationData: problem = .revocationUnknown("\(error)")
    case .nobodyToAsk: throw OfficeProblem.letterNotGood(.nobodyToAsk(wanted: wanted))
    case .revoked(let name, let since):
      throw OfficeProblem.letterNotGood(.revoked(name: name, since: office.date(since)))
    case .notRaisable(.valid): throw OfficeProblem.letterNotGood(.belowLevel(has: "B-B", wanted: wanted))
    case .notRaisable(let verdict): throw OfficeProblem.letterNotGood(LetterFault(verdict, on: office.date))
    default: throw error
    }
    context.logger.warning("no proof for a signature's level", metadata: ["error": "\(error)"])
    guard office.sealing.whenSilent == .issueFirst else { throw problem }
  }
}

extension OfficeFile {
  /// The day of a moment, by the office's calendar.
  func date(_ time: Date) -> CivilDate {
    calendar.local(Moment(milliseconds: Int64(time.timeIntervalSince1970 * 1_000))).date
  }
}

extension SealLevel {
  init(_ level: SealingRule.Level) {
    self =
      switch level {
      case .b: .b
      case .t: .t
      case .lt: .lt
      case .lta: .lta
      }
  }
}
