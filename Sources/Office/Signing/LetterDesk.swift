import CaseStore
import Casework
import Letters
import Procedures
import WorkingTime

/// Letters from preview to terbit: approved and numbered in one commit, then, outside any transaction, typeset →
/// drafted → requested of the signer → signed → read back and validated → issued. Killed anywhere in between, ``complete(_:with:)`` goes on from
/// what the journal says; nothing is numbered, typeset differently or issued twice.
public struct LetterDesk: Sendable {
  /// Where a test may stop the work, as a crash would.
  public enum Checkpoint: Sendable, CaseIterable {
    case approved, typeset, draftKept, drafted, requested, answered, received, signed, validated, letterKept
  }

  public let cases: Cases
  public let blobs: BlobStore
  public let publicURL: String
  let services: SigningServices
  let typesetting: BlockingWork
  private let checkpoint: @Sendable (Checkpoint) throws -> Void

  var context: OfficeContext { cases.context }

  public init(
    cases: Cases, blobs: BlobStore, publicURL: String, services: SigningServices = .none,
    typesetting: BlockingWork = BlockingWork(name: "typesetting", atOnce: 2),
    checkpoint: @escaping @Sendable (Checkpoint) throws -> Void = { _ in }
  ) {
    self.cases = cases
    self.blobs = blobs
    self.publicURL = publicURL
    self.services = services
    self.typesetting = typesetting
    self.checkpoint = checkpoint
  }

  func pass(_ point: Checkpoint) throws { try checkpoint(point) }

  func run<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    try await typesetting.run(body)
  }

  // MARK: Preview

  /// The letter with its number and date as marked blanks.
  public func preview(_ loaded: LoadedCase, kind: LetterRecord.Kind = .permit, reasons: [String] = [])
    async throws -> Preview
  {
    let current = try context.store.read { try cases.catalogue.current(in: $0, at: context.now()) }
    let paper = try await letterPaper(
      loaded, kind: kind, office: current.office, signer: current.office.signer, reasons: reasons)
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
    _ loaded: LoadedCase, kind: LetterRecord.Kind, office: OfficeFile, signer: Official?, reasons: [String]
  ) async throws -> LetterPaper {
    var loaded = loaded
    loaded.office = office
    return LetterPaper(
      loaded: loaded, kind: kind, signer: signer, photo: try await photo(loaded), reasons: reasons)
  }

  private func photo(_ loaded: LoadedCase) async throws -> Photo? {
    guard let rule = loaded.procedure.photo, let file = loaded.state.content.evidence[rule.id]?.file else { return nil }
    return Photo(bytes: try await blobs.bytes(file, of: loaded.id))
  }
}
