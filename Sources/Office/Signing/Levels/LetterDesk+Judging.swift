import Casework
import Foundation
import Procedures
import Seals
import WorkingTime

extension LetterDesk {
  /// Signed bytes that may be issued.
  struct Judged: Sendable {
    /// Of the file to hand out.
    let level: SealLevel
    /// The same bytes with proof behind them, where the signer gave less than the office wants, as services do.
    let raised: [UInt8]?
  }

  /// Judges signed bytes: whether they are the letter, by whom they are signed, whether the certificate is in force, not
  /// revoked and leads to a trusted root, and whether they are of the level that the office wants. What they lack of it
  /// is asked for here.
  ///
  /// - Parameter registered: SHA-256 of the official's certificate.
  /// - Throws: ``OfficeProblem/letterNotGood(_:)``; and ``OfficeProblem/noTimestamp(_:)`` or
  ///   ``OfficeProblem/revocationUnknown(_:)`` where an office waits for those who are silent.
  func judged(_ signed: [UInt8], of letter: DraftLetter, by registered: Digest) async throws -> Judged {
    let (office, now) = (try currentOffice(), context.now())
    let signature = try await LetterSealing.validate(
      signed, draft: letter.bytes, registered: registered, roots: try roots(), at: now
    ) { office.date($0) }
    try await requireNotRevoked(signature, office, at: now)
    let wanted = SealLevel(office.sealing.level)
    guard signature.level < wanted else { return Judged(level: signature.level, raised: nil) }
    do {
      let raised = try await raised(signed, office, at: now)
      return Judged(level: wanted, raised: raised)
    } catch let error as SealError {
      try requireMayIssueFirst(error, office)
      return Judged(level: signature.level, raised: nil)
    }
  }

  /// - Throws: `SealError`, where nobody answers too.
  func raised(_ signed: [UInt8], _ office: OfficeFile, at now: Moment) async throws -> [UInt8] {
    guard let sources = try proofSources(office) else { throw SealError.noTimestamp("no way out to it") }
    let raised = try await Seals.raised(
      signed, to: SealLevel(office.sealing.level), by: sources,
      at: Date(timeIntervalSince1970: Double(now.milliseconds) / 1_000))
    guard raised.starts(with: signed) else {
      throw OfficeProblem.letterNotGood(.contentDiffers("the proof changed the letter"))
    }
    return raised
  }

  /// Asks those whom the certificates name; a file of B-LT carries their answers, which were judged with it.
  private func requireNotRevoked(_ signature: SealSignature, _ office: OfficeFile, at now: Moment) async throws {
    guard signature.level < .lt, signature.chain.dropLast().contains(where: \.saysWhomToAsk) else { return }
    let time = signature.provenTime ?? Date(timeIntervalSince1970: Double(now.milliseconds) / 1_000)
    let standing =
      await trust?.revocation.standing(of: signature.chain, at: time) ?? .unknown("this server asks nobody")
    switch standing {
    case .good, .nobodyToAsk: return
    case .revoked(let name, let since):
      throw OfficeProblem.letterNotGood(.revoked(name: name, since: office.date(since)))
    case .unknown(let why): try requireMayIssueFirst(.noRevocationData(signature.signerName ?? "", why), office)
    }
  }
}
