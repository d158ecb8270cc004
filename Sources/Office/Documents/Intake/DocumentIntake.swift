import CaseStore
import Casework
import PDFDocument
import WorkingTime

/// Judges an uploaded file by its content, never by its name.
///
/// PDFs are looked over without being drawn; of pictures only the headers are read, and nothing is decoded, so that no
/// file can cost more than its own size. Pictures lose their metadata, the place of the photo above all.
public struct DocumentIntake: Sendable {
  public let limits: IntakeLimits
  private let work: BlockingWork

  public init(
    limits: IntakeLimits = .usual, work: BlockingWork = BlockingWork(name: "intake", atOnce: 2)
  ) {
    self.limits = limits
    self.work = work
  }

  /// Judges a file and keeps it durably. The record has still to be put into the store, in the commit that names it.
  /// - Throws: ``IntakeRefusal``, ``BlobError`` or ``BlockingWork/Full``.
  public func take(
    _ bytes: [UInt8], named fileName: String, of id: CaseID, into blobs: BlobStore, at moment: Moment
  ) async throws -> DocumentRecord {
    let result = try await work.run { try judge(bytes) }
    let digest = try await blobs.keep(result.bytes, of: id)
    return DocumentRecord(
      office: blobs.office, caseID: id, digest: digest, fileName: FileName.shown(fileName),
      mediaType: result.mediaType.rawValue, size: result.bytes.count, pages: result.pages, added: moment)
  }

  public func judge(_ bytes: [UInt8]) throws(IntakeRefusal) -> IntakeResult {
    if bytes.isEmpty { throw .empty }
    if bytes.count > limits.bytes { throw .tooLarge(size: bytes.count, limit: limits.bytes) }
    switch FileKind(of: bytes) {
    case .pdf: return IntakeResult(bytes: bytes, mediaType: .pdf, pages: try pages(of: bytes))
    case .jpeg: return try picture(JPEGCleaner.clean(bytes), .jpeg)
    case .png: return try picture(PNGCleaner.clean(bytes), .png)
    case let other: throw .wrongKind(other)
    }
  }

  private func pages(of pdf: [UInt8]) throws(IntakeRefusal) -> Int {
    let summary: PDFSummary
    do { summary = try inspect(pdf) } catch { throw .damaged(.pdf) }
    if summary.isEncrypted { throw .encrypted }
    if summary.isTruncated { throw .cutOff(.pdf) }
    if summary.hasJavaScript { throw .scripted }
    if summary.pageCount == 0 { throw .damaged(.pdf) }
    if summary.pageCount > limits.pages { throw .tooManyPages(pages: summary.pageCount, limit: limits.pages) }
    return summary.pageCount
  }

  private func picture(_ clean: CleanPicture, _ type: MediaType) throws(IntakeRefusal) -> IntakeResult {
    let (width, height) = (clean.width, clean.height)
    if max(width, height) > limits.side { throw .tooWide(width: width, height: height, limit: limits.side) }
    if width * height > limits.pixels { throw .tooManyPixels(width: width, height: height, limit: limits.pixels) }
    return IntakeResult(bytes: clean.bytes, mediaType: type, pages: 1)
  }
}

/// A picture's bytes without metadata, and its size in pixels as its header tells it.
struct CleanPicture {
  let bytes: [UInt8]
  let width: Int
  let height: Int
}
