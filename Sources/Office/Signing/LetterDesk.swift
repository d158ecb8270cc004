import CaseStore
import Casework
import Letters
import Procedures
import WorkingTime

/// Letters from preview to terbit: approved and numbered in one commit, then, outside any transaction, typeset →
/// drafted → requested of the signer → signed → read back and validated → issued. Killed anywhere in between,
/// ``complete(_:with:)`` goes on from what the journal says; nothing is numbered, typeset differently or issued twice.
public struct LetterDesk: Sendable {
  /// Where a test may stop the work, as a crash would.
  public enum Checkpoint: Sendable, CaseIterable {
    case approved, typeset, draftKept, drafted, requested, answered, received, signed, validated, letterKept
  }

  public let cases: Cases
  public let blobs: BlobStore
  public let publicURL: String
  /// The same as QR codes spell it, in capitals as far as those mean the same.
  let printedURL: String
  let services: SigningServices
  /// How timestamp authorities and those who tell of revocations are reached; nil where this server asks nobody.
  let trust: TrustSources?
  let typesetting: BlockingWork
  private let checkpoint: @Sendable (Checkpoint) throws -> Void

  var context: OfficeContext { cases.context }

  public init(
    cases: Cases, blobs: BlobStore, publicURL: String, printedURL: String? = nil, services: SigningServices = .none,
    trust: TrustSources? = nil,
    typesetting: BlockingWork = BlockingWork(name: "typesetting", atOnce: 2),
    checkpoint: @escaping @Sendable (Checkpoint) throws -> Void = { _ in }
  ) {
    self.cases = cases
    self.blobs = blobs
    self.publicURL = publicURL
    self.printedURL = printedURL ?? Self.capitals(publicURL)
    self.services = services
    self.trust = trust?.remembering(by: cases.context.now)
    self.typesetting = typesetting
    self.checkpoint = checkpoint
  }

  func pass(_ point: Checkpoint) throws { try checkpoint(point) }

  func run<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    try await typesetting.run(body)
  }

  // MARK: Preview

  /// The letter with its number and date as marked blanks.
  /// - Parameter official: who would sign it; the office's signer if nobody is given.
  public func preview(
    _ loaded: LoadedCase, kind: LetterRecord.Kind = .permit, reasons: [String] = [], signedBy official: Officer? = nil
  ) async throws -> Preview {
    let (office, signatory) = try context.store.read { store in
      let office = try cases.catalogue.current(in: store, at: context.now()).office
      return (office, try self.signatory(official, for: loaded, office, in: store))
    }
    let paper = try await letterPaper(loaded, kind: kind, office: office, signatory: signatory, reasons: reasons)
    let created = loaded.state.lastMoment
    return try await run {
      let set = try typeset(paper.paper(nil, checkAddress: nil, created: created))
      return Preview(pdf: set.bytes, pages: set.pageCount)
    }
  }

  /// A letter as it would be.
  public struct Preview: Sendable {
    public let pdf: [UInt8]
    public let pages: Int
  }

  func letterPaper(
    _ loaded: LoadedCase, kind: LetterRecord.Kind, office: OfficeFile, signatory: Signatory?, reasons: [String]
  ) async throws -> LetterPaper {
    let loaded = loaded.with(office: office)
    let initials = try context.store.read { try loaded.initialling(office, in: $0, context.id) }
    return LetterPaper(
      loaded: loaded, kind: kind, signatory: signatory, photo: try await photo(loaded), reasons: reasons,
      initials: initials)
  }

  /// Whose name stands under the letter of a case: the official's own, in the post that the mandate is for; the office's
  /// signer where nobody is given.
  func signatory(
    _ officer: Officer?, for loaded: LoadedCase, _ office: OfficeFile, in store: any StoreReading
  ) throws -> Signatory? {
    guard let officer else { return office.signer.map { Signatory(official: $0) } }
    let mandate = loaded.workflow.approval.role.flatMap { officer.mandates[$0] }
    return try signatory(officer.account, mandate, office, in: store)
  }

  func signatory(
    _ account: AccountID, _ mandate: MandateID?, _ office: OfficeFile, in store: any StoreReading
  ) throws -> Signatory {
    guard let official = try office.official(behind: account, in: store) else { throw OfficeProblem.signerUnknown }
    return Signatory(official: official, mandate: try mandate.flatMap { try store.mandate(context.id, $0) })
  }

  private func photo(_ loaded: LoadedCase) async throws -> Photo? {
    guard let rule = loaded.procedure.photo, let file = loaded.state.content.evidence[rule.id]?.file else { return nil }
    return Photo(bytes: try await blobs.bytes(file, of: loaded.id))
  }
}
