import CaseStore
import Casework
import Procedures
import Seals
import WorkingTime

extension LetterDesk {
  /// Puts an issued letter on the list of those to be raised, in the commit that issues it, unless it is at the
  /// office's level already.
  func planRaising(_ level: SealLevel, _ id: CaseID, at moment: Moment, in store: any StoreWriting) throws {
    let office = try cases.catalogue.current(in: store, at: moment).office
    guard level < SealLevel(office.sealing.level) else { return }
    try store.put(FollowUp(office: context.id, caseID: id, kind: FollowUpKind.raise, due: moment))
  }

  /// Adds what an issued letter lacks of the office's level, as a file beside it that begins with its very bytes.
  /// - Returns: nil when there was nothing to do.
  /// - Throws: `SealError` while somebody is silent: the letter stays on the list. What no waiting can mend takes it off.
  @discardableResult
  public func raise(_ id: CaseID) async throws -> LoadedCase? {
    let (context, office) = (context, try currentOffice())
    let loaded = try cases.load(id)
    guard let letter = loaded.state.letter, let newest = letter.newest, office.sealing.level != .b else {
      try await forgetRaising(id)
      return nil
    }
    let bytes = try await blobs.bytes(newest, of: id)
    let raised: [UInt8]
    do {
      raised = try await self.raised(bytes, office, at: context.now())
    } catch let error as SealError where !error.isSilence {
      context.logger.error("a letter stays below the office's level", metadata: ["error": "\(error)"])
      try await forgetRaising(id)
      throw error
    }
    guard raised != bytes else {
      try await forgetRaising(id)
      return loaded
    }
    let kept = try await blobs.keep(raised, of: id)
    let cases = cases
    return try await context.store.write { store in
      let before = try cases.load(id, in: store)
      try store.removeFollowUp(context.id, id, kind: FollowUpKind.raise)
      return try noteRaised(
        kept, size: raised.count, pages: nil, SealLevel(office.sealing.level), before,
        at: max(context.now(), before.state.lastMoment), in: store)
    }
  }

  /// Writes that proof lies behind an issued letter, with the document that has it.
  /// - Parameter pages: nil for as many as the letter's own.
  func noteRaised(
    _ kept: Digest, size: Int, pages: Int?, _ level: SealLevel, _ loaded: LoadedCase, at moment: Moment,
    in store: any StoreWriting
  ) throws -> LoadedCase {
    let own = try loaded.state.letter?.signed.flatMap { try store.document(context.id, loaded.id, $0)?.pages }
    try store.put(
      DocumentRecord(
        office: context.id, caseID: loaded.id, digest: kept,
        fileName: "\(loaded.procedure.shortName) \(loaded.state.number) \(level.rawValue).pdf",
        mediaType: "application/pdf", size: size, pages: pages ?? own ?? 1, added: moment))
    return try cases.decide(.recordRaised(kept), Payload(), loaded, by: .system, at: moment, in: store)
  }

  private func forgetRaising(_ id: CaseID) async throws {
    let context = context
    try await context.store.write { try $0.removeFollowUp(context.id, id, kind: FollowUpKind.raise) }
  }
}

extension SealError {
  /// Whether somebody who should vouch for a signature did not answer, or not usably, so that trying later may help.
  var isSilence: Bool {
    switch self {
    case .noTimestamp, .timestampNotGood, .noRevocationData: true
    default: false
    }
  }
}

extension FollowUpKind {
  /// An issued letter lacks proof that its office wants.
  public static let raise = "raise"
}
