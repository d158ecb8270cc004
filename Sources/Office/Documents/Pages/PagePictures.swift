import CaseStore
import Casework
import Foundation

/// The pages of documents as pictures, so that no stranger's PDF opens in an officer's browser.
///
/// Two pages are drawn at once; what was drawn is kept by hash, page and width in a folder outside every web root,
/// which may be emptied at any time.
public actor PagePictures {
  /// Pixels. Any other width becomes the next larger of these, so that the folder cannot be flooded.
  public static let widths = [320, 640, 960, 1_280, 1_600, 2_000]

  private struct Key: Hashable {
    let id: CaseID
    let digest: Digest
    let page: Int
    let width: Int
  }

  private let blobs: BlobStore
  private let folder: String
  private let renderer: PageRenderer
  private let work: BlockingWork
  private let turns = Turns(atOnce: 2, mostWaiting: 64)
  private var drawing: [Key: Task<[UInt8], any Error>] = [:]
  /// Pages that could not be drawn, so that looking again costs nothing; forgotten with the process.
  private var undrawable: [Key: PagePictureError] = [:]

  /// - Parameter folder: for drawn pages; made when missing.
  public init(blobs: BlobStore, folder: String) {
    self.init(blobs: blobs, folder: folder, renderer: PageRenderer())
  }

  init(blobs: BlobStore, folder: String, renderer: PageRenderer) {
    self.blobs = blobs
    self.folder = folder
    self.renderer = renderer
    work = BlockingWork(name: "pages", atOnce: 2)
  }

  /// - Parameters:
  ///   - page: 1 for the first.
  ///   - width: wanted, in pixels.
  /// - Throws: ``PagePictureError``, or ``BlobError`` when the document itself is missing or damaged.
  public func picture(of document: DocumentRecord, page: Int, width: Int) async throws -> PagePicture {
    let pages = document.pages
    guard page >= 1, page <= pages else { throw PagePictureError.noSuchPage(page, of: pages) }
    let type = MediaType(rawValue: document.mediaType)
    guard type == .pdf else {
      return PagePicture(
        bytes: try await blobs.bytes(document.digest, of: document.caseID), mediaType: type ?? .png)
    }
    let fitting = Self.widths.first { $0 >= width } ?? Self.widths[Self.widths.count - 1]
    let key = Key(id: document.caseID, digest: document.digest, page: page, width: fitting)
    return PagePicture(bytes: try await png(key), mediaType: .png)
  }

  /// A page of a PDF that is kept nowhere, such as a preview.
  /// - Parameters:
  ///   - page: 1 for the first.
  ///   - width: wanted, in pixels.
  public func picture(ofUnkept pdf: [UInt8], page: Int, width: Int) async throws -> PagePicture {
    let fitting = Self.widths.first { $0 >= width } ?? Self.widths[Self.widths.count - 1]
    let own = "\(folder)/.child-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: own) }
    let drawn = try await turns.take {
      try await self.work.run { try DurableFile.write(pdf, name: "unkept.pdf", in: own, temporary: ".new") }
      return try await self.renderer.png(of: own + "/unkept.pdf", page: page, width: fitting, in: own)
    }
    guard let drawn else { throw PagePictureError.busy }
    return PagePicture(bytes: drawn, mediaType: .png)
  }

  /// Those who ask for the same page at the same time wait for one drawing. It goes on when one of them goes away.
  private func png(_ key: Key) async throws -> [UInt8] {
    if let known = undrawable[key] { throw known }
    if let task = drawing[key] { return try await task.value }
    let task = Task { try await keptOrDrawn(key) }
    drawing[key] = task
    defer { drawing[key] = nil }
    do {
      return try await task.value
    } catch let error as PagePictureError {
      if case .cannotRender(let reason) = error, reason != .notInstalled { remember(key, error) }
      throw error
    }
  }

  private func remember(_ key: Key, _ error: PagePictureError) {
    if undrawable.count >= 1_000 { undrawable = [:] }
    undrawable[key] = error
  }

  private func keptOrDrawn(_ key: Key) async throws -> [UInt8] {
    let shelf = "\(folder)/\(key.digest.hex.prefix(2))"
    let name = "\(key.digest.hex)-\(key.page)-\(key.width).png"
    if let kept = try await work.run({ try DurableFile.read(shelf + "/" + name) }), FileKind(of: kept) == .png {
      return kept
    }
    guard let png = try await turns.take({ try await draw(key) }) else { throw PagePictureError.busy }
    try await work.run {
      try DurableFile.write(png, name: name, in: shelf, temporary: ".new-" + UUID().uuidString)
    }
    return png
  }

  private func draw(_ key: Key) async throws -> [UInt8] {
    // Reading it checks its hash, so that a damaged file is called damaged.
    let bytes = try await blobs.bytes(key.digest, of: key.id)
    let own = "\(folder)/.child-\(UUID().uuidString)"
    do {
      try await work.run { try DurableFile.write(bytes, name: "document.pdf", in: own, temporary: ".new") }
      let png = try await renderer.png(of: own + "/document.pdf", page: key.page, width: key.width, in: own)
      try? FileManager.default.removeItem(atPath: own)
      return png
    } catch {
      try? FileManager.default.removeItem(atPath: own)
      throw error
    }
  }
}
